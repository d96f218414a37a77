package org.hearsay.article.format;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Encoding;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.page.Address;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a crawl (WARC) and their texts (WET), compressed or not, one in memory at a time. A
 * broken record costs itself.
 */
public final class Warc extends Records {

  private static final int FOUND = 200;

  private final WarcRecords records;
  private int number;

  /** The records of a stream, which is closed behind the last. */
  public Warc(String where, InputStream in) throws IOException {
    super(where);
    records = new WarcRecords(in);
  }

  @Override
  Optional<ArticleSource> advance() throws IOException {
    while (true) {
      number++;
      String at = where() + "#" + number;
      try {
        Optional<WarcRecord> record = records.next();
        if (record.isEmpty()) {
          records.close();
          return Optional.empty();
        }
        Optional<ArticleSource> source = source(at, record.get());
        if (source.isPresent()) {
          return source;
        }
      } catch (IOException | IllegalArgumentException e) {
        return Optional.of(ArticleSource.unreadable(at, "expected a record: " + oneLine(e)));
      } catch (Failure tooLong) {
        return Optional.of(
            new ArticleSource(
                at,
                () -> {
                  throw tooLong;
                }));
      }
    }
  }

  /** Pages that were found, and texts; requests, pictures and the like are no articles. */
  private Optional<ArticleSource> source(String at, WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)
        && response.http().status() == FOUND
        && isPage(response.payloadType())) {
      Optional<String> charset =
          Optional.ofNullable(response.payloadType().parameters().get("charset"));
      byte[] page = bytes(at, response.http().bodyDecoded().stream());
      URI target = response.targetURI();
      return Optional.of(
          new ArticleSource(
              at,
              () -> WebPage.read(new Origin(at, at, false, Optional.of(target), charset), page)));
    }
    if (record instanceof WarcConversion text) {
      byte[] bytes = bytes(at, text.body().stream());
      return Optional.of(new ArticleSource(at, () -> text(at, text.target(), bytes)));
    }
    return Optional.empty();
  }

  private static boolean isPage(MediaType type) {
    String name = type.base().toString().toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  private static Article text(String at, String address, byte[] bytes) {
    String body = ArticleText.checked(at, Encoding.text(bytes, Optional.of("utf-8")));
    Metadata given =
        Metadata.undated(Optional.empty(), Optional.empty(), List.of(), Optional.of(address));
    return Article.of(Address.id(address).orElse(at), body, given);
  }

  private static byte[] bytes(String at, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(ArticleText.LONGEST_BYTES + 1);
    if (bytes.length > ArticleText.LONGEST_BYTES) {
      throw ArticleText.tooLong(at);
    }
    return bytes;
  }
}
