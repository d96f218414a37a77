package org.hearsay.article.watch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.article.Encoding;
import org.hearsay.article.Failure;

/** The addresses of feeds: given one by one, in OPML as feed readers write it, or a line each. */
public final class FeedList {

  private static final String ADDRESS = "(?i)https?://.+";

  private FeedList() {}

  /**
   * All of them, each once, in order.
   *
   * @param inputs addresses, and files of addresses
   * @throws Failure when a file cannot be read, or has none
   */
  public static List<String> of(List<String> inputs) {
    Set<String> feeds = new LinkedHashSet<>();
    for (String input : inputs) {
      if (input.matches(ADDRESS)) {
        feeds.add(input);
      } else {
        feeds.addAll(inFile(Path.of(input)));
      }
    }
    return List.copyOf(feeds);
  }

  private static List<String> inFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": no such file");
    }
    try {
      String text = Encoding.text(Files.readAllBytes(file), Optional.empty()).strip();
      List<String> feeds = text.startsWith("<") ? inOpml(file, text) : inLines(file, text);
      if (feeds.isEmpty()) {
        throw new Failure(file + ": expected feeds, found none");
      }
      return feeds;
    } catch (IOException e) {
      throw Failure.of(file, e);
    }
  }

  private static List<String> inLines(Path file, String text) {
    List<String> feeds = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String feed = line.strip();
      if (!feed.isEmpty() && !feed.startsWith("#")) {
        if (!feed.matches(ADDRESS)) {
          throw new Failure(
              "%s:%d: expected the address of a feed, found %s".formatted(file, number, feed));
        }
        feeds.add(feed);
      }
    }
    return feeds;
  }

  private static List<String> inOpml(Path file, String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> feeds = new ArrayList<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      reader.nextTag();
      String root = reader.getLocalName().toLowerCase(Locale.ROOT);
      if (!root.equals("opml")) {
        throw new Failure(file + ": expected OPML or an address a line, found <" + root + ">");
      }
      while (reader.hasNext()) {
        reader.next();
        if (reader.isStartElement() && reader.getLocalName().equals("outline")) {
          Optional.ofNullable(reader.getAttributeValue(null, "xmlUrl"))
              .map(String::strip)
              .filter(f -> !f.isEmpty())
              .ifPresent(feeds::add);
        }
      }
      return feeds;
    } catch (XMLStreamException e) {
      throw new Failure("%s:%d: expected OPML".formatted(file, e.getLocation().getLineNumber()), e);
    }
  }
}
