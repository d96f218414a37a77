package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.junit.jupiter.api.Test;

/** Gephi itself opens what is written for it. */
class GephiTest {

  private static Column column(Table table, String title) {
    for (Column column : table) {
      if (column.getTitle().equals(title)) {
        return column;
      }
    }
    throw new AssertionError("no column " + title);
  }

  private static void isWhole(GraphModel model) {
    assertThat(model.getGraph().getNodeCount()).isEqualTo(NetworkFileTest.NETWORK.nodes().size());
    assertThat(model.getGraph().getEdgeCount()).isEqualTo(NetworkFileTest.NETWORK.edges().size());
  }

  @Test
  void gexfIsDynamicAndItsEdgesCarryTheirSentences() {
    GraphModel model =
        Gephi.open(Written.by(out -> NetworkFile.gexf(NetworkFileTest.NETWORK, out)), ".gexf");
    isWhole(model);
    assertThat(model.isDynamic()).isTrue();
    assertThat(model.getTimeBounds().getLow()).isBetween(1.7e12, 1.8e12);
    Column sentence = column(model.getEdgeTable(), "sentence");
    for (Edge edge : model.getGraph().getEdges()) {
      assertThat(edge.getAttribute(sentence)).asString().isNotBlank();
    }
    assertThat(column(model.getNodeTable(), "type")).isNotNull();
  }

  @Test
  void graphmlHasItsLabelsAndProvenance() {
    GraphModel model =
        Gephi.open(
            Written.by(out -> NetworkFile.graphml(NetworkFileTest.NETWORK, out)), ".graphml");
    isWhole(model);
    assertThat(column(model.getEdgeTable(), "edge_article")).isNotNull();
    assertThat(model.getGraph().getNodes().toCollection())
        .allSatisfy(n -> assertThat(n.getLabel()).isNotBlank());
  }
}
