package org.hearsay.article.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.page.Address;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;

/**
 * The entries of a feed in RSS or Atom, of any length: none is held but the one that is read.
 * Elements are known by their local names, which are nearly the same in all versions.
 */
public final class Feed extends Records {

  private static final XMLInputFactory XML = factory();

  private static final List<String> ENTRIES = List.of("item", "entry");
  private static final List<String> FEEDS = List.of("rss", "feed", "rdf");

  /** Before it, exceptions of XML say the place, over two lines. */
  private static final String MESSAGE = "Message: ";

  /** The fullest text first. */
  private static final List<String> TEXTS = List.of("encoded", "content", "description", "summary");

  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "issued", "date", "updated");

  private final InputStream in;
  private final XMLStreamReader reader;
  private String publisher = "";
  private int number;

  /** The entries of a stream, which is closed behind the last. */
  public Feed(String where, InputStream in) {
    super(where);
    this.in = in;
    try {
      reader = XML.createXMLStreamReader(in);
      reader.nextTag();
      String root = reader.getLocalName();
      if (!FEEDS.contains(root.toLowerCase(Locale.ROOT))) {
        throw new Failure(where + ": expected a feed in RSS or Atom, found <" + root + ">");
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Without what a file may make a reader fetch. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Failure broken(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    String said = String.valueOf(e.getMessage());
    int at = said.lastIndexOf(MESSAGE);
    String reason = at < 0 ? said : said.substring(at + MESSAGE.length());
    return new Failure("%s:%d: expected XML: %s".formatted(where(), line, reason), e);
  }

  @Override
  Optional<ArticleSource> advance() throws IOException {
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String name = name();
          if (ENTRIES.contains(name)) {
            return Optional.of(source(entry()));
          }
          if (name.equals("title") && publisher.isEmpty()) {
            publisher = text().strip();
          }
        }
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    in.close();
    return Optional.empty();
  }

  private String name() {
    return reader.getLocalName().toLowerCase(Locale.ROOT);
  }

  /** What the elements of an entry say, by their names; of one name the first. */
  private record Entry(Map<String, String> fields, List<String> authors) {

    Optional<String> first(List<String> names) {
      return names.stream()
          .flatMap(n -> Optional.ofNullable(fields.get(n)).stream())
          .filter(t -> !t.isBlank())
          .findFirst();
    }
  }

  private Entry entry() throws XMLStreamException {
    Map<String, String> fields = new TreeMap<>();
    List<String> authors = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT || !ENTRIES.contains(name())) {
      if (reader.isStartElement()) {
        read(name(), fields, authors);
      }
    }
    return new Entry(fields, authors);
  }

  private void read(String name, Map<String, String> fields, List<String> authors)
      throws XMLStreamException {
    String relation = reader.getAttributeValue(null, "rel");
    String address = reader.getAttributeValue(null, "href");
    String term = reader.getAttributeValue(null, "term");
    String text = text().strip();
    if (name.equals("link") && (relation == null || relation.equals("alternate"))) {
      fields.putIfAbsent(name, address == null ? text : address);
    } else if (name.equals("author") || name.equals("creator")) {
      authors.add(text);
    } else if (!name.equals("link")) {
      fields.putIfAbsent(name, text.isEmpty() && term != null ? term : text);
    }
  }

  /** All text in the element, whose end is read, too; of a person only the name. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String aside = "";
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        aside = name().equals("email") || name().equals("uri") ? name() : aside;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        aside = name().equals(aside) ? "" : aside;
      } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
          && aside.isEmpty()) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  private ArticleSource source(Entry entry) {
    String at = where() + "#" + ++number;
    String site = publisher;
    return new ArticleSource(
        at,
        remarks -> {
          Optional<String> url =
              entry.first(List.of("link", "guid", "id")).filter(u -> Address.id(u).isPresent());
          String id =
              url.flatMap(Address::id).or(() -> entry.first(List.of("guid", "id"))).orElse(at);
          Optional<String> text = entry.first(TEXTS);
          if (text.isEmpty()) {
            throw new Failure(at + ": expected an entry with a text, found none");
          }
          Optional<String> date = entry.first(PUBLISHED);
          Optional<PublicationDate> published = date.flatMap(PublicationDate::parse);
          if (date.isPresent() && published.isEmpty()) {
            remarks.accept(Rows.undated(at, date.get()));
          }
          return article(Origin.row(at, id), text.get(), metadata(entry, url, site, published));
        });
  }

  private static Article article(Origin origin, String html, Metadata given) {
    return WebPage.text(origin, html, given);
  }

  private static Metadata metadata(
      Entry entry, Optional<String> url, String site, Optional<PublicationDate> published) {
    Metadata undated =
        Metadata.undated(
                entry.first(List.of("title")),
                site.isEmpty() ? Optional.empty() : Optional.of(site),
                entry.authors().stream().filter(a -> !a.isBlank()).toList(),
                url)
            .of(
                new Metadata.Edition(
                    published.flatMap(PublicationDate::at),
                    entry
                        .first(List.of("updated"))
                        .flatMap(PublicationDate::parse)
                        .flatMap(PublicationDate::at),
                    entry.first(List.of("category")),
                    Optional.empty(),
                    Optional.of("text/html")));
    return published
        .map(d -> undated.published(d.day(), Metadata.DateSource.METADATA))
        .orElse(undated);
  }
}
