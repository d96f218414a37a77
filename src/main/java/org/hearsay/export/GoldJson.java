package org.hearsay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.extract.Extraction;
import org.hearsay.link.Mention;

/**
 * One article as a JSON line in the form of gold: as {@link ExtractionJson}, but entities are told
 * by their labels, mentions are names, and nothing says how sure the program was.
 */
public final class GoldJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldJson() {}

  /** The line of an article with its text, without line break. */
  public static String line(Extraction read) {
    JsonNode row = parsed(ExtractionJson.line(read, true));
    Map<String, JsonNode> entities = new HashMap<>();
    row.path("entities").forEach(e -> entities.put(e.path("id").asText(), e));
    ObjectNode gold = JSON.createObjectNode();
    for (String field : List.of("doc", "title", "publisher")) {
      gold.set(field, row.path(field));
    }
    gold.set("date", row.path("published"));
    mentions(row, entities, gold.putArray("mentions"));
    for (JsonNode claim : row.path("attributions")) {
      named((ObjectNode) claim, "speaker", entities);
      named((ObjectNode) claim, "venue", entities);
    }
    for (JsonNode fact : row.path("facts")) {
      fact.path("args").forEach(fillers -> named((ArrayNode) fillers, entities));
    }
    for (String found : List.of("attributions", "facts")) {
      row.path(found).forEach(f -> ((ObjectNode) f).remove(List.of("confidence", "rule")));
      gold.set(found, row.path(found));
    }
    return gold.set("text", row.path("text")).toString();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }

  private static void mentions(JsonNode row, Map<String, JsonNode> entities, ArrayNode gold) {
    for (JsonNode mention : row.path("mentions")) {
      JsonNode entity = entities.getOrDefault(mention.path("entity").asText(), row.path("none"));
      if (mention.path("form").asText().equals(Mention.Form.NAME.code())) {
        ObjectNode name = gold.addObject();
        name.putArray("span").add(mention.path("start").asInt()).add(mention.path("end").asInt());
        name.set("type", entity.path("type"));
        name.set("label", entity.path("label"));
        name.set("qid", entity.path("wikidata"));
      }
    }
  }

  private static void named(ObjectNode node, String field, Map<String, JsonNode> entities) {
    node.set(field, label(node.path(field), entities));
  }

  private static void named(ArrayNode fillers, Map<String, JsonNode> entities) {
    for (int i = 0; i < fillers.size(); i++) {
      fillers.set(i, label(fillers.get(i), entities));
    }
  }

  /** The label of the entity with this id; words that are none stay. */
  private static JsonNode label(JsonNode id, Map<String, JsonNode> entities) {
    return Optional.ofNullable(entities.get(id.asText())).map(e -> e.path("label")).orElse(id);
  }
}
