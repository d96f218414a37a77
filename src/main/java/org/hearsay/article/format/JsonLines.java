package org.hearsay.article.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Failure;
import org.hearsay.article.Utf8;

/**
 * Reads one article a line: a JSON object with the fields that {@link Rows} knows. A line that
 * cannot be read is lost alone.
 */
public final class JsonLines extends Records {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteLines lines;
  private boolean any;

  /** The lines of a stream, which is closed behind the last. */
  public JsonLines(String where, InputStream in) {
    super(where);
    lines = new ByteLines(in, ArticleText.LONGEST_BYTES);
  }

  @Override
  Optional<ArticleSource> advance() throws IOException {
    Optional<ByteLines.Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    if (line.isPresent()) {
      any = true;
      return Optional.of(source(line.get()));
    }
    lines.close();
    return any ? Optional.empty() : empty();
  }

  private ArticleSource source(ByteLines.Line line) {
    String at = where() + ":" + line.number();
    return new ArticleSource(
        at,
        remarks -> {
          if (line.cut()) {
            throw ArticleText.tooLong(at);
          }
          return article(at, Utf8.text(where(), line.bytes(), line.number()), remarks);
        });
  }

  /**
   * The article of one JSON object.
   *
   * @throws Failure when it is none
   */
  public static Article article(String where, String line, Consumer<String> remarks) {
    try {
      return Rows.article(where, JSON.readTree(line), remarks);
    } catch (JsonProcessingException e) {
      throw new Failure(where + ": expected a JSON object: " + e.getOriginalMessage(), e);
    }
  }
}
