package org.hearsay.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;
import org.hearsay.link.Entity;

/**
 * Keeps people without an item apart who share their name and nothing else: somebody is the one
 * whom another article names only if both also name something else, and more than the country of
 * the rest.
 */
final class Namesakes {

  private static final String COMPANY =
      """
      SELECT ?person ?other {
        VALUES ?person { %s }
        GRAPH ?g { ?person a hs:Person }
        FILTER (?g != ?article)
        GRAPH ?g { ?other a hs:Entity }
      }
      """;

  private static final String REASON =
      "another of this name: its article names nothing else that theirs do";

  private final RDFConnection connection;
  private final Iris iris;

  Namesakes(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /**
   * Gives those who are others than in the stored articles nodes of their own, in {@code graph}.
   */
  void apart(String articleIri, Model graph) {
    List<Resource> people =
        graph
            .listResourcesWithProperty(RDF.type, Vocabulary.PERSON)
            .filterDrop(p -> p.hasProperty(OWL.sameAs) || p.getURI().startsWith(articleIri + "/"))
            .filterDrop(p -> p.hasProperty(Vocabulary.LINK_REASON, Entity.DECIDED))
            .toList();
    if (people.isEmpty()) {
      return;
    }
    Set<String> own = company(graph);
    Map<String, Boolean> shared = new HashMap<>();
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(COMPANY.formatted(iris(people)));
    Prefixes.all().forEach(query::setNsPrefix);
    query.setIri("article", articleIri);
    connection.querySelect(
        query.asQuery(),
        row -> {
          String person = row.getResource("person").getURI();
          String other = row.getResource("other").getURI();
          boolean common = !other.equals(person) && own.contains(other);
          shared.merge(person, common, Boolean::logicalOr);
        });
    for (Resource person : people) {
      if (Boolean.FALSE.equals(shared.get(person.getURI()))) {
        String label = person.getProperty(RDFS.label).getString();
        Resource another =
            ResourceUtils.renameResource(person, iris.local(articleIri, "person", label));
        another.removeAll(Vocabulary.LINK_REASON).addProperty(Vocabulary.LINK_REASON, REASON);
      }
    }
  }

  private static String iris(List<Resource> people) {
    StringBuilder iris = new StringBuilder();
    people.forEach(p -> iris.append('<').append(p.getURI()).append("> "));
    return iris.toString();
  }

  /** Whom and what an article names, but for the countries that the rest lies in. */
  private static Set<String> company(Model graph) {
    Set<String> company = new HashSet<>();
    graph
        .listResourcesWithProperty(RDF.type, Vocabulary.ENTITY)
        .forEach(entity -> company.add(entity.getURI()));
    graph
        .listObjectsOfProperty(Vocabulary.WITHIN)
        .forEach(country -> company.remove(country.asResource().getURI()));
    return company;
  }
}
