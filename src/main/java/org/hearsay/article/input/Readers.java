package org.hearsay.article.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Encoding;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.format.Feed;
import org.hearsay.article.format.JsonArticles;
import org.hearsay.article.format.JsonLines;
import org.hearsay.article.format.Mail;
import org.hearsay.article.format.Markdown;
import org.hearsay.article.format.OfficeText;
import org.hearsay.article.format.PdfText;
import org.hearsay.article.format.Table;
import org.hearsay.article.format.Warc;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;

/** Which reader reads which kind of file. */
final class Readers {

  /** Bytes by which a file without a known ending is known. */
  private static final int START = 1024;

  private Readers() {}

  /** The articles of a file, none read before its turn. */
  static Iterator<ArticleSource> sources(Input input) {
    String where = input.where();
    try {
      return switch (format(input)) {
        case JSON_LINES -> new JsonLines(where, Transcoded.utf8(input.content().open()));
        case JSON -> new JsonArticles(where, Transcoded.utf8(input.content().open()));
        case COMMAS -> new Table(where, Transcoded.reader(input), false);
        case TABS -> new Table(where, Transcoded.reader(input), true);
        case FEED -> new Feed(where, input.content().open());
        case WARC -> new Warc(where, input.content().open());
        case GZIP -> Archives.gzip(input);
        case ZIP -> Archives.zip(input);
        case TEXT -> one(input, (bytes, r) -> text(input, bytes));
        case PAGE -> one(input, (bytes, r) -> WebPage.read(origin(input), bytes));
        case MARKDOWN ->
            one(input, (bytes, r) -> Markdown.read(where, input.name(), decoded(bytes), r));
        case PDF -> one(input, (bytes, r) -> PdfText.read(where, input.name(), bytes, r));
        case OFFICE -> one(input, (bytes, r) -> OfficeText.read(where, input.name(), bytes, r));
        case MAIL -> one(input, (bytes, r) -> Mail.read(where, input.name(), bytes, r));
      };
    } catch (IOException e) {
      return failed(where, Failure.of(where, e));
    } catch (Failure e) {
      return failed(where, e);
    }
  }

  /** What it is by its name, else by its first bytes. */
  static Format format(Input input) throws IOException {
    Optional<Format> named = input.said().or(() -> Format.ofName(input.name()));
    return named.isPresent() ? named.get() : Format.ofStart(input.start(START));
  }

  /** How the one article of a file is read. */
  private interface Whole {
    Article read(byte[] bytes, Consumer<String> remarks);
  }

  private static Iterator<ArticleSource> one(Input input, Whole whole) {
    return Collections.singleton(
            new ArticleSource(input.where(), remarks -> whole.read(bytes(input), remarks)))
        .iterator();
  }

  private static Iterator<ArticleSource> failed(String where, Failure failure) {
    return Collections.singleton(
            new ArticleSource(
                where,
                () -> {
                  throw failure;
                }))
        .iterator();
  }

  private static Article text(Input input, byte[] bytes) {
    String body = ArticleText.checked(input.where(), decoded(bytes));
    return ArticleText.isMarkup(body)
        ? WebPage.read(origin(input), body)
        : Article.of(input.name(), body, Metadata.none());
  }

  private static String decoded(byte[] bytes) {
    return Encoding.text(bytes, Optional.empty());
  }

  private static Origin origin(Input input) {
    return new Origin(input.where(), input.name(), false, input.address(), input.charset());
  }

  /** All of it, if it is no more than an article may be. */
  static byte[] bytes(Input input) {
    try (InputStream in = input.content().open()) {
      byte[] bytes = in.readNBytes(ArticleText.LONGEST_BYTES + 1);
      if (bytes.length > ArticleText.LONGEST_BYTES) {
        throw ArticleText.tooLong(input.where());
      }
      return bytes;
    } catch (IOException e) {
      throw Failure.of(input.where(), e);
    }
  }
}
