package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Seeds;
import org.hearsay.extract.Extraction;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions about general news, asked of an article that answers each. */
class NewsQuestionsTest {

  private static final String TEXT =
      """
      Police arrested Paul Manafort in London on charges of fraud on 3 May 2023.
      A gunman killed seven people in Oslo on Monday.
      Joe Biden appointed Janet Yellen as treasury secretary.
      Barack Obama spoke with his wife, Michelle Obama.
      Germany donated two million euros to Ukraine.
      Paul Manafort was arrested in London on 3 May 2023.
      """;

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Extraction READ =
      Seeds.extract(Seeds.article(TEXT, Optional.of(LocalDate.of(2023, 5, 10))));
  private static final Dataset DATASET = built();

  private static Dataset built() {
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    store.inTransaction(
        () -> {
          store.putArticle(IRIS.article(READ.article().id()), new GraphMapper(IRIS).map(READ));
          store.refresh();
        });
    return dataset;
  }

  private static List<String> ask(String name, Map<String, String> values) {
    List<String> rows = new ArrayList<>();
    DATASET.begin(ReadWrite.READ);
    try (QueryExecution run =
        QueryExecution.create(NamedQuery.find(name).orElseThrow().with(values), DATASET)) {
      run.execSelect().forEachRemaining(row -> rows.add(row.toString()));
    } finally {
      DATASET.end();
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "casualties, killing, Oslo",
    "court-and-police, arrest, Paul Manafort",
    "appointments-and-departures, appointment, Janet Yellen",
    "kin-and-biography, wife, Michelle Obama",
    "money, two million euros, Ukraine"
  })
  void aQuestionFindsWhatTheArticleSays(String question, String one, String other) {
    assertThat(ask(question, Map.of())).anyMatch(row -> row.contains(one) && row.contains(other));
  }

  @Test
  void whatHappenedToOneIsToldInOrder() {
    assertThat(ask("what-happened", Map.of("namePart", "Manafort")))
        .anyMatch(row -> row.contains("arrest") && row.contains("2023-05-03"));
  }

  @Test
  void whoDidWhatToWhomNamesTheRoleOfEach() {
    assertThat(ask("who-did-what-to-whom", Map.of("onePart", "Biden", "otherPart", "Yellen")))
        .anyMatch(row -> row.contains("appointment") && row.contains("agent"));
  }

  @Test
  void aPlainTripleLeadsBackToItsFactAndItsWords() {
    assertThat(ask("behind", Map.of("property", "https://w3id.org/hearsay/ns#arrested")))
        .anyMatch(row -> row.contains("Manafort") && row.contains("Police arrested"));
  }

  @Test
  void whatIsToldTwiceIsOneEvent() {
    assertThat(READ.facts()).filteredOn(f -> f.sameEvent().isPresent()).hasSize(1);
    assertThat(Shapes.bundled().violations(new GraphMapper(IRIS).map(READ).getGraph())).isEmpty();
  }
}
