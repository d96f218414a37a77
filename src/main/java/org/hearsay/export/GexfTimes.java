package org.hearsay.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.hearsay.graph.Days;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Adds to a GEXF file when its edges hold, which JGraphT's writer cannot say: Gephi's timeline then
 * shows the network day by day. An edge without date holds always.
 */
final class GexfTimes {

  private GexfTimes() {}

  static String add(String gexf, Network network) {
    Map<String, Network.Edge> edges =
        network.edges().stream().collect(Collectors.toMap(Network.Edge::id, Function.identity()));
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(gexf)));
      Element graph = (Element) document.getElementsByTagName("graph").item(0);
      graph.setAttribute("mode", "dynamic");
      graph.setAttribute("timeformat", "date");
      NodeList drawn = document.getElementsByTagName("edge");
      for (int i = 0; i < drawn.getLength(); i++) {
        Element edge = (Element) drawn.item(i);
        Optional.ofNullable(edges.get(edge.getAttribute("id")))
            .flatMap(e -> Days.of(e.properties().getOrDefault("date", "")))
            .ifPresent(days -> hold(edge, days));
      }
      TransformerFactory transformers = TransformerFactory.newInstance();
      transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      StringWriter out = new StringWriter();
      transformers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
      throw new IllegalStateException("what was just written is not XML", e);
    }
  }

  private static void hold(Element edge, Days days) {
    days.first().map(LocalDate::toString).ifPresent(d -> edge.setAttribute("start", d));
    days.last().map(LocalDate::toString).ifPresent(d -> edge.setAttribute("end", d));
  }
}
