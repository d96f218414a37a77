package org.hearsay.article.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;

/**
 * The objects of a JSON file: an array of them, one alone, several one after the other, or an array
 * inside of an object, as services answer ({@code {"articles": […]}}).
 */
public final class JsonArticles extends Records {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonParser parser;
  private int arrays;
  private int number;

  /** The objects of a stream, which is closed behind the last. */
  public JsonArticles(String where, InputStream in) throws IOException {
    super(where);
    parser = JSON.createParser(in);
  }

  @Override
  Optional<ArticleSource> advance() throws IOException {
    try {
      return read();
    } catch (JsonProcessingException e) {
      String at = where() + ":" + e.getLocation().getLineNr();
      throw new Failure(at + ": expected JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Optional<ArticleSource> read() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        arrays++;
      } else if (token == JsonToken.END_ARRAY) {
        arrays--;
      } else if (token == JsonToken.FIELD_NAME) {
        parser.nextToken();
        parser.skipChildren();
      } else if (token != JsonToken.END_OBJECT) {
        return Optional.of(
            source(
                token == JsonToken.START_OBJECT && arrays == 0
                    ? wholeOrFirst()
                    : parser.readValueAsTree()));
      }
    }
    parser.close();
    return Optional.empty();
  }

  /** An object, or the first of the objects in the first array of them that is no list of names. */
  private JsonNode wholeOrFirst() throws IOException {
    ObjectNode whole = JSON.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        whole.set(field, parser.readValueAsTree());
        continue;
      }
      ArrayNode list = JSON.createArrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode element = parser.readValueAsTree();
        if (element.isObject() && !Rows.isNames(field) && !Rows.hasText(whole)) {
          arrays++;
          return element;
        }
        list.add(element);
      }
      whole.set(field, list);
    }
    return whole;
  }

  private ArticleSource source(JsonNode row) {
    String at = where() + "#" + ++number;
    return new ArticleSource(
        at,
        remarks -> {
          if (!row.isObject()) {
            throw new Failure(at + ": expected a JSON object, found something else");
          }
          return Rows.article(at, row, remarks);
        });
  }
}
