package org.hearsay.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads one article a line: {@code doc} or {@code id}, {@code text}, and optionally {@code title},
 * {@code published} or {@code date}, {@code url}, {@code publisher}, {@code author}. A line that
 * cannot be read is lost alone.
 */
final class JsonLines implements Iterator<ArticleSource> {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Seconds since 1970 have up to this many digits, thousandths of a second more. */
  private static final int DIGITS_OF_SECONDS = 10;

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
        date(row, "published").or(() -> date(row, "date")).map(date -> date(where, date));
    Metadata given =
        new Metadata(
            text(row, "title"),
            named(row.path("publisher")),
            named(row.path("author")),
            text(row, "url"),
            published,
            published.isPresent() ? Metadata.DateSource.METADATA : Metadata.DateSource.NONE);
    return Article.of(id.get(), ArticleReader.checked(where, body.get()), given);
  }

  /**
   * The day of an ISO 8601 date, with or without time or hyphens ("20241024T100000Z"), of an RFC
   * 1123 date ("Thu, 24 Oct 2024 10:00:00 GMT") or of the seconds or milliseconds since 1970, in
   * UTC.
   */
  private static Optional<LocalDate> day(String text) {
    String date = text.strip();
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        return Optional.of(LocalDate.parse(date.substring(0, 10)));
      }
      if (date.matches("(?:19|20)\\d{6}(?:T?\\d{6}Z?)?")) {
        return Optional.of(LocalDate.parse(date.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
      }
      if (date.matches("\\d{9,13}")) {
        long number = Long.parseLong(date);
        long seconds = date.length() > DIGITS_OF_SECONDS ? number / 1000 : number;
        return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
      }
      String day = date.replaceFirst("^\\p{L}{3,9}, ", "").split(" \\d{1,2}:", 2)[0];
      return Optional.of(
          LocalDate.parse(day, DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> date(JsonNode row, String field) {
    return row.path(field).isNumber() ? Optional.of(row.path(field).asText()) : text(row, field);
  }

  private static LocalDate date(String where, String date) {
    return day(date)
        .orElseThrow(
            () -> new Failure(where + ": expected an ISO 8601 date, found \"" + date + "\""));
  }

  /** A name, an object with a {@code name} as in schema.org, or a list of such. */
  private static Optional<String> named(JsonNode value) {
    if (value.isArray()) {
      List<String> names = new ArrayList<>();
      value.forEach(v -> named(v).ifPresent(names::add));
      return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
    return value.isObject() ? text(value, "name") : text(value);
  }

  private static Optional<String> text(JsonNode row, String field) {
    return text(row.path(field));
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(Utf8.whole(value.asText()))
        : Optional.empty();
  }
}
