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
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;

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

  private final InputStream in;
  private final XMLStreamReader reader;
  private final Entries entries;
  private String publisher = "";
  private int number;

  /** What is made of an entry. */
  public interface Entries {
    /** The article of an entry, unless it is passed over. */
    Optional<ArticleSource> source(FeedEntry entry);
  }

  /** The entries of a stream, which is closed behind the last. */
  public Feed(String where, InputStream in) {
    this(where, in, entry -> Optional.of(new ArticleSource(entry.where(), entry::article)));
  }

  /** The same, with something else made of each entry. */
  public Feed(String where, InputStream in, Entries entries) {
    super(where);
    this.in = in;
    this.entries = entries;
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
            Optional<ArticleSource> source = entries.source(entry());
            if (source.isPresent()) {
              return source;
            }
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

  @Override
  Optional<ArticleSource> empty() {
    return number == 0 ? super.empty() : Optional.empty();
  }

  private String name() {
    return reader.getLocalName().toLowerCase(Locale.ROOT);
  }

  private FeedEntry entry() throws XMLStreamException {
    Map<String, String> fields = new TreeMap<>();
    List<String> authors = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT || !ENTRIES.contains(name())) {
      if (reader.isStartElement()) {
        read(name(), fields, authors);
      }
    }
    return new FeedEntry(where() + "#" + ++number, publisher, fields, authors);
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
}
