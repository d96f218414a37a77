package org.hearsay.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Iris;

/**
 * The graph that says, while it is there, that namesakes and links do not follow from the articles:
 * for which base of addresses, and whose names are to be told apart anew.
 */
final class StaleMark {

  static final String GRAPH = "urn:hearsay:stale";

  /** Type of the common nodes of names whose people are to be told apart anew. */
  private static final String UNSETTLED = "urn:hearsay:unsettled";

  private final RDFConnection connection;
  private final Iris iris;

  StaleMark(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /**
   * Notes that links do not follow from the articles any more.
   *
   * @param names common nodes of people whose namesakes are to be told apart anew
   */
  void set(Set<String> names) {
    StringBuilder triples = new StringBuilder("<%s> a <%s>".formatted(iris.base(), GRAPH));
    names.forEach(
        n -> triples.append(" . <").append(n).append("> a <").append(UNSETTLED).append('>'));
    connection.update("INSERT DATA { GRAPH <%s> { %s } }".formatted(GRAPH, triples));
  }

  boolean isSet() {
    return connection.queryAsk("ASK { GRAPH <%1$s> { ?base a <%1$s> } }".formatted(GRAPH));
  }

  /** The names that were noted. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    connection.querySelect(
        "SELECT ?name { GRAPH <%s> { ?name a <%s> } }".formatted(GRAPH, UNSETTLED),
        row -> names.add(row.getResource("name").getURI()));
    return names;
  }

  void clear() {
    connection.update("DROP SILENT GRAPH <" + GRAPH + ">");
  }

  /** Whether a run that was broken off left derived graphs behind that do not follow. */
  static boolean isIn(Dataset dataset) {
    return dataset.calculateRead(() -> dataset.containsNamedModel(GRAPH));
  }

  /** The bases of addresses for which that is so. */
  static List<String> bases(Dataset dataset) {
    return dataset.calculateRead(
        () ->
            dataset
                .getNamedModel(GRAPH)
                .listResourcesWithProperty(RDF.type, ResourceFactory.createResource(GRAPH))
                .mapWith(Resource::getURI)
                .toList());
  }
}
