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
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.util.ResourceUtils;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;
import org.hearsay.link.Entity;

/**
 * Keeps people without an item apart who share their name and nothing else: two articles mean the
 * same one only if both also name something else, and more than the country of the rest, or if a
 * third joins them so. Those whom most articles mean keep the common node, the others get nodes of
 * their articles. It depends on the articles alone, not on when they came.
 */
final class Namesakes {

  private static final String PEOPLE =
      """
      SELECT ?article ?person ?label ?reason {
        GRAPH ?article { ?person a hs:Person ; rdfs:label ?label
          OPTIONAL { ?person hs:linkReason ?reason }
          FILTER NOT EXISTS { ?person owl:sameAs ?item } } }
      """;

  /** What an article names; a country that only the rest lies in is marked. */
  private static final String COMPANY =
      """
      SELECT ?article ?entity ?country {
        GRAPH ?article { ?entity a hs:Entity }
        BIND (EXISTS { GRAPH ?article { ?place hs:within ?entity } } AS ?country) }
      """;

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

  /** Gives everybody in the store the node that is due to him. */
  void settle() {
    Map<String, List<Named>> named = named();
    named.values().removeIf(all -> all.size() == 1 && all.get(0).node.equals(all.get(0).common));
    Set<String> articles = new HashSet<>();
    named.values().forEach(all -> all.forEach(n -> articles.add(n.article)));
    Map<String, List<Named>> moved = new TreeMap<>();
    Map<String, Map<String, Boolean>> company = company(articles, named);
    named
        .values()
        .forEach(
            all ->
                strangers(all, company)
                    .forEach(
                        (n, apart) -> {
                          if (!n.node.equals(due(n, apart))) {
                            moved.computeIfAbsent(n.article, a -> new ArrayList<>()).add(n);
                          }
                        }));
    moved.forEach(this::move);
  }

  private String due(Named named, boolean apart) {
    return apart ? iris.local(named.article, "person", named.label) : named.common;
  }

  private Map<String, List<Named>> named() {
    Map<String, List<Named>> named = new TreeMap<>();
    rows(
        PEOPLE,
        row -> {
          String node = row.getResource("person").getURI();
          String label = row.getLiteral("label").getLexicalForm();
          String reason = row.contains("reason") ? row.getLiteral("reason").getLexicalForm() : "";
          String common = iris.shared("person", label);
          if (node.equals(common) || reason.startsWith(REASON)) {
            String article = row.getResource("article").getURI();
            boolean decided = reason.equals(Entity.DECIDED);
            named
                .computeIfAbsent(common, c -> new ArrayList<>())
                .add(new Named(article, node, common, label, decided));
          }
        });
    named.values().forEach(all -> all.sort(Comparator.comparing(Named::article)));
    return named;
  }

  /**
   * By article what it names that others may name, and whether it is but the country of the rest.
   */
  private Map<String, Map<String, Boolean>> company(
      Set<String> articles, Map<String, List<Named>> named) {
    Map<String, String> commonOf = new TreeMap<>();
    named.values().forEach(all -> all.forEach(n -> commonOf.put(n.node, n.common)));
    Map<String, Map<String, Boolean>> company = new TreeMap<>();
    rows(
        COMPANY,
        row -> {
          String article = row.getResource("article").getURI();
          if (articles.contains(article)) {
            String node = row.getResource("entity").getURI();
            company
                .computeIfAbsent(article, a -> new TreeMap<>())
                .put(commonOf.getOrDefault(node, node), row.getLiteral("country").getBoolean());
          }
        });
    return company;
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

  private void move(String article, List<Named> people) {
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
    }
    connection.put(article, graph);
  }

  private void rows(String query, Consumer<QuerySolution> use) {
    ParameterizedSparqlString prefixed = new ParameterizedSparqlString(query);
    Prefixes.all().forEach(prefixed::setNsPrefix);
    connection.querySelect(prefixed.toString(), use);
  }
}
