package org.hearsay.web.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Version;
import org.hearsay.graph.Vocabulary;
import org.hearsay.kb.KnowledgeBase;

/** The Reconciliation Service API 0.2, as OpenRefine asks it, over the items that names link to. */
final class ReconcileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int USUAL = 5;
  private static final int MOST = 100;

  /** Names in one batch; OpenRefine sends ten. */
  private static final int LARGEST_BATCH = 1000;

  private final transient Supplier<KnowledgeBase> items;

  ReconcileServlet(Supplier<KnowledgeBase> items) {
    this.items = items;
  }

  /** A request that is none. */
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    Unclear(String message) {
      super(message);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ObjectNode answer = answer(request);
      response.setContentType("application/json;charset=utf-8");
      response.getWriter().write(answer.toString());
    } catch (Unclear e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private ObjectNode answer(HttpServletRequest request) throws Unclear {
    if (request.getRequestURI().equals(OpenData.SUGGEST)) {
      return suggestions(Optional.ofNullable(request.getParameter("prefix")).orElse(""));
    }
    String queries = request.getParameter("queries");
    return queries == null ? manifest(ServiceDescription.site(request)) : results(queries);
  }

  private static ObjectNode manifest(String site) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("versions").add("0.2");
    manifest
        .put("name", "Hearsay: items of Wikidata, offline")
        .put("identifierSpace", Iris.WIKIDATA)
        .put("schemaSpace", Vocabulary.NS)
        .put("documentation", site + OpenData.ONTOLOGY)
        .put("serviceVersion", Version.current());
    manifest.putObject("view").put("url", "https://www.wikidata.org/wiki/{{id}}");
    ArrayNode types = manifest.putArray("defaultTypes");
    Reconciliation.Type.all().forEach(t -> type(types, t));
    manifest
        .putObject("suggest")
        .putObject("entity")
        .put("service_url", site)
        .put("service_path", OpenData.SUGGEST);
    return manifest;
  }

  private ObjectNode results(String queries) throws Unclear {
    JsonNode batch = read(queries);
    if (!batch.isObject() || batch.size() > LARGEST_BATCH) {
      throw new Unclear(
          "queries: expected an object of at most " + LARGEST_BATCH + " queries, each by its key");
    }
    Reconciliation reconciliation = new Reconciliation(items.get());
    ObjectNode results = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> query : batch.properties()) {
      JsonNode asked = query.getValue();
      if (!asked.path("query").isTextual()) {
        throw new Unclear("queries: " + query.getKey() + ": expected a name as query");
      }
      int limit = Math.min(MOST, Math.max(1, asked.path("limit").asInt(USUAL)));
      ArrayNode result = results.putObject(query.getKey()).putArray("result");
      reconciliation
          .meanings(asked.path("query").asText(), types(asked.path("type")), limit)
          .forEach(
              m -> {
                ObjectNode node = result.addObject().put("id", m.id()).put("name", m.name());
                node.put("score", m.score()).put("match", m.match());
                ArrayNode types = node.putArray("type");
                m.type().ifPresent(t -> type(types, t));
              });
    }
    return results;
  }

  private ObjectNode suggestions(String beginning) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode result = answer.putArray("result");
    for (Reconciliation.Match m :
        new Reconciliation(items.get()).suggestions(beginning, 2 * USUAL)) {
      ObjectNode node = result.addObject().put("id", m.id()).put("name", m.name());
      ArrayNode types = node.putArray("notable");
      m.type().ifPresent(t -> type(types, t));
    }
    return answer;
  }

  private static JsonNode read(String text) throws Unclear {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Unclear("queries: expected JSON: " + e.getOriginalMessage());
    }
  }

  /** One type or several. */
  private static Set<String> types(JsonNode type) {
    Set<String> types = new TreeSet<>();
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(t -> types.add(t.asText()));
    return types;
  }

  private static void type(ArrayNode into, Reconciliation.Type type) {
    into.addObject().put("id", type.id()).put("name", type.name());
  }
}
