package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.extract.TimeExpression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures are those of the reference scorer for the same two files. */
class EvaluationTest {

  private static final Path FOLDER = Path.of("src/test/resources/eval");
  private static final Evaluation EVALUATION = new Evaluation(q -> !q.isEmpty());

  @BeforeAll
  static void compare() throws IOException {
    for (GoldDocument gold : GoldDocument.read(FOLDER.resolve("gold.jsonl"), Optional.empty())) {
      EVALUATION.add(
          gold,
          new ObjectMapper().readTree(Files.readString(FOLDER.resolve("predicted.jsonl"))),
          List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "attribution.source tokens, 0.75, 0.75, 0.75",
    "attribution.cue tokens, 0.75, 1.0, 0.857",
    "attribution.content tokens, 1.0, 0.909, 0.952",
    "attribution.detect, 0.75, 1.0, 0.857",
    "attribution.overlap, 0.5, 0.667, 0.571",
    "attribution.exact, 0.5, 0.667, 0.571",
    "attribution.speaker, 0.5, 0.5, 0.5",
    "attribution.kind, 0.5, 0.5, 0.5",
    "entity.span, 0.667, 1.0, 0.8",
    "entity.overlap, 0.667, 1.0, 0.8",
    "entity.link, 0.5, 0.5, 0.5",
    "fact.soft, 0.0, 0.0, 0.0"
  })
  void aMeasureAgreesWithTheReferenceScorer(String measure, double p, double r, double f1) {
    Figures figures = EVALUATION.figures().getOrDefault(measure, Figures.NONE);
    assertThat(figures.gold()).isPositive();
    assertThat(figures.precision()).isCloseTo(p, within(0.0006));
    assertThat(figures.recall()).isCloseTo(r, within(0.0006));
    assertThat(figures.f1()).isCloseTo(f1, within(0.0006));
  }

  @Test
  void timesCountByOverlapAndTheirValuesWhereGoldHasOne() throws IOException {
    String text = "He came on May 2, 2015 and stayed three days; now he is gone, each Monday.";
    JsonNode gold =
        new ObjectMapper()
            .readTree(
                """
                {"timex": [
                  {"start": 11, "end": 22, "type": "DATE", "value": "2015-05-02"},
                  {"start": 34, "end": 44, "type": "DURATION", "value": "P3D"},
                  {"start": 46, "end": 49, "type": "DATE", "value": "PRESENT_REF"},
                  {"start": 62, "end": 73, "type": "SET", "value": "P1W"}]}
                """);
    Evaluation evaluation = new Evaluation(q -> true);
    evaluation.add(
        new GoldDocument("d", text, gold),
        new ObjectMapper().createObjectNode(),
        List.of(
            new TimeExpression(new Span(8, 22), "2015-05-02"),
            new TimeExpression(new Span(34, 44), "P4D"),
            new TimeExpression(new Span(62, 73), "P1W")));
    assertThat(evaluation.figures())
        .containsEntry("time.span", new Figures(2, 2, 3))
        .containsEntry("time.value", new Figures(1, 2, 2));
  }

  private static Figures at(double confidence) {
    return EVALUATION.curve().getOrDefault(confidence, Figures.NONE);
  }

  @Test
  void anAntecedentIsRightWhenGoldHasBothInOneEntity() throws IOException {
    String text = "Ada Bell met Zoe Cole. She smiled. Bell left her.";
    JsonNode gold =
        new ObjectMapper()
            .readTree(
                """
            {"entities": [
              {"start": 0, "end": 8, "eid": "a", "named": true, "type": "person"},
              {"start": 13, "end": 21, "eid": "z", "named": true, "type": "person"},
              {"start": 23, "end": 26, "eid": "z", "named": false, "type": "person"},
              {"start": 35, "end": 39, "eid": "a", "named": true, "type": "person"},
              {"start": 45, "end": 48, "eid": "z", "named": false, "type": "person"}]}""");
    JsonNode prediction =
        new ObjectMapper()
            .readTree(
                """
            {"entities": [], "mentions": [
              {"start": 0, "end": 8, "entity": "e1", "form": "name"},
              {"start": 23, "end": 26, "entity": "e1", "form": "pronoun"},
              {"start": 35, "end": 39, "entity": "e2", "form": "name"},
              {"start": 13, "end": 21, "entity": "e3", "form": "name"},
              {"start": 45, "end": 48, "entity": "e3", "form": "pronoun"}]}""");
    Evaluation evaluation = new Evaluation(q -> true);
    evaluation.add(new GoldDocument("d", text, gold), prediction, List.of());
    assertThat(evaluation.figures())
        .containsEntry("coreference.pronoun", new Figures(1, 2, 2))
        .containsEntry("coreference.name", new Figures(0, 0, 1));
  }

  @Test
  void theCurveLosesRecallAsItAsksForConfidence() {
    assertThat(at(0.0).recall()).isGreaterThan(at(0.7).recall());
    assertThat(at(0.7).precision()).isEqualTo(1);
  }

  @Test
  void theErrorPageShowsMissedWordsEscaped() {
    assertThat(EVALUATION.errorPage()).contains("class=\"missed\"").contains("that it would close");
  }
}
