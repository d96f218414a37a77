package org.hearsay.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.hearsay.fuse.CrossDocumentEntity;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;

/** Reads the entities of all articles from a store. */
public final class EntityReader {

  private final Dataset dataset;

  private EntityReader(Dataset dataset) {
    this.dataset = dataset;
  }

  /** All entities that have a name. */
  public static List<CrossDocumentEntity> read(Dataset dataset) {
    dataset.begin(ReadWrite.READ);
    try {
      return new EntityReader(dataset).read();
    } finally {
      dataset.end();
    }
  }

  private List<CrossDocumentEntity> read() {
    Map<String, Set<String>> items = new TreeMap<>();
    rows(
        "SELECT ?g ?label { GRAPH ?g { ?e a hs:Entity ; owl:sameAs ?item ; rdfs:label ?label } }",
        r -> items.computeIfAbsent(text(r, "g"), k -> new HashSet<>()).add(text(r, "label")));
    Map<String, CrossDocumentEntity> known = new TreeMap<>();
    rows(
        """
        SELECT ?e ?g ?label ?class ?item {
          GRAPH ?g { ?e a hs:Entity, ?class ; rdfs:label ?label
            FILTER NOT EXISTS { ?e hs:unnamed true }
            FILTER REGEX(?label, "\\\\p{Lu}")
            OPTIONAL { ?e owl:sameAs ?item } }
          FILTER (?class != hs:Entity && STRSTARTS(STR(?class), STR(hs:)))
        } ORDER BY ?e ?g
        """,
        r -> known.merge(text(r, "e"), entity(r, items), EntityReader::and));
    return new ArrayList<>(known.values());
  }

  private static CrossDocumentEntity entity(QuerySolution r, Map<String, Set<String>> items) {
    String iri = text(r, "e");
    String label = text(r, "label");
    Set<String> company = new HashSet<>(items.getOrDefault(text(r, "g"), Set.of()));
    company.remove(label);
    String type = text(r, "class");
    Optional<String> item = Optional.of(text(r, "item")).filter(i -> !i.isEmpty());
    return new CrossDocumentEntity(
        iri,
        label,
        type.substring(type.indexOf('#') + 1),
        item.map(i -> i.substring(Iris.WIKIDATA.length())),
        Map.of(text(r, "g"), company));
  }

  private static CrossDocumentEntity and(CrossDocumentEntity one, CrossDocumentEntity other) {
    Map<String, Set<String>> company = new HashMap<>(one.company());
    company.putAll(other.company());
    return new CrossDocumentEntity(one.iri(), one.label(), one.type(), one.wikidata(), company);
  }

  private void rows(String query, Consumer<QuerySolution> use) {
    ParameterizedSparqlString prefixed = new ParameterizedSparqlString(query);
    Prefixes.all().forEach(prefixed::setNsPrefix);
    try (QueryExecution execution = QueryExecution.create(prefixed.asQuery(), dataset)) {
      execution.execSelect().forEachRemaining(use);
    }
  }

  private static String text(QuerySolution row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .map(n -> n.isLiteral() ? n.asLiteral().getLexicalForm() : n.asResource().getURI())
        .orElse("");
  }
}
