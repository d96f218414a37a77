package org.hearsay.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** Writes a network for Gephi, Cytoscape, Graphviz, spreadsheets and maps. */
public final class NetworkFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OF_NODES = List.of("label", "type", "item", "lat", "long");
  private static final List<String> OF_EDGES =
      List.of("label", "article", "statement", "sentence", "date", "modality");

  private NetworkFile() {}

  /** GEXF, for Gephi: dynamic, every dated edge with the days of its statement. */
  public static String gexf(Network network) {
    GEXFExporter<Network.Node, Network.Edge> exporter =
        new GEXFExporter<>(Network.Node::id, Network.Edge::id);
    exporter.setCreator("Hearsay");
    OF_NODES.stream()
        .filter(p -> !p.equals("label"))
        .forEach(
            p ->
                exporter.registerAttribute(
                    p, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING));
    OF_EDGES.stream()
        .filter(p -> !p.equals("label"))
        .forEach(
            p ->
                exporter.registerAttribute(
                    p, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.STRING));
    return GexfTimes.add(export(network, exporter, exporter), network);
  }

  /** GraphML; its ids are short names, the addresses stand in the attribute {@code iri}. */
  public static String graphml(Network network) {
    Map<String, String> ids = new HashMap<>();
    network.nodes().forEach(n -> ids.put(n.id(), "n" + (ids.size() + 1)));
    GraphMLExporter<Network.Node, Network.Edge> exporter =
        new GraphMLExporter<>(n -> ids.getOrDefault(n.id(), n.id()));
    exporter.registerAttribute("iri", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    exporter.setEdgeIdProvider(Network.Edge::id);
    OF_NODES.forEach(
        p ->
            exporter.registerAttribute(
                p, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING));
    OF_EDGES.forEach(
        p ->
            exporter.registerAttribute(
                "edge_" + p, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING));
    exporter.setVertexAttributeProvider(
        n -> {
          Map<String, Attribute> attributes = attributes(n.properties(), OF_NODES, "");
          attributes.put("iri", DefaultAttribute.createAttribute(n.id()));
          return attributes;
        });
    exporter.setEdgeAttributeProvider(e -> attributes(e.properties(), OF_EDGES, "edge_"));
    return write(network, exporter);
  }

  /** DOT, for Graphviz. */
  public static String dot(Network network) {
    DOTExporter<Network.Node, Network.Edge> exporter = new DOTExporter<>(n -> '"' + n.id() + '"');
    return export(network, exporter, exporter);
  }

  private static String export(
      Network network,
      BaseExporter<Network.Node, Network.Edge> base,
      GraphExporter<Network.Node, Network.Edge> exporter) {
    base.setVertexAttributeProvider(n -> attributes(n.properties(), OF_NODES, ""));
    base.setEdgeAttributeProvider(e -> attributes(e.properties(), OF_EDGES, ""));
    return write(network, exporter);
  }

  private static String write(Network network, GraphExporter<Network.Node, Network.Edge> exporter) {
    Graph<Network.Node, Network.Edge> graph = new DirectedPseudograph<>(Network.Edge.class);
    Map<String, Network.Node> byId = new HashMap<>();
    for (Network.Node node : network.nodes()) {
      graph.addVertex(node);
      byId.put(node.id(), node);
    }
    for (Network.Edge edge : network.edges()) {
      Network.Node source = byId.get(edge.source());
      Network.Node target = byId.get(edge.target());
      if (source != null && target != null) {
        graph.addEdge(source, target, edge);
      }
    }
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString();
  }

  private static Map<String, Attribute> attributes(
      Map<String, String> properties, List<String> names, String prefix) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (String name : names) {
      String value = properties.get(name);
      if (value != null && !value.isEmpty()) {
        attributes.put(prefix + name, DefaultAttribute.createAttribute(value));
      }
    }
    return attributes;
  }

  /** Nodes as Gephi's spreadsheet import and Neo4j read them. */
  public static String nodesCsv(Network network) throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      csv.printRecord("Id", "Label", "type", "item", "lat", "long");
      for (Network.Node n : network.nodes()) {
        Map<String, String> p = n.properties();
        csv.printRecord(
            n.id(),
            p.getOrDefault("label", ""),
            p.getOrDefault("type", ""),
            p.getOrDefault("item", ""),
            p.getOrDefault("lat", ""),
            p.getOrDefault("long", ""));
      }
    }
    return out.toString();
  }

  /** Edges, each with its article, statement and sentence. */
  public static String edgesCsv(Network network) throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      csv.printRecord(
          "Source",
          "Target",
          "Type",
          "Id",
          "Label",
          "article",
          "statement",
          "sentence",
          "date",
          "modality");
      for (Network.Edge e : network.edges()) {
        Map<String, String> p = e.properties();
        csv.printRecord(
            e.source(),
            e.target(),
            "Directed",
            e.id(),
            p.getOrDefault("label", ""),
            p.getOrDefault("article", ""),
            p.getOrDefault("statement", ""),
            p.getOrDefault("sentence", ""),
            p.getOrDefault("date", ""),
            p.getOrDefault("modality", ""));
      }
    }
    return out.toString();
  }

  /** Cytoscape.js elements. */
  public static String cyjs(Network network) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode elements = root.putObject("elements");
    ArrayNode nodes = elements.putArray("nodes");
    for (Network.Node n : network.nodes()) {
      ObjectNode data = nodes.addObject().putObject("data").put("id", n.id());
      n.properties().forEach(data::put);
    }
    ArrayNode edges = elements.putArray("edges");
    for (Network.Edge e : network.edges()) {
      ObjectNode data =
          edges.addObject().putObject("data").put("id", e.id()).put("source", e.source());
      data.put("target", e.target());
      e.properties().forEach(data::put);
    }
    return root.toPrettyString();
  }

  /** Places as points (RFC 7946), each with the statements that join it. */
  public static String geojson(Network network) {
    ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Network.Node n : network.nodes()) {
      Map<String, String> p = n.properties();
      if (p.containsKey("lat") && p.containsKey("long")) {
        ObjectNode feature = features.addObject().put("type", "Feature").put("id", n.id());
        ObjectNode point = feature.putObject("geometry").put("type", "Point");
        point
            .putArray("coordinates")
            .add(new BigDecimal(p.getOrDefault("long", "0")))
            .add(new BigDecimal(p.getOrDefault("lat", "0")));
        ObjectNode properties = feature.putObject("properties");
        p.forEach(properties::put);
        ArrayNode statements = properties.putArray("statements");
        for (Network.Edge e : network.edges()) {
          if (e.source().equals(n.id()) || e.target().equals(n.id())) {
            ObjectNode statement = statements.addObject();
            e.properties().forEach(statement::put);
          }
        }
      }
    }
    return root.toPrettyString();
  }
}
