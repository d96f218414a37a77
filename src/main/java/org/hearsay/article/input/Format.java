package org.hearsay.article.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.article.ArticleText;

/** The kinds of files that are read, by the endings of their names. */
enum Format {
  TEXT("txt text"),
  MARKDOWN("md markdown"),
  PAGE("html htm xhtml shtml"),
  JSON_LINES("jsonl ndjson"),
  JSON("json"),
  COMMAS("csv"),
  TABS("tsv tab"),
  FEED("rss atom xml rdf"),
  WARC("warc wet"),
  PDF("pdf"),
  OFFICE("docx odt"),
  MAIL("eml mhtml mht"),
  GZIP("gz"),
  ZIP("zip");

  private final String endings;

  Format(String endings) {
    this.endings = endings;
  }

  static Optional<Format> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> Arrays.asList(f.endings.split(" ", -1)).contains(ending))
        .findFirst();
  }

  /** What a server says that it sends; text may be anything. */
  static Optional<Format> ofMediaType(String type) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> Optional.of(PAGE);
      case "application/pdf" -> Optional.of(PDF);
      case "application/json" -> Optional.of(JSON);
      case "text/csv" -> Optional.of(COMMAS);
      case "application/rss+xml", "application/atom+xml", "application/xml", "text/xml" ->
          Optional.of(FEED);
      default -> Optional.empty();
    };
  }

  /** What to say of a file that is none of these. */
  static String unknown(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? "its name has no ending that says what it is"
        : "files of the kind " + name.substring(dot) + " are not read";
  }

  /**
   * What a file without a known ending is, by its first bytes; text, if nothing speaks against it.
   */
  static Format ofStart(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("PK\3\4")) {
      return ZIP;
    }
    if (start.startsWith("\37\213")) {
      return GZIP;
    }
    if (start.startsWith("WARC/")) {
      return WARC;
    }
    return ofText(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading());
  }

  private static Format ofText(String start) {
    if (start.startsWith("{")) {
      return JSON_LINES;
    }
    if (start.startsWith("[{") || start.startsWith("[\n")) {
      return JSON;
    }
    if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
      return FEED;
    }
    return start.startsWith("<") && ArticleText.isMarkup(start) ? PAGE : TEXT;
  }
}
