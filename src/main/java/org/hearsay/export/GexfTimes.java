package org.hearsay.export;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.hearsay.graph.Days;

/**
 * Adds to a GEXF file when its edges hold, which JGraphT's writer cannot say: Gephi's timeline then
 * shows the network day by day. An edge without date holds always.
 */
final class GexfTimes {

  private static final XMLEventFactory EVENTS = XMLEventFactory.newInstance();

  private GexfTimes() {}

  static void add(Reader gexf, Network network, Writer out) throws IOException {
    Map<String, Network.Edge> edges =
        network.edges().stream().collect(Collectors.toMap(Network.Edge::id, Function.identity()));
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLEventReader reader = factory.createXMLEventReader(gexf);
      XMLEventWriter writer = XMLOutputFactory.newInstance().createXMLEventWriter(out);
      while (reader.hasNext()) {
        XMLEvent event = reader.nextEvent();
        writer.add(event.isStartElement() ? timed(event.asStartElement(), edges) : event);
      }
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLEvent timed(StartElement element, Map<String, Network.Edge> edges) {
    List<Attribute> more = new ArrayList<>();
    switch (element.getName().getLocalPart()) {
      case "graph" -> {
        more.add(EVENTS.createAttribute("mode", "dynamic"));
        more.add(EVENTS.createAttribute("timeformat", "date"));
      }
      case "edge" ->
          Optional.ofNullable(element.getAttributeByName(new QName("id")))
              .flatMap(id -> Optional.ofNullable(edges.get(id.getValue())))
              .flatMap(e -> Days.of(e.properties().getOrDefault("date", "")))
              .ifPresent(days -> hold(more, days));
      default -> {
        return element;
      }
    }
    element
        .getAttributes()
        .forEachRemaining(
            a -> {
              if (more.stream().noneMatch(m -> m.getName().equals(a.getName()))) {
                more.add(a);
              }
            });
    Iterator<Attribute> attributes = more.iterator();
    return EVENTS.createStartElement(element.getName(), attributes, element.getNamespaces());
  }

  private static void hold(List<Attribute> attributes, Days days) {
    days.first()
        .map(LocalDate::toString)
        .ifPresent(d -> attributes.add(EVENTS.createAttribute("start", d)));
    days.last()
        .map(LocalDate::toString)
        .ifPresent(d -> attributes.add(EVENTS.createAttribute("end", d)));
  }
}
