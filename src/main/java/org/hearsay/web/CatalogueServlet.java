package org.hearsay.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.graph.Prefixes;
import org.hearsay.store.NamedQuery;

/**
 * The query catalogue: as JSON, each query with its name, description and parameters; under its
 * name, or {@code page/NAME} for one of the page's own, one query as SPARQL with the parameters of
 * the request in their places.
 */
final class CatalogueServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean writable;

  /** A catalogue that says whether articles may be added. */
  CatalogueServlet(boolean writable) {
    this.writable = writable;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (path.isEmpty()) {
      write(response, 200, "application/json", catalogue());
      return;
    }
    Optional<NamedQuery> query = NamedQuery.find(path);
    if (query.isEmpty()) {
      write(response, 404, "text/plain", "The catalogue has no such query.");
      return;
    }
    Map<String, String> values =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    try {
      write(response, 200, "application/sparql-query", query.get().textWith(values));
    } catch (IllegalArgumentException e) {
      write(response, 400, "text/plain", String.valueOf(e.getMessage()));
    }
  }

  private static void write(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text);
  }

  private String catalogue() {
    ObjectNode root = JSON.createObjectNode().put("writable", writable);
    ObjectNode prefixes = root.putObject("prefixes");
    Prefixes.all().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(p -> prefixes.put(p.getKey(), p.getValue()));
    ArrayNode queries = root.putArray("queries");
    NamedQuery.catalogue().forEach(q -> add(queries.addObject(), q));
    return root.toString();
  }

  private static void add(ObjectNode node, NamedQuery query) {
    node.put("name", query.name()).put("description", query.description());
    ArrayNode parameters = node.putArray("parameters");
    for (NamedQuery.Parameter p : query.parameters()) {
      parameters
          .addObject()
          .put("name", p.name())
          .put("preset", p.preset())
          .put("description", p.description());
    }
  }
}
