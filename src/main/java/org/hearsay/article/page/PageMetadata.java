package org.hearsay.article.page;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.Metadata.DateSource;
import org.hearsay.article.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself, the more deliberate before the more general: JSON-LD, Open Graph,
 * other {@code meta} elements, {@code time} elements, what it shows, its address.
 */
final class PageMetadata {

  private static final List<String> PUBLISHED =
      List.of(
          "datePublished",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "cxenseparse:recs:publishtime",
          "publish-date",
          "publishdate",
          "publish_date",
          "publication_date",
          "pubdate",
          "pub_date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "citation_publication_date",
          "article_date_original",
          "originalpublicationdate",
          "date");

  private static final List<String> MODIFIED =
      List.of("dateModified", "last-modified", "lastmod", "dcterms.modified", "revised");

  private static final List<String> AUTHORS =
      List.of(
          "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "citation_author");

  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name,"
          + " .byline-name, .author, [class*=byline], [class*=author-name]";

  private static final String DATES =
      "[itemprop=datePublished], [class*=publish], [class*=date], [class*=timestamp], [class*=posted],"
          + " [class*=byline], [class*=meta]";

  /** Elements that may show the date; a page has many more that do not. */
  private static final int LOOKED_AT = 40;

  private final Document page;
  private final JsonLd told;

  private PageMetadata(Document page) {
    this.page = page;
    this.told = JsonLd.of(page);
  }

  static PageMetadata of(Document page) {
    return new PageMetadata(page);
  }

  /** A date and what said it. */
  private record Dated(PublicationDate date, DateSource from) {}

  Metadata metadata() {
    Optional<String> publisher = told.text("publisher").or(() -> meta("og:site_name"));
    Optional<Dated> published = published();
    Metadata.Edition edition =
        new Metadata.Edition(
            published.flatMap(d -> d.date().at()),
            modified(),
            told.text("articleSection").or(() -> meta("article:section", "section")),
            language(),
            Optional.of("text/html"));
    Metadata known =
        Metadata.undated(
                PageTitle.of(
                    page,
                    Stream.of(told.text("headline"), meta("og:title", "twitter:title"))
                        .flatMap(Optional::stream)
                        .toList(),
                    publisher),
                publisher,
                authors(),
                canonical())
            .of(edition);
    return published.map(d -> known.published(d.date().day(), d.from())).orElse(known);
  }

  /** Paragraphs of the text that JSON-LD gives; empty when it gives none. */
  List<String> articleBody() {
    return told.text("articleBody").stream()
        .flatMap(body -> Arrays.stream(Jsoup.parse(body).wholeText().split("\\R+", -1)))
        .map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Optional<String> canonical() {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("link[rel=canonical]")).map(l -> l.absUrl("href")),
            meta("og:url"),
            told.address(),
            Optional.of(page.baseUri()))
        .flatMap(Optional::stream)
        .filter(a -> Address.id(a).isPresent())
        .findFirst();
  }

  private Optional<String> language() {
    return told.text("inLanguage")
        .or(() -> Optional.ofNullable(page.selectFirst("html[lang]")).map(h -> h.attr("lang")))
        .or(() -> meta("og:locale").map(l -> l.replace('_', '-')))
        .map(String::strip)
        .filter(l -> l.matches("[A-Za-z]{2,3}(?:-\\w{2,8}){0,3}"));
  }

  private Optional<Dated> published() {
    return told.text("datePublished")
        .flatMap(d -> dated(d, DateSource.JSON_LD))
        .or(
            () ->
                meta("article:published_time", "og:published_time", "og:article:published_time")
                    .flatMap(d -> dated(d, DateSource.OPEN_GRAPH)))
        .or(() -> first(PUBLISHED, d -> dated(d, DateSource.META)))
        .or(this::fromTime)
        .or(this::shown)
        .or(() -> canonical().flatMap(Address::day).map(d -> new Dated(d, DateSource.ADDRESS)));
  }

  private static Optional<Dated> dated(String text, DateSource from) {
    return PublicationDate.parse(text).map(d -> new Dated(d, from));
  }

  /**
   * The time that says it is of publication, else the first beside or above the headline's text.
   */
  private Optional<Dated> fromTime() {
    return page
        .select("time[itemprop=datePublished], time[pubdate], time[class*=publish], time")
        .stream()
        .filter(t -> !t.attr("itemprop").equals("dateModified"))
        .flatMap(
            t ->
                Stream.of(t.attr("datetime"), t.attr("content"), t.text())
                    .flatMap(d -> dated(d, DateSource.TIME).stream()))
        .findFirst();
  }

  private Optional<Dated> shown() {
    return page.select(DATES).stream()
        .limit(LOOKED_AT)
        .flatMap(
            e ->
                Stream.of(e.attr("content"), e.attr("datetime"), e.attr("title"), e.text())
                    .flatMap(t -> ShownDate.in(t).stream()))
        .map(d -> new Dated(d, DateSource.PAGE))
        .findFirst();
  }

  private Optional<OffsetDateTime> modified() {
    return told.text("dateModified")
        .or(() -> meta("article:modified_time", "og:updated_time"))
        .or(() -> first(MODIFIED, Optional::of))
        .flatMap(PublicationDate::parse)
        .flatMap(PublicationDate::at);
  }

  private List<String> authors() {
    List<String> names = Byline.names(told.texts("author"));
    if (names.isEmpty()) {
      names = Byline.names(AUTHORS.stream().flatMap(n -> metas(n).stream()).toList());
    }
    if (names.isEmpty()) {
      names = Byline.names(metas("article:author"));
    }
    return names.isEmpty() ? bylines() : names;
  }

  private List<String> bylines() {
    for (Element element : page.select(BYLINES)) {
      List<String> names = Byline.names(List.of(element.text()));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private <T> Optional<T> first(List<String> names, Function<String, Optional<T>> use) {
    return names.stream()
        .flatMap(n -> metas(n).stream())
        .flatMap(v -> use.apply(v).stream())
        .findFirst();
  }

  private Optional<String> meta(String... names) {
    return Arrays.stream(names).flatMap(n -> metas(n).stream()).findFirst();
  }

  private List<String> metas(String name) {
    List<String> values = new ArrayList<>();
    for (Element meta :
        page.select(
            "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]"
                .formatted("\"" + name + "\""))) {
      if (!meta.attr("content").isBlank()) {
        values.add(meta.attr("content").strip());
      }
    }
    return List.copyOf(new LinkedHashSet<>(values));
  }
}
