package org.hearsay.kb.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.kb.Item;

/**
 * Reads entities in Wikibase's JSON, as dumps and {@code wbgetentities} have them: what is not
 * needed is passed over without being built. Thread-safe.
 */
public final class JsonItems {

  private static final JsonFactory FACTORY = new ObjectMapper().getFactory();

  /** English, and what is the same in all languages; names of people stand there. */
  private static final List<String> LANGUAGES = List.of("en", "mul");

  private static final String EARTH = "http://www.wikidata.org/entity/Q2";

  private JsonItems() {}

  /**
   * Reads one entity.
   *
   * @param json in UTF-8; what follows the object is not looked at
   * @return empty for what is no item, but a property or lexeme
   * @throws IOException when it is no JSON object or its values are not of the expected form
   */
  static Optional<DumpItem> read(byte[] json) throws IOException {
    try (JsonParser p = FACTORY.createParser(json)) {
      if (p.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object");
      }
      return item(p);
    }
  }

  /** Reads the object that the parser stands on. */
  public static Optional<DumpItem> item(JsonParser p) throws IOException {
    DumpDraft draft = new DumpDraft();
    String id = "";
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "id" -> id = p.getText();
        case "labels" -> draft.label = label(p);
        case "aliases" -> aliases(p, draft.aliases);
        case "sitelinks" -> draft.siteLinks = count(p);
        case "claims" -> claims(p, draft);
        default -> p.skipChildren();
      }
    }
    if (p.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("expected the end of the object");
    }
    if (id.isEmpty()) {
      throw new IOException("expected an id");
    }
    return id.matches("Q\\d{1,9}") ? Optional.of(draft.item(Item.number(id))) : Optional.empty();
  }

  /** Labels are an object of languages; an empty one may be written as an array. */
  private static String label(JsonParser p) throws IOException {
    String[] found = new String[LANGUAGES.size()];
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return "";
    }
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      int language = LANGUAGES.indexOf(p.currentName());
      p.nextToken();
      if (language < 0) {
        p.skipChildren();
      } else {
        found[language] = p.<JsonNode>readValueAsTree().path("value").asText();
      }
    }
    for (String label : found) {
      if (label != null) {
        return label;
      }
    }
    return "";
  }

  private static void aliases(JsonParser p, List<String> aliases) throws IOException {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return;
    }
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = LANGUAGES.contains(p.currentName());
      p.nextToken();
      if (wanted) {
        p.<JsonNode>readValueAsTree().forEach(a -> aliases.add(a.path("value").asText()));
      } else {
        p.skipChildren();
      }
    }
  }

  private static int count(JsonParser p) throws IOException {
    int count = 0;
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return 0;
    }
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      p.nextToken();
      p.skipChildren();
      count++;
    }
    return count;
  }

  private static void claims(JsonParser p, DumpDraft item) throws IOException {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      p.skipChildren();
      return;
    }
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String property = p.currentName();
      p.nextToken();
      switch (property) {
        case "P31" -> best(p).forEach(v -> item.classes.add(number(v)));
        case "P279" -> best(p).forEach(v -> item.superclasses.add(number(v)));
        case "P17" -> item.country = first(best(p));
        case "P27" -> item.citizenship = first(best(p));
        case "P625" -> best(p).stream().findFirst().ifPresent(v -> point(v, item));
        case "P1549" ->
            best(p).stream()
                .filter(v -> v.path("language").asText().equals("en"))
                .forEach(v -> item.demonyms.add(v.path("text").asText()));
        default -> p.skipChildren();
      }
    }
  }

  private static void point(JsonNode value, DumpDraft item) {
    if (value.path("globe").asText(EARTH).equals(EARTH)) {
      item.latitude = (float) value.path("latitude").asDouble(Double.NaN);
      item.longitude = (float) value.path("longitude").asDouble(Double.NaN);
    }
  }

  private static int first(List<JsonNode> items) {
    return items.isEmpty() ? 0 : number(items.get(0));
  }

  /** The number of an item; old dumps have only {@code numeric-id}. */
  private static int number(JsonNode item) {
    String id = item.path("id").asText();
    return id.isEmpty() ? item.path("numeric-id").asInt() : Integer.parseInt(id.substring(1));
  }

  /**
   * The values of the best rank: preferred ones if there are any, else normal ones, never
   * deprecated; of these, those that have not ended, if there are any.
   */
  private static List<JsonNode> best(JsonParser p) throws IOException {
    List<JsonNode> preferred = new ArrayList<>();
    List<JsonNode> normal = new ArrayList<>();
    List<JsonNode> ended = new ArrayList<>();
    JsonNode statements = p.readValueAsTree();
    for (JsonNode statement : statements) {
      JsonNode value = statement.path("mainsnak").path("datavalue").path("value");
      String rank = statement.path("rank").asText("normal");
      if (!value.isMissingNode() && !rank.equals("deprecated")) {
        boolean over = statement.path("qualifiers").has("P582");
        (rank.equals("preferred") ? preferred : over ? ended : normal).add(value);
      }
    }
    return !preferred.isEmpty() ? preferred : !normal.isEmpty() ? normal : ended;
  }
}
