package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Seeds;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Dataset DATASET = built();

  private static Dataset built() {
    Dataset dataset = GraphStore.inMemory();
    store(dataset);
    return dataset;
  }

  private static void store(Dataset dataset) {
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    GraphMapper mapper = new GraphMapper(IRIS);
    store.inTransaction(
        () -> {
          Seeds.all().forEach(e -> store.putArticle(IRIS.article(e.article().id()), mapper.map(e)));
          store.refresh();
        });
  }

  private static List<Map<String, String>> ask(String name, Map<String, String> values) {
    List<Map<String, String>> rows = new ArrayList<>();
    DATASET.begin(ReadWrite.READ);
    try (QueryExecution run =
        QueryExecution.create(NamedQuery.find(name).orElseThrow().with(values), DATASET)) {
      run.execSelect()
          .forEachRemaining(
              (QuerySolution s) -> {
                Map<String, String> row = new LinkedHashMap<>();
                s.varNames()
                    .forEachRemaining(
                        v ->
                            row.put(
                                v,
                                s.get(v).isLiteral()
                                    ? s.getLiteral(v).getLexicalForm()
                                    : s.getResource(v).getURI()));
                rows.add(row);
              });
    } finally {
      DATASET.end();
    }
    return rows;
  }

  private static List<String> names() {
    return NamedQuery.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyQueryOfTheCatalogueIsDescribedAndRuns(String name) {
    assertThat(NamedQuery.find(name).orElseThrow().description()).isNotBlank();
    Query query = NamedQuery.find(name).orElseThrow().with(Map.of());
    if (query.isSelectType()) {
      assertThat(ask(name, Map.of())).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1500, exact, NIS",
    "1500, atLeast, Dutch intelligence",
    "3000, atLeast, John Kirby",
    "10000, about, Volodymyr Zelenskyy",
    "11000, about, Kyrylo Budanov"
  })
  void numbersGivesEveryFigureWithItsSpeaker(String number, String bound, String speaker) {
    assertThat(ask("numbers", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("number", "").equals(number)
                    && row.getOrDefault("bound", "").equals(bound)
                    && row.getOrDefault("reporter", "").equals(speaker)
                    && row.containsKey("date"));
  }

  @Test
  void copiesAreOneStory() {
    assertThat(ask("copies", Map.of()))
        .extracting(row -> row.getOrDefault("article", "").replaceAll(".*/(\\d+)_.*", "$1"))
        .containsExactly("000", "004");
  }

  @Test
  void independentSpeakersCorroborate() {
    assertThat(ask("corroborated", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("speaker", "").equals("Lloyd Austin")
                    && row.getOrDefault("otherSpeaker", "").equals("Ruben Brekelmans"))
        .noneMatch(
            row -> row.getOrDefault("speaker", "").equals(row.getOrDefault("otherSpeaker", "?")));
  }

  @Test
  void figuresThatConflictAreShownWithBothValues() {
    assertThat(ask("contradicted", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("reason", "").equals("number")
                    && row.getOrDefault("firstValue", "").equals("1500")
                    && row.getOrDefault("secondValue", "").equals("at least 3000"));
  }

  @Test
  void triplesJoinSpeakersClaimsAndWhatIsReported() {
    DATASET.begin(ReadWrite.READ);
    try (QueryExecution run =
        QueryExecution.create(NamedQuery.find("triples").orElseThrow().with(Map.of()), DATASET)) {
      Model triples = run.execConstruct();
      assertThat(triples.contains(null, triples.createProperty(Vocabulary.NS, "stated"))).isTrue();
      assertThat(triples.contains(null, triples.createProperty(Vocabulary.NS, "locatedIn")))
          .isTrue();
    } finally {
      DATASET.end();
    }
  }

  @Test
  void whoSaidWhatNamesTheSpeakerAndHisWords() {
    assertThat(ask("who-said-what", Map.of("speakerPart", "Kirby")))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("speaker", "").contains("Kirby"))
        .anyMatch(row -> row.getOrDefault("content", "").contains("more than 3,000 troops"));
  }

  @Test
  void saidAboutFindsWhatOneSaidOfAnother() {
    assertThat(ask("said-about", Map.of("speakerPart", "Zelensk", "topicPart", "Russia")))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("speaker", "").contains("Zelensk"));
  }

  @Test
  void unitsInPlaceKnowsTroopsInKursk() {
    assertThat(ask("units-in-place", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("unit", "").equals("North Korean troops")
                    && row.getOrDefault("place", "").equals("Kursk Oblast"));
  }

  @Test
  void deploymentsKnowSenderUnitAndDestination() {
    assertThat(ask("deployments", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("destination", "").equals("Russia")
                    && row.getOrDefault("unit", "").equals("North Korean troops"))
        .anyMatch(row -> row.getOrDefault("agent", "").equals("Russia"));
  }

  @Test
  void theTimelineHoldsWhatWasSaidAndWhatIsExpected() {
    List<Map<String, String>> rows = ask("timeline", Map.of());
    assertThat(rows)
        .anyMatch(
            row ->
                row.getOrDefault("date", "").startsWith("2024-10-24")
                    && row.getOrDefault("what", "").equals("said"))
        .anyMatch(
            row ->
                row.getOrDefault("date", "").startsWith("2024-10-27")
                    && row.getOrDefault("what", "").equals("expected"));
    assertThat(rows.stream().map(row -> row.getOrDefault("date", "")).toList()).isSorted();
  }

  @Test
  void denialsNameTheDenier() {
    assertThat(ask("denials", Map.of()))
        .anyMatch(row -> row.getOrDefault("denier", "").contains("North Korean representative"));
  }

  @Test
  void rolesNameOfficeAndOrganization() {
    assertThat(ask("roles", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("person", "").equals("Farah Dakhlallah")
                    && row.getOrDefault("organization", "").equals("NATO"));
  }

  @Test
  void everyItemIsShownWithTheReasonOfTheLink() {
    assertThat(ask("wikidata", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("label", "").equals("Russia")
                    && row.getOrDefault("item", "").endsWith("/Q159"))
        .anyMatch(row -> !row.containsKey("item"));
  }

  @Test
  void evidenceGivesTheWordsBehindAnEdge() {
    assertThat(ask("evidence", Map.of()))
        .isNotEmpty()
        .allMatch(row -> !row.getOrDefault("sentence", "").isBlank());
  }

  @Test
  void storingTwiceChangesNothing() {
    Dataset dataset = GraphStore.inMemory();
    store(dataset);
    long once = size(dataset);
    store(dataset);
    assertThat(size(dataset)).isEqualTo(once);
  }

  private static long size(Dataset dataset) {
    dataset.begin(ReadWrite.READ);
    try {
      return dataset.asDatasetGraph().stream().count();
    } finally {
      dataset.end();
    }
  }
}
