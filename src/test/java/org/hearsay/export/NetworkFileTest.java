package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.Seeds;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

/** Each format is read back by a reader that is not ours. */
class NetworkFileTest {

  static final Dataset DATASET = dataset();
  static final Network NETWORK = Network.of(DATASET);

  private static Dataset dataset() {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), iris);
    var extraction = Seeds.seed("002");
    store.inTransaction(
        () -> {
          store.putArticle(
              iris.article(extraction.article().id()), new GraphMapper(iris).map(extraction));
          store.refresh();
        });
    return dataset;
  }

  private static Graph<String, DefaultEdge> empty() {
    AtomicInteger next = new AtomicInteger();
    return new DirectedPseudograph<>(() -> "v" + next.incrementAndGet(), DefaultEdge::new, false);
  }

  private static void isWhole(Graph<String, DefaultEdge> graph) {
    assertThat(graph.vertexSet()).hasSize(NETWORK.nodes().size());
    assertThat(graph.edgeSet()).hasSize(NETWORK.edges().size());
  }

  @Test
  void theSeedsHaveEdgesWithTheirSentences() {
    assertThat(NETWORK.edges())
        .isNotEmpty()
        .allMatch(
            e ->
                e.properties()
                    .keySet()
                    .containsAll(List.of("article", "statement", "sentence", "label")));
  }

  @Test
  void gexfIsReadBack() {
    SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
    Graph<String, DefaultEdge> graph = empty();
    importer.importGraph(
        graph, new StringReader(Written.by(out -> NetworkFile.gexf(NETWORK, out))));
    isWhole(graph);
  }

  @Test
  void gexfHasNumbersForPlacesAndLabelsForEdges() {
    String gexf = Written.by(out -> NetworkFile.gexf(NETWORK, out));
    assertThat(gexf)
        .containsPattern("title=\"lat\" type=\"double\"")
        .containsPattern("<edge [^>]*label=\"speaks of\"");
  }

  @Test
  void graphmlIsReadBackWithItsAttributes() {
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    Map<String, Attribute> sentences = new HashMap<>();
    importer.addEdgeAttributeConsumer((pair, value) -> sentences.put(pair.getSecond(), value));
    Graph<String, DefaultEdge> graph = empty();
    importer.importGraph(
        graph, new StringReader(Written.by(out -> NetworkFile.graphml(NETWORK, out))));
    isWhole(graph);
    assertThat(sentences).containsKey("edge_sentence");
  }

  @Test
  void dotIsReadBack() {
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    Graph<String, DefaultEdge> graph = empty();
    importer.importGraph(graph, new StringReader(Written.by(out -> NetworkFile.dot(NETWORK, out))));
    isWhole(graph);
  }

  @Test
  void csvIsReadBack() throws IOException {
    List<CSVRecord> edges =
        CSVFormat.DEFAULT
            .parse(new StringReader(Written.by(out -> NetworkFile.edgesCsv(NETWORK, out))))
            .getRecords();
    List<CSVRecord> nodes =
        CSVFormat.DEFAULT
            .parse(new StringReader(Written.by(out -> NetworkFile.nodesCsv(NETWORK, out))))
            .getRecords();
    assertThat(edges).hasSize(NETWORK.edges().size() + 1);
    assertThat(nodes).hasSize(NETWORK.nodes().size() + 1);
    assertThat(edges.get(0).get(0)).isEqualTo("Source");
  }

  @Test
  void cytoscapeJsonHasEveryElement() throws IOException {
    JsonNode elements =
        new ObjectMapper()
            .readTree(Written.by(out -> NetworkFile.cyjs(NETWORK, out)))
            .path("elements");
    assertThat(elements.path("nodes")).hasSize(NETWORK.nodes().size());
    assertThat(elements.path("edges")).hasSize(NETWORK.edges().size());
  }

  @Test
  void geojsonHasPointsWithLongitudeFirst() throws IOException {
    JsonNode features =
        new ObjectMapper()
            .readTree(Written.by(out -> NetworkFile.geojson(NETWORK, out)))
            .path("features");
    assertThat(features).isNotEmpty();
    for (JsonNode f : features) {
      if (f.path("properties").path("label").asText().equals("Japan")) {
        assertThat(f.path("geometry").path("coordinates").get(0).asDouble())
            .isBetween(125.0, 150.0);
      }
    }
  }

  @Test
  void graphvizDrawsTheDotFile() throws IOException, InterruptedException {
    Path dot = Path.of("/usr/bin/dot");
    assumeTrue(Files.isExecutable(dot), "no Graphviz: install Debian's graphviz to run this test");
    Path file = Files.createTempFile("hearsay", ".dot");
    Files.writeString(file, Written.by(out -> NetworkFile.dot(NETWORK, out)));
    Process drawing = new ProcessBuilder(dot.toString(), "-Tsvg", file.toString()).start();
    String svg = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(drawing.waitFor()).isZero();
    assertThat(svg).contains("</svg>", "Japan");
    Files.delete(file);
  }

  @Test
  void schemaOrgIsReadBackAsRdf() throws IOException {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(Written.by(out -> SchemaOrg.jsonLd(DATASET, out)), Lang.JSONLD)
        .parse(model);
    for (String type : List.of("NewsArticle", "Claim", "Quotation", "Person", "Place")) {
      Resource class_ = model.createResource("https://schema.org/" + type);
      assertThat(model.contains(null, RDF.type, class_)).as(type).isTrue();
    }
    assertThat(
            model
                .listObjectsOfProperty(model.createProperty("https://schema.org/appearance"))
                .toList())
        .isNotEmpty()
        .allMatch(RDFNode::isURIResource);
  }

  @Test
  void schemaOrgIsTheSameEachTime() throws IOException {
    assertThat(Written.by(out -> SchemaOrg.jsonLd(DATASET, out)))
        .isEqualTo(Written.by(out -> SchemaOrg.jsonLd(DATASET, out)))
        .doesNotContain("_:");
  }
}
