package org.hearsay.article.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.page.Address;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;
import org.jsoup.Jsoup;

/**
 * An entry of a feed.
 *
 * @param where as messages name it
 * @param site what the feed is called
 * @param fields what its elements say, by their names in small letters; of one name the first
 */
public record FeedEntry(
    String where, String site, Map<String, String> fields, List<String> authors) {

  /** The fullest text first. */
  private static final List<String> TEXTS = List.of("encoded", "content", "description", "summary");

  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "issued", "date", "updated");

  private static final List<String> ADDRESSES = List.of("link", "guid", "id");

  /** Words below which a text is a teaser: those have one to three sentences, news has ten. */
  private static final int SUMMARY = 120;

  public FeedEntry {
    fields = Map.copyOf(fields);
    authors = List.copyOf(authors);
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .flatMap(n -> Optional.ofNullable(fields.get(n)).stream())
        .filter(t -> !t.isBlank())
        .findFirst();
  }

  private Optional<String> url() {
    return first(ADDRESSES).filter(u -> Address.id(u).isPresent());
  }

  /** The page that it leads to. */
  public Optional<URI> link() {
    return url().flatMap(Address::of);
  }

  /** Whether it has no text, or only the beginning of one. */
  public boolean isSummary() {
    return first(TEXTS)
        .map(text -> Jsoup.parse(text).text().split(" ", -1).length < SUMMARY)
        .orElse(true);
  }

  /** Another one, when it or what it says has changed. */
  public String fingerprint() {
    List<String> said = new ArrayList<>();
    for (List<String> names : List.of(ADDRESSES, List.of("title", "updated"), TEXTS, PUBLISHED)) {
      said.add(first(names).orElse(""));
    }
    return UUID.nameUUIDFromBytes(String.join("\0", said).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /**
   * The article that it has.
   *
   * @throws Failure when it has no text
   */
  public Article article(Consumer<String> remarks) {
    Optional<String> text = first(TEXTS);
    if (text.isEmpty()) {
      throw new Failure(where + ": expected an entry with a text, found none");
    }
    String id = url().flatMap(Address::id).or(() -> first(List.of("guid", "id"))).orElse(where);
    return WebPage.text(Origin.row(where, id), text.get(), metadata(remarks));
  }

  /** What it says of the article. */
  public Metadata metadata(Consumer<String> remarks) {
    Optional<String> date = first(PUBLISHED);
    Optional<PublicationDate> published = date.flatMap(PublicationDate::parse);
    if (date.isPresent() && published.isEmpty()) {
      remarks.accept(Rows.undated(where, date.get()));
    }
    Metadata undated =
        Metadata.undated(
                first(List.of("title")),
                site.isEmpty() ? Optional.empty() : Optional.of(site),
                authors.stream().filter(a -> !a.isBlank()).toList(),
                url())
            .of(
                new Metadata.Edition(
                    published.flatMap(PublicationDate::at),
                    first(List.of("updated"))
                        .flatMap(PublicationDate::parse)
                        .flatMap(PublicationDate::at),
                    first(List.of("category")),
                    Optional.empty(),
                    Optional.of("text/html")));
    return published
        .map(d -> undated.published(d.day(), Metadata.DateSource.METADATA))
        .orElse(undated);
  }
}
