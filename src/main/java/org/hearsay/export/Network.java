package org.hearsay.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.hearsay.graph.Prefixes;

/** Entities and what joins them: who speaks of whom, and facts; every edge knows its sentence. */
public record Network(List<Node> nodes, List<Edge> edges) {

  private static final String ENTITIES =
      """
      SELECT ?id ?label (SAMPLE(?code) AS ?type) (SAMPLE(?same) AS ?item) (SAMPLE(?y) AS ?lat) (SAMPLE(?x) AS ?long) WHERE {
        ?id a hs:Entity ; rdfs:label ?label .
        OPTIONAL { ?id a ?class . ?class hs:code ?code }
        OPTIONAL { ?id owl:sameAs ?same }
        OPTIONAL { ?id geo:lat ?y ; geo:long ?x }
      } GROUP BY ?id ?label ORDER BY ?id ?label
      """;

  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An entity.
   *
   * @param properties label, type, item, lat and long, as far as known
   */
  public record Node(String id, Map<String, String> properties) {
    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * A claim or fact that joins two entities.
   *
   * @param properties label, article, statement, sentence, date and modality
   */
  public record Edge(String id, String source, String target, Map<String, String> properties) {}

  /** The network of a graph, in the order of its addresses. */
  public static Network of(Dataset dataset) {
    Map<String, Node> nodes = new TreeMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Map<String, String> row : rows(dataset, ENTITIES)) {
      String id = row.getOrDefault("id", "");
      row.remove("id");
      nodes.putIfAbsent(id, new Node(id, row));
    }
    for (Map<String, String> row : rows(dataset, resource("network.rq"))) {
      String source = row.getOrDefault("source", "");
      String target = row.getOrDefault("target", "");
      row.remove("source");
      row.remove("target");
      if (nodes.containsKey(source) && nodes.containsKey(target)) {
        edges.add(new Edge("edge" + (edges.size() + 1), source, target, row));
      }
    }
    return new Network(List.copyOf(nodes.values()), edges);
  }

  private static List<Map<String, String>> rows(Dataset dataset, String query) {
    ParameterizedSparqlString text = new ParameterizedSparqlString(query);
    text.setNsPrefixes(Prefixes.all());
    List<Map<String, String>> rows = new ArrayList<>();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution run = QueryExecution.create(text.asQuery(), dataset)) {
      run.execSelect().forEachRemaining(s -> rows.add(row(s)));
    } finally {
      dataset.end();
    }
    return rows;
  }

  private static Map<String, String> row(QuerySolution solution) {
    Map<String, String> row = new TreeMap<>();
    solution
        .varNames()
        .forEachRemaining(
            v ->
                row.put(
                    v,
                    solution.get(v).isLiteral()
                        ? solution.getLiteral(v).getLexicalForm()
                        : solution.getResource(v).getURI()));
    return row;
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Network.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
