package org.hearsay.web.open;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.store.NamedQuery;

/**
 * The network of the graph view as GEXF: of a selection, as {@code queries/page/edges.rq} takes it.
 * Gephi Lite tells the format by what an address ends in, so a parameter {@code name} may follow.
 */
final class NetworkServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Dataset dataset;
  private final transient Duration most;

  NetworkServlet(Dataset dataset, Duration most) {
    this.dataset = dataset;
    this.most = most;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> values =
        request.getParameterMap().entrySet().stream()
            .filter(e -> !e.getKey().equals("name"))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    try {
      Query edges = NamedQuery.find("page/edges").orElseThrow().with(values);
      Network network = dataset.calculateRead(() -> network(edges));
      response.setContentType("application/gexf+xml;charset=utf-8");
      NetworkFile.gexf(network, response.getWriter());
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    } catch (QueryCancelledException e) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This takes too long.");
    }
  }

  private Network network(Query edges) {
    Map<String, Network.Node> nodes = new TreeMap<>();
    Map<String, Network.Edge> lines = new TreeMap<>();
    try (QueryExecution asked =
        QueryExecution.dataset(dataset)
            .query(edges)
            .timeout(most.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      for (var rows = asked.execSelect(); rows.hasNext(); ) {
        QuerySolution row = rows.next();
        String from = node(nodes, row, "from");
        String to = node(nodes, row, "to");
        String through = text(row, "through");
        Map<String, String> told =
            Map.of(
                "label", text(row, "relation"),
                "statement", through,
                "sentence", text(row, "sentence"),
                "article", text(row, "article"));
        String id = through + " " + from + " " + to;
        lines.putIfAbsent(id, new Network.Edge(id, from, to, told));
      }
    }
    List<Network.Edge> numbered = new ArrayList<>();
    lines
        .values()
        .forEach(
            e ->
                numbered.add(
                    new Network.Edge(
                        "edge" + (numbered.size() + 1), e.source(), e.target(), e.properties())));
    return new Network(List.copyOf(nodes.values()), numbered);
  }

  /** Takes one end of a row; an entity of several labels has the first. */
  private static String node(Map<String, Network.Node> nodes, QuerySolution row, String end) {
    String id = text(row, end);
    Map<String, String> told =
        Map.of("label", text(row, end + "Label"), "type", text(row, end + "Type"));
    nodes.merge(
        id,
        new Network.Node(id, told),
        (one, other) ->
            one.properties().toString().compareTo(other.properties().toString()) <= 0
                ? one
                : other);
    return id;
  }

  private static String text(QuerySolution row, String name) {
    RDFNode node = row.get(name);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }
}
