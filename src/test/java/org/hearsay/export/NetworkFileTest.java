package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
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

  private static final Network NETWORK = network();

  private static Network network() {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), iris);
    var extraction = Seeds.seed("002");
    store.inTransaction(
        () ->
            store.putArticle(
                iris.article(extraction.article().id()), new GraphMapper(iris).map(extraction)));
    return Network.of(dataset);
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
    importer.importGraph(graph, new StringReader(NetworkFile.gexf(NETWORK)));
    isWhole(graph);
  }

  @Test
  void graphmlIsReadBackWithItsAttributes() {
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    Map<String, Attribute> sentences = new HashMap<>();
    importer.addEdgeAttributeConsumer((pair, value) -> sentences.put(pair.getSecond(), value));
    Graph<String, DefaultEdge> graph = empty();
    importer.importGraph(graph, new StringReader(NetworkFile.graphml(NETWORK)));
    isWhole(graph);
    assertThat(sentences).containsKey("edge_sentence");
  }

  @Test
  void dotIsReadBack() {
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    Graph<String, DefaultEdge> graph = empty();
    importer.importGraph(graph, new StringReader(NetworkFile.dot(NETWORK)));
    isWhole(graph);
  }

  @Test
  void csvIsReadBack() throws IOException {
    List<CSVRecord> edges =
        CSVFormat.DEFAULT.parse(new StringReader(NetworkFile.edgesCsv(NETWORK))).getRecords();
    List<CSVRecord> nodes =
        CSVFormat.DEFAULT.parse(new StringReader(NetworkFile.nodesCsv(NETWORK))).getRecords();
    assertThat(edges).hasSize(NETWORK.edges().size() + 1);
    assertThat(nodes).hasSize(NETWORK.nodes().size() + 1);
    assertThat(edges.get(0).get(0)).isEqualTo("Source");
  }

  @Test
  void cytoscapeJsonHasEveryElement() throws IOException {
    JsonNode elements = new ObjectMapper().readTree(NetworkFile.cyjs(NETWORK)).path("elements");
    assertThat(elements.path("nodes")).hasSize(NETWORK.nodes().size());
    assertThat(elements.path("edges")).hasSize(NETWORK.edges().size());
  }

  @Test
  void geojsonHasPointsWithLongitudeFirst() throws IOException {
    JsonNode features = new ObjectMapper().readTree(NetworkFile.geojson(NETWORK)).path("features");
    assertThat(features).isNotEmpty();
    for (JsonNode f : features) {
      if (f.path("properties").path("label").asText().equals("Japan")) {
        assertThat(f.path("geometry").path("coordinates").get(0).asDouble())
            .isBetween(125.0, 150.0);
      }
    }
  }
}
