package org.hearsay.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
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
 * Keeps people without an item apart who share their name and nothing else: two articles mean the
 * same one only if both also name something else, and more than the country of the rest, or if a
 * third joins them so. Those whom most articles mean keep the common node, the others get nodes of
 * their articles, which lead to the common one by {@code hs:namesakeOf}. It depends on the articles
 * alone, not on when they came; only names in articles that have changed are looked at again.
 */
final class Namesakes {

  /** Who has the common node of a name, or one of his own beside it. */
  private static final String PEOPLE =
      """
      SELECT ?article ?person ?common ?label ?reason {
        VALUES %s { %s }
        GRAPH ?article { %s ?person rdfs:label ?label
          OPTIONAL { ?person hs:linkReason ?reason }
          FILTER NOT EXISTS { ?person owl:sameAs ?item } } }
      """;

  /** What an article names; a country that only the rest lies in is marked. */
  private static final String COMPANY =
      """
      SELECT ?article ?entity ?common ?country {
        VALUES ?article { %s }
        GRAPH ?article { ?entity a hs:Entity OPTIONAL { ?entity hs:namesakeOf ?common } }
        BIND (EXISTS { GRAPH ?article { ?place hs:within ?entity } } AS ?country) }
      """;

  /** Names or articles that are asked for in one query. */
  private static final int AT_A_TIME = 100;

  /** Stands before the reason that somebody was linked for, so that it can be taken back. */
  private static final String REASON =
      "another of this name: its article names nothing else that theirs do; ";

  private final RDFConnection connection;
  private final Iris iris;

  Namesakes(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /**
   * Somebody in an article.
   *
   * @param node where the graph has him now
   * @param common the node of all of this name
   * @param decided whether a person has said that he is the one of the common node
   */
  private record Named(String article, String node, String common, String label, boolean decided) {}

  /** The common nodes of all people in an article's graph who may have namesakes. */
  Set<String> names(Model graph) {
    Set<String> names = new TreeSet<>();
    for (Resource person : graph.listResourcesWithProperty(RDF.type, Vocabulary.PERSON).toList()) {
      Statement apart = person.getProperty(Vocabulary.NAMESAKE_OF);
      Statement label = person.getProperty(RDFS.label);
      if (apart != null) {
        names.add(apart.getResource().getURI());
      } else if (label != null && !person.hasProperty(OWL.sameAs)) {
        String common = iris.shared("person", label.getString());
        if (person.getURI().equals(common)) {
          names.add(common);
        }
      }
    }
    return names;
  }

  /**
   * Gives everybody of these names the node that is due to him.
   *
   * @return the graphs of articles that change by that
   */
  Map<String, Model> settled(Collection<String> names) {
    Map<String, List<Named>> named = named(names);
    named.values().removeIf(all -> all.size() == 1 && all.get(0).node.equals(all.get(0).common));
    Set<String> articles = new TreeSet<>();
    named.values().forEach(all -> all.forEach(n -> articles.add(n.article)));
    Map<String, Map<String, Boolean>> company = company(articles);
    Map<String, List<Named>> moved = new TreeMap<>();
    for (List<Named> all : named.values()) {
      strangers(all, company)
          .forEach(
              (n, apart) -> {
                if (!n.node.equals(due(n, apart))) {
                  moved.computeIfAbsent(n.article, a -> new ArrayList<>()).add(n);
                }
              });
    }
    Map<String, Model> graphs = new TreeMap<>();
    moved.forEach((article, people) -> graphs.put(article, moved(article, people)));
    return graphs;
  }

  private String due(Named named, boolean apart) {
    return apart ? iris.local(named.article, "person", named.label) : named.common;
  }

  private Map<String, List<Named>> named(Collection<String> names) {
    Map<String, List<Named>> named = new TreeMap<>();
    Consumer<QuerySolution> add =
        row -> {
          String node = row.getResource("person").getURI();
          String label = row.getLiteral("label").getLexicalForm();
          String common = iris.shared("person", label);
          if (row.contains("common") || node.equals(common)) {
            String reason = row.contains("reason") ? row.getLiteral("reason").getString() : "";
            named
                .computeIfAbsent(common, c -> new ArrayList<>())
                .add(
                    new Named(
                        row.getResource("article").getURI(),
                        node,
                        common,
                        label,
                        reason.equals(Entity.DECIDED)));
          }
        };
    inParts(names, some -> rows(PEOPLE.formatted("?person", some, "?person a hs:Person ."), add));
    inParts(
        names,
        some -> rows(PEOPLE.formatted("?common", some, "?person hs:namesakeOf ?common ."), add));
    named.values().forEach(all -> all.sort(Comparator.comparing(Named::article)));
    return named;
  }

  /**
   * By article what it names that others may name, and whether it is but the country of the rest.
   */
  private Map<String, Map<String, Boolean>> company(Set<String> articles) {
    Map<String, Map<String, Boolean>> company = new TreeMap<>();
    inParts(
        articles,
        some ->
            rows(
                COMPANY.formatted(some),
                row ->
                    company
                        .computeIfAbsent(row.getResource("article").getURI(), a -> new TreeMap<>())
                        .put(
                            row.getResource(row.contains("common") ? "common" : "entity").getURI(),
                            row.getLiteral("country").getBoolean())));
    return company;
  }

  private static void inParts(Collection<String> addresses, Consumer<String> use) {
    List<String> all = List.copyOf(addresses);
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
      use.accept("<" + String.join("> <", some) + ">");
    }
  }

