package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;

class GraphMapperTest {

  private static Model map(String text) {
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2021, 5, 14)),
            Metadata.DateSource.METADATA);
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH);
    Article article = new Article("case", text, metadata, List.of(block));
    return new GraphMapper(new Iris(Iris.DEFAULT_BASE)).map(Seeds.extract(article));
  }

  @Test
  void aWeekIsAValidDateOfAClaim() {
    Model graph = map("Last week the minister said that the bridge had been closed.");
    assertThat(graph.listObjectsOfProperty(Vocabulary.STATED_ON).toList())
        .singleElement()
        .satisfies(d -> assertThat(d.asLiteral().getLexicalForm()).isEqualTo("2021-W18"));
    assertThat(Shapes.bundled().violations(graph.getGraph())).isEmpty();
  }

  @Test
  void anAgreementIsNotAFactOfTheSameName() {
    Model graph = map("Governor Anna Howard signed the Clean River Protection Act on Tuesday.");
    assertThat(
            graph
                .listSubjectsWithProperty(
                    RDF.type, Ontology.bundled().factClass("agreement").orElseThrow())
                .toList())
        .hasSize(1);
    assertThat(
            graph
                .listSubjectsWithProperty(
                    RDF.type, Ontology.bundled().entityClass("agreement").orElseThrow())
                .toList())
        .hasSize(1);
    assertThat(Shapes.bundled().violations(graph.getGraph())).isEmpty();
  }
}
