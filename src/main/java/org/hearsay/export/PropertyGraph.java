package org.hearsay.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.io.output.CloseShieldWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/**
 * The whole graph as a property graph, in two CSV files as {@code neo4j-admin database import}
 * reads them. What has a class of the ontology is a node; a triple between two nodes is a
 * relationship; what else is said of a node is a property of it. Of spans only the words of the
 * evidence are kept, and the texts of articles stay in the graph.
 */
public final class PropertyGraph {

  private static final Set<String> LEFT_OUT = Set.of(schema("articleBody").getURI());
  private static final Node EXACT = NodeFactory.createURI(prefix("oa") + "exact");
  private static final String SEVERAL = ";";

  private final Graph graph;
  private final Map<String, Set<String>> labels = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> properties = new TreeMap<>();
  private final Map<String, Column> columns = new TreeMap<>();
  private final Set<Relationship> relationships = new TreeSet<>();

  /** What the values of a column are; all of them fit the first that fits each. */
  private enum Type {
    BOOLEAN,
    LONG,
    DOUBLE,
    DATE,
    STRING;

    static Type of(Node literal) {
      String datatype = literal.getLiteralDatatypeURI();
      if (datatype.equals(XSD.xboolean.getURI())) {
        return BOOLEAN;
      }
      if (datatype.equals(XSD.integer.getURI())
          || datatype.equals(XSD.nonNegativeInteger.getURI())) {
        return LONG;
      }
      if (datatype.equals(XSD.decimal.getURI()) || datatype.equals(XSD.xdouble.getURI())) {
        return DOUBLE;
      }
      return datatype.equals(XSD.date.getURI()) ? DATE : STRING;
    }

    Type with(Type other) {
      Set<Type> numbers = Set.of(LONG, DOUBLE);
      boolean number = numbers.contains(this) && numbers.contains(other);
      return this == other ? this : number ? DOUBLE : STRING;
    }
  }

  /** A property of nodes: of which type, and whether some node has several values. */
  private record Column(Type type, boolean several) {

    String header(String name) {
      String array = several ? "[]" : "";
      return name + ":" + type.name().toLowerCase(Locale.ROOT) + array;
    }
  }

  /** A triple between two nodes. */
  private record Relationship(String start, String type, String end)
      implements Comparable<Relationship> {
    @Override
    public int compareTo(Relationship other) {
      return (start + " " + type + " " + end)
          .compareTo(other.start + " " + other.type + " " + other.end);
    }
  }

  private PropertyGraph(Graph graph) {
    this.graph = graph;
    for (Triple t : all(Node.ANY, RDF.type.asNode())) {
      if (t.getObject().isURI() && t.getObject().getURI().startsWith(Vocabulary.NS)) {
        String label = localName(t.getObject().getURI());
        labels.computeIfAbsent(t.getSubject().getURI(), s -> new TreeSet<>()).add(label);
      }
    }
    for (String node : labels.keySet()) {
      all(NodeFactory.createURI(node), Node.ANY).forEach(this::add);
      oneLabel(properties.getOrDefault(node, Map.of()));
    }
    properties.values().forEach(of -> of.forEach((name, values) -> count(name, values.size())));
  }

  /** Of all graphs of a dataset together. */
  public static PropertyGraph of(Dataset dataset) {
    return dataset.calculateRead(() -> new PropertyGraph(dataset.getUnionModel().getGraph()));
  }

  private static String prefix(String name) {
    return Prefixes.all().getOrDefault(name, "");
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(prefix("schema") + name);
  }

  private List<Triple> all(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).toList();
  }

  private void add(Triple triple) {
    String property = triple.getPredicate().getURI();
    Node object = triple.getObject();
    String node = triple.getSubject().getURI();
    if (triple.getPredicate().equals(RDF.type.asNode()) || LEFT_OUT.contains(property)) {
      return;
    }
    if (object.isURI() && labels.containsKey(object.getURI())) {
      String type =
          localName(property).replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
      relationships.add(new Relationship(node, type, object.getURI()));
    } else if (object.isLiteral()) {
      add(node, property, object);
    } else {
      told(property, object).ifPresent(text -> add(node, property, text));
    }
  }

  /**
   * What stands for a thing that is no node: its name, the words of a span, an address elsewhere.
   */
  private Optional<Node> told(String property, Node thing) {
    Node naming = property.equals(Vocabulary.EVIDENCE.getURI()) ? EXACT : schema("name");
    Iterator<Triple> named = graph.find(thing, naming, Node.ANY);
    if (named.hasNext()) {
      return Optional.of(named.next().getObject());
    }
    boolean elsewhere = thing.isURI() && !graph.contains(thing, Node.ANY, Node.ANY);
    return elsewhere
        ? Optional.of(NodeFactory.createLiteralString(thing.getURI()))
        : Optional.empty();
  }

  private void add(String node, String property, Node value) {
    String name = localName(property);
    properties
        .computeIfAbsent(node, n -> new TreeMap<>())
        .computeIfAbsent(name, p -> new TreeSet<>())
        .add(value.getLiteralLexicalForm().replaceAll("\\s+", " "));
    columns.merge(
        name,
        new Column(Type.of(value), false),
        (one, other) -> new Column(one.type().with(other.type()), false));
  }

  /** Of what articles call a thing the first is its label, the others are among its other names. */
  private void oneLabel(Map<String, Set<String>> of) {
    Set<String> names = of.getOrDefault(localName(RDFS.label.getURI()), Set.of());
    if (names.size() > 1) {
      String other = localName(SKOS.altLabel.getURI());
      List<String> rest = names.stream().skip(1).toList();
      names.removeAll(rest);
      of.computeIfAbsent(other, p -> new TreeSet<>()).addAll(rest);
      columns.putIfAbsent(other, new Column(Type.STRING, false));
    }
  }

  private void count(String name, int values) {
    columns.computeIfPresent(
        name, (n, column) -> new Column(column.type(), column.several() || values > 1));
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Nodes: address, classes and properties. */
  public void nodesCsv(Writer out) throws IOException {
    try (CSVPrinter csv = new CSVPrinter(CloseShieldWriter.wrap(out), CSVFormat.DEFAULT)) {
      Stream<String> typed = columns.entrySet().stream().map(c -> c.getValue().header(c.getKey()));
      csv.printRecord(Stream.concat(Stream.of("iri:ID", ":LABEL"), typed).toList());
      for (Map.Entry<String, Set<String>> node : labels.entrySet()) {
        List<String> row = new ArrayList<>();
        row.add(node.getKey());
        row.add(String.join(SEVERAL, node.getValue()));
        Map<String, Set<String>> of = properties.getOrDefault(node.getKey(), Map.of());
        columns.forEach((name, column) -> row.add(value(column, of.getOrDefault(name, Set.of()))));
        csv.printRecord(row);
      }
    }
  }

  private static String value(Column column, Set<String> values) {
    return column.several()
        ? String.join(SEVERAL, values.stream().map(v -> v.replace(SEVERAL, ",")).toList())
        : String.join("", values);
  }

  /** Relationships between nodes, named after their properties. */
  public void relationshipsCsv(Writer out) throws IOException {
    try (CSVPrinter csv = new CSVPrinter(CloseShieldWriter.wrap(out), CSVFormat.DEFAULT)) {
      csv.printRecord(":START_ID", ":END_ID", ":TYPE");
      for (Relationship r : relationships) {
        csv.printRecord(r.start(), r.end(), r.type());
      }
    }
  }
}