  /** Of all of one name, who is another than the one of the common node. */
  private static Map<Named, Boolean> strangers(
      List<Named> all, Map<String, Map<String, Boolean>> company) {
    List<Set<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      groups.add(new TreeSet<>(Set.of(i)));
    }
    Map<String, List<Integer>> namedBy = new TreeMap<>();
    Set<String> telling = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      company
          .getOrDefault(all.get(i).article, Map.of())
          .forEach(
              (entity, country) -> {
                namedBy.computeIfAbsent(entity, e -> new ArrayList<>()).add(at);
                if (!country && !entity.equals(all.get(at).common)) {
                  telling.add(entity);
                }
              });
    }
    telling.forEach(entity -> join(groups, namedBy.getOrDefault(entity, List.of())));
    List<Integer> decided = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).decided) {
        decided.add(i);
      }
    }
    join(groups, decided);
    Set<Integer> meant = meant(groups, decided);
    Map<Named, Boolean> strangers = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      strangers.put(all.get(i), !meant.contains(i));
    }
    return strangers;
  }

  private static void join(List<Set<Integer>> groups, Collection<Integer> members) {
    Optional<Integer> first = members.stream().findFirst();
    for (int member : members) {
      Set<Integer> one = groups.get(first.orElseThrow());
      Set<Integer> other = groups.get(member);
      if (one != other) {
        one.addAll(other);
        other.forEach(m -> groups.set(m, one));
      }
    }
  }

  /** Those who were decided to be, else the most, else the first. */
  private static Set<Integer> meant(List<Set<Integer>> groups, List<Integer> decided) {
    Set<Integer> best = groups.get(decided.isEmpty() ? 0 : decided.get(0));
    for (Set<Integer> group : groups) {
      best = decided.isEmpty() && group.size() > best.size() ? group : best;
    }
    return best;
  }

  private Model moved(String article, List<Named> people) {
    Model graph = ModelFactory.createDefaultModel().add(connection.fetch(article));
    Prefixes.addTo(graph);
    for (Named named : people) {
      boolean apart = named.node.equals(named.common);
      Resource moved =
          ResourceUtils.renameResource(graph.getResource(named.node), due(named, apart));
      String reason = moved.getProperty(Vocabulary.LINK_REASON).getString();
      moved
          .removeAll(Vocabulary.LINK_REASON)
          .addProperty(
              Vocabulary.LINK_REASON, apart ? REASON + reason : reason.substring(REASON.length()));
      moved.removeAll(Vocabulary.NAMESAKE_OF);
      if (apart) {
        moved.addProperty(Vocabulary.NAMESAKE_OF, graph.createResource(named.common));
      }
    }
    return graph;
  }

  private void rows(String query, Consumer<QuerySolution> use) {
    ParameterizedSparqlString prefixed = new ParameterizedSparqlString(query);
    Prefixes.all().forEach(prefixed::setNsPrefix);
    connection.querySelect(prefixed.toString(), use);
  }
}
