package org.hearsay.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hearsay.graph.Prefixes;
import org.hearsay.store.NamedQuery;

/** The query catalogue as JSON: for each query its name, description, parameters and text. */
final class CatalogueServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode prefixes = root.putObject("prefixes");
    Prefixes.all().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(p -> prefixes.put(p.getKey(), p.getValue()));
    ArrayNode queries = root.putArray("queries");
    for (String name : NamedQuery.names()) {
      NamedQuery.find(name).ifPresent(q -> add(queries.addObject(), q));
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(root.toString());
  }

  private static void add(ObjectNode node, NamedQuery query) {
    node.put("name", query.name())
        .put("description", query.description())
        .put("text", query.text());
    ArrayNode parameters = node.putArray("parameters");
    for (NamedQuery.Parameter p : query.parameters()) {
      parameters
          .addObject()
          .put("name", p.name())
          .put("type", p.type())
          .put("preset", p.preset())
          .put("description", p.description());
    }
  }
}
