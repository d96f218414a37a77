package org.hearsay.article.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Utf8;
import org.hearsay.article.page.Address;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;

/**
 * The article of a row with named fields, as JSON objects and tables have them. Names are those of
 * Hearsay, schema.org, GDELT, Media Cloud, newspaper4k and trafilatura; case, hyphens and
 * underscores do not matter.
 */
final class Rows {

  private static final List<String> ID = List.of("doc", "id", "storiesid", "guid");
  private static final List<String> TEXT =
      List.of(
          "text",
          "maintext",
          "articlebody",
          "body",
          "content",
          "articletext",
          "storytext",
          "rawtext");
  private static final List<String> PAGE = List.of("html", "rawhtml", "articlehtml");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> URL =
      List.of("url", "canonicallink", "link", "documentidentifier", "sourceurl", "source");
  private static final List<String> PUBLISHER =
      List.of(
          "publisher",
          "medianame",
          "sitename",
          "sourcecommonname",
          "sourcename",
          "hostname",
          "domain",
          "source");
  private static final List<String> AUTHORS = List.of("author", "authors", "byline", "creator");
  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "date",
          "publishdate",
          "publisheddate",
          "publishedat",
          "datepublished",
          "pubdate",
          "datepublish",
          "seendate",
          "sqldate");
  private static final List<String> MODIFIED =
      List.of("modified", "datemodified", "updated", "updatedat", "lastmodified");
  private static final List<String> SECTION = List.of("section", "articlesection", "category");
  private static final List<String> LANGUAGE = List.of("language", "inlanguage", "lang");

  private final String where;
  private final Map<String, JsonNode> fields = new HashMap<>();

  private Rows(String where, JsonNode row) {
    this.where = where;
    row.properties().forEach(f -> fields.putIfAbsent(key(f.getKey()), f.getValue()));
  }

  /**
   * The article of a row.
   *
   * @throws Failure when it has neither id nor address, or no text
   */
  static Article article(String where, JsonNode row, Consumer<String> remarks) {
    return new Rows(where, row).article(remarks);
  }

  /** The article whose text is all of a piece of HTML; a row says the rest, and its id. */
  static Article whole(String where, String html, JsonNode row, Consumer<String> remarks) {
    Rows rows = new Rows(where, row);
    String id = rows.text(ID).orElseThrow();
    return WebPage.text(Origin.row(where, id), html, rows.metadata(rows.text(URL), remarks));
  }

  private Article article(Consumer<String> remarks) {
    Optional<String> url = text(URL).filter(u -> Address.id(u).isPresent());
    Optional<String> id = text(ID).or(() -> url.flatMap(Address::id));
    Optional<String> body = text(TEXT);
    Optional<String> page = text(PAGE);
    if (id.isEmpty() || (body.isEmpty() && page.isEmpty())) {
      String missing = id.isEmpty() ? "\"doc\" or \"id\"" : "\"text\"";
      throw new Failure(where + ": expected a string field " + missing);
    }
    Metadata given = metadata(url.or(() -> text(URL.subList(0, 1))), remarks);
    Origin origin = Origin.row(where, id.get());
    if (body.isEmpty()) {
      return WebPage.read(origin, page.orElseThrow(), given);
    }
    return ArticleText.isMarkup(body.get())
        ? WebPage.read(origin, body.get(), given)
        : Article.of(id.get(), ArticleText.checked(where, body.get()), given);
  }

  private Metadata metadata(Optional<String> url, Consumer<String> remarks) {
    Optional<String> publisher =
        names(PUBLISHER).stream().filter(p -> !p.contains("://")).findFirst();
    Optional<PublicationDate> published = date(PUBLISHED, remarks);
    Optional<OffsetDateTime> modified = date(MODIFIED, remarks).flatMap(PublicationDate::at);
    Metadata undated =
        Metadata.undated(text(TITLE), publisher, names(AUTHORS), url)
            .of(
                new Metadata.Edition(
                    published.flatMap(PublicationDate::at),
                    modified,
                    text(SECTION),
                    text(LANGUAGE),
                    Optional.empty()));
    return published
        .map(d -> undated.published(d.day(), Metadata.DateSource.METADATA))
        .orElse(undated);
  }

  /** A date that cannot be read costs the date and not the article. */
  private Optional<PublicationDate> date(List<String> names, Consumer<String> remarks) {
    Optional<String> text = text(names);
    Optional<PublicationDate> date = text.flatMap(PublicationDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      remarks.accept(undated(where, text.get()));
    }
    return date;
  }

  /** What to say of a date that cannot be read. */
  static String undated(String where, String date) {
    return where + ": kept without date, since none was found in \"" + date + "\"";
  }

  /** Whether a field of this name has people in it. */
  static boolean isNames(String field) {
    return AUTHORS.contains(key(field)) || PUBLISHER.contains(key(field));
  }

  /** Whether an object has the text of an article. */
  static boolean hasText(JsonNode row) {
    return row.properties().stream().anyMatch(f -> TEXT.contains(key(f.getKey())));
  }

  private static String key(String field) {
    return field.toLowerCase(Locale.ROOT).replaceAll("[_\\s.-]", "");
  }

  private Optional<String> text(List<String> names) {
    return values(names).flatMap(v -> text(v).stream()).findFirst();
  }

  private List<String> names(List<String> names) {
    return values(names).map(Rows::named).filter(n -> !n.isEmpty()).findFirst().orElse(List.of());
  }

  private Stream<JsonNode> values(List<String> names) {
    return names.stream().flatMap(n -> Optional.ofNullable(fields.get(n)).stream());
  }

  /** A name, an object with a {@code name} as in schema.org, or a list of such. */
  private static List<String> named(JsonNode value) {
    if (value.isArray()) {
      List<String> names = new ArrayList<>();
      value.forEach(v -> names.addAll(named(v)));
      return names;
    }
    return text(value.isObject() ? value.path("name") : value).stream().toList();
  }

  private static Optional<String> text(JsonNode value) {
    return (value.isTextual() || value.isNumber()) && !value.asText().isBlank()
        ? Optional.of(Utf8.whole(value.asText()))
        : Optional.empty();
  }
}
