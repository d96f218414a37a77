package org.hearsay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.io.output.CloseShieldWriter;
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

  /** What is a number: Gephi lays nodes out on a map by it. */
  private static final Set<String> NUMBERS = Set.of("lat", "long");

  private static final List<String> OF_EDGES =
      List.of("label", "article", "statement", "sentence", "date", "modality");

  private NetworkFile() {}

  /** GEXF, for Gephi: dynamic, every dated edge with the days of its statement. */
  public static void gexf(Network network, Writer out) throws IOException {
    GEXFExporter<Network.Node, Network.Edge> exporter =
        new GEXFExporter<>(Network.Node::id, Network.Edge::id);
    exporter.setCreator("Hearsay");
    OF_NODES.stream()
        .filter(p -> !p.equals("label"))
        .forEach(
            p ->
                exporter.registerAttribute(
                    p,
                    GEXFExporter.AttributeCategory.NODE,
                    NUMBERS.contains(p) ? GEXFAttributeType.DOUBLE : GEXFAttributeType.STRING));
    exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_LABELS, true);
    OF_EDGES.stream()
        .filter(p -> !p.equals("label"))
        .forEach(
            p ->
                exporter.registerAttribute(
                    p, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.STRING));
    Path untimed = Files.createTempFile("hearsay", ".gexf");
    try {
      try (Writer file = Files.newBufferedWriter(untimed)) {
        export(network, exporter, exporter, file);
      }
      try (Reader file = Files.newBufferedReader(untimed)) {
        GexfTimes.add(file, network, out);
      }
    } finally {
      Files.delete(untimed);
    }
  }

  /** GraphML; its ids are short names, the addresses stand in the attribute {@code iri}. */
  public static void graphml(Network network, Writer out) throws IOException {
    Map<String, String> ids = new HashMap<>();
    network.nodes().forEach(n -> ids.put(n.id(), "n" + (ids.size() + 1)));
    GraphMLExporter<Network.Node, Network.Edge> exporter =
        new GraphMLExporter<>(n -> ids.getOrDefault(n.id(), n.id()));
    exporter.registerAttribute("iri", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    exporter.setEdgeIdProvider(Network.Edge::id);
    OF_NODES.forEach(
        p ->
            exporter.registerAttribute(
                p,
                GraphMLExporter.AttributeCategory.NODE,
                NUMBERS.contains(p) ? AttributeType.DOUBLE : AttributeType.STRING));
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
    write(network, exporter, out);
  }

  /** DOT, for Graphviz. */
  public static void dot(Network network, Writer out) throws IOException {
    DOTExporter<Network.Node, Network.Edge> exporter = new DOTExporter<>(n -> '"' + n.id() + '"');
    export(network, exporter, exporter, out);
  }

  private static void export(
      Network network,
      BaseExporter<Network.Node, Network.Edge> base,
      GraphExporter<Network.Node, Network.Edge> exporter,
      Writer out) {
    base.setVertexAttributeProvider(n -> attributes(n.properties(), OF_NODES, ""));
    base.setEdgeAttributeProvider(e -> attributes(e.properties(), OF_EDGES, ""));
    write(network, exporter, out);
  }

  private static void write(
      Network network, GraphExporter<Network.Node, Network.Edge> exporter, Writer out) {
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
    exporter.exportGraph(graph, out);
  }

  private static Map<String, Attribute> attributes(
      Map<String, String> properties, List<String> names, String prefix) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (String name : names) {
      String value = properties.get(name);
      if (value != null && !value.isEmpty()) {
        attributes.put(
            prefix + name,
            NUMBERS.contains(name)
                ? DefaultAttribute.createAttribute(Double.valueOf(value))
                : DefaultAttribute.createAttribute(value));
      }
    }
    return attributes;
  }

  /** Nodes as Gephi's spreadsheet import and Neo4j read them. */
  public static void nodesCsv(Network network, Writer out) throws IOException {
    try (CSVPrinter csv = new CSVPrinter(CloseShieldWriter.wrap(out), CSVFormat.DEFAULT)) {
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
  }

  /** Edges, each with its article, statement and sentence. */
  public static void edgesCsv(Network network, Writer out) throws IOException {
    try (CSVPrinter csv = new CSVPrinter(CloseShieldWriter.wrap(out), CSVFormat.DEFAULT)) {
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
  }

  /** Cytoscape.js elements. */
  public static void cyjs(Network network, Writer out) throws IOException {
    try (JsonGenerator json = json(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("elements");
      json.writeArrayFieldStart("nodes");
      for (Network.Node n : network.nodes()) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode data = node.putObject("data").put("id", n.id());
        n.properties().forEach(data::put);
        json.writeTree(node);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      for (Network.Edge e : network.edges()) {
        ObjectNode edge = JSON.createObjectNode();
        ObjectNode data = edge.putObject("data").put("id", e.id()).put("source", e.source());
        data.put("target", e.target());
        e.properties().forEach(data::put);
        json.writeTree(edge);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** Places as points (RFC 7946), each with the statements that join it. */
  public static void geojson(Network network, Writer out) throws IOException {
    Map<String, List<Network.Edge>> joined = new HashMap<>();
    for (Network.Edge e : network.edges()) {
      for (String end : new TreeSet<>(List.of(e.source(), e.target()))) {
        joined.computeIfAbsent(end, k -> new ArrayList<>()).add(e);
      }
    }
    try (JsonGenerator json = json(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Network.Node n : network.nodes()) {
        if (n.properties().containsKey("lat") && n.properties().containsKey("long")) {
          json.writeTree(feature(n, joined.getOrDefault(n.id(), List.of())));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static ObjectNode feature(Network.Node place, List<Network.Edge> edges) {
    Map<String, String> p = place.properties();
    ObjectNode feature = JSON.createObjectNode().put("type", "Feature").put("id", place.id());
    ObjectNode point = feature.putObject("geometry").put("type", "Point");
    point
        .putArray("coordinates")
        .add(new BigDecimal(p.getOrDefault("long", "0")))
        .add(new BigDecimal(p.getOrDefault("lat", "0")));
    ObjectNode properties = feature.putObject("properties");
    p.forEach(properties::put);
    ArrayNode statements = properties.putArray("statements");
    for (Network.Edge e : edges) {
      ObjectNode statement = statements.addObject();
      e.properties().forEach(statement::put);
    }
    return feature;
  }

  private static JsonGenerator json(Writer out) throws IOException {
    return JSON.createGenerator(CloseShieldWriter.wrap(out)).useDefaultPrettyPrinter();
  }
}
