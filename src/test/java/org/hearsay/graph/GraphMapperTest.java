package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMapperTest {

  private static Model map(String text) {
    Article article = Seeds.article(text, Optional.of(LocalDate.of(2021, 5, 14)));
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
  void claimsAndFactsHaveAShortLabel() {
    Model graph =
        map(
            "Governor Anna Howard denied that the bridge had been closed. Officials said that the"
                + " old bridge across the river near the small town of Lindvik had been closed"
                + " since the beginning of a very long week.\n"
                + "She arrived in Berlin on Tuesday.");
    assertThat(labels(graph, Vocabulary.CLAIM))
        .containsExactlyInAnyOrder(
            "Anna Howard denies: that the bridge had been closed",
            "Officials: that the old bridge across the river near the small town of Lindvik…");
    assertThat(labels(graph, Vocabulary.FACT))
        .contains("arrival: Anna Howard, Berlin", "not closure: bridge");
  }

  private static List<String> labels(Model graph, Resource type) {
    return graph
        .listSubjectsWithProperty(RDF.type, type)
        .mapWith(node -> node.getRequiredProperty(RDFS.label).getString())
        .toList();
  }

  @Test
  void correctionsAreMarkedAsSuch() {
    String text =
        """
        The minister said that the bridge had been closed.
        Share this article
        Correction: The bridge is in Lindvik, not in Vessen.
        """;
    Article article = Article.of("a", text, Metadata.none());
    assertThat(article.corrections())
        .extracting(s -> s.in(text))
        .containsExactly("Correction: The bridge is in Lindvik, not in Vessen.");
    Model graph = new GraphMapper(new Iris(Iris.DEFAULT_BASE)).map(Seeds.extract(article));
    assertThat(graph.listObjectsOfProperty(Vocabulary.CORRECTION).toList()).hasSize(1);
    assertThat(graph.listObjectsOfProperty(Vocabulary.BOILERPLATE).toList()).hasSize(2);
    assertThat(Shapes.bundled().violations(graph.getGraph())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "../x", "a b", "ä/ö#?", "%2E%2E", "~", "~~"})
  void anArticleIsFoundUnderItsNameAgain(String id) {
    String iri = new Iris(Iris.DEFAULT_BASE).article(id);
    assertThat(IRIx.create(Iris.DEFAULT_BASE).resolve(iri).str()).isEqualTo(iri);
    assertThat(URI.create(iri).normalize()).hasToString(iri);
    assertThat(new Iris(Iris.DEFAULT_BASE).articleId(iri)).hasValue(id);
    assertThat(iri).doesNotMatch("(?i).*/(\\.|%2E)+");
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
