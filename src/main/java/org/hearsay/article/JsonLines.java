package org.hearsay.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one article a line: {@code doc} or {@code id}, {@code text}, and optionally {@code title},
 * {@code published} or {@code date}, {@code url}, {@code publisher}, {@code author}.
 */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static List<Reading> articles(String where, String lines) {
    List<Reading> readings = new ArrayList<>();
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        readings.add(article(where + ":" + number, line));
      }
    }
    return readings;
  }

  private static Reading article(String where, String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return new Reading.Unreadable(where, "expected a JSON object: " + e.getOriginalMessage());
    }
    Optional<String> id = text(row, "doc").or(() -> text(row, "id"));
    Optional<String> body = text(row, "text");
    if (id.isEmpty() || body.isEmpty()) {
      String missing = id.isEmpty() ? "\"doc\" or \"id\"" : "\"text\"";
      return new Reading.Unreadable(where, "expected a string field " + missing);
    }
    Optional<LocalDate> published = Optional.empty();
    Optional<String> date = text(row, "published").or(() -> text(row, "date"));
    if (date.isPresent()) {
      try {
        published =
            Optional.of(
                LocalDate.parse(date.get().substring(0, Math.min(10, date.get().length()))));
      } catch (DateTimeException e) {
        return new Reading.Unreadable(
            where, "expected an ISO 8601 date, found \"" + date.get() + "\"");
      }
    }
    Metadata given =
        new Metadata(
            text(row, "title"),
            text(row, "publisher"),
            text(row, "author"),
            text(row, "url"),
            published,
            published.isPresent() ? Metadata.DateSource.METADATA : Metadata.DateSource.NONE);
    List<Block> blocks = TextLayout.blocks(body.get());
    return new Reading.Read(
        new Article(id.get(), body.get(), TextMetadata.of(body.get(), blocks, given), blocks));
  }

  private static Optional<String> text(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value != null && value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
