package org.hearsay.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads one article a line: {@code doc} or {@code id}, {@code text}, and optionally {@code title},
 * {@code published} or {@code date}, {@code url}, {@code publisher}, {@code author}. A line that
 * cannot be read is lost alone.
 */
final class JsonLines implements Iterator<ArticleSource> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String where;
  private final ByteLines lines;
  private Optional<ArticleSource> next = Optional.empty();
  private boolean any;
  private boolean ended;

  /** The lines of a stream, which is closed behind the last. */
  JsonLines(String where, InputStream in, int longestLine) {
    this.where = where;
    lines = new ByteLines(in, longestLine);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      try {
        next = advance();
      } catch (IOException e) {
        ended = true;
        next = Optional.of(ArticleSource.unreadable(where, "cannot be read: " + e.getMessage()));
      }
    }
    return next.isPresent();
  }

  @Override
  public ArticleSource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArticleSource source = next.orElseThrow();
    next = Optional.empty();
    return source;
  }

  private Optional<ArticleSource> advance() throws IOException {
    Optional<ByteLines.Line> line = lines.next();
    if (line.isEmpty()) {
      ended = true;
      lines.close();
      return any
          ? Optional.empty()
          : Optional.of(
              ArticleSource.unreadable(where, "expected an article, found an empty file"));
    }
    if (line.get().isBlank()) {
      return Optional.empty();
    }
    any = true;
    return Optional.of(source(line.get()));
  }

  private ArticleSource source(ByteLines.Line line) {
    String at = where + ":" + line.number();
    return new ArticleSource(
        at,
        () -> {
          if (line.cut()) {
            throw ArticleReader.tooLong(at);
          }
          return article(at, Utf8.text(where, line.bytes(), line.number()));
        });
  }

  static Article article(String where, String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new Failure(where + ": expected a JSON object: " + e.getOriginalMessage(), e);
    }
    Optional<String> id = text(row, "doc").or(() -> text(row, "id"));
    Optional<String> body = text(row, "text");
    if (id.isEmpty() || body.isEmpty()) {
      String missing = id.isEmpty() ? "\"doc\" or \"id\"" : "\"text\"";
      throw new Failure(where + ": expected a string field " + missing);
    }
    Optional<LocalDate> published =
        text(row, "published").or(() -> text(row, "date")).map(date -> date(where, date));
    Metadata given =
        new Metadata(
            text(row, "title"),
            text(row, "publisher"),
            text(row, "author"),
            text(row, "url"),
            published,
            published.isPresent() ? Metadata.DateSource.METADATA : Metadata.DateSource.NONE);
    return Article.of(id.get(), ArticleReader.checked(where, body.get()), given);
  }

  private static LocalDate date(String where, String date) {
    try {
      return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
    } catch (DateTimeException e) {
      throw new Failure(where + ": expected an ISO 8601 date, found \"" + date + "\"", e);
    }
  }

  private static Optional<String> text(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value != null && value.isTextual() && !value.asText().isBlank()
        ? Optional.of(Utf8.whole(value.asText()))
        : Optional.empty();
  }
}
