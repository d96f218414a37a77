package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
          gold, new ObjectMapper().readTree(Files.readString(FOLDER.resolve("predicted.jsonl"))));
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

  private static Figures at(double confidence) {
    return EVALUATION.curve().getOrDefault(confidence, Figures.NONE);
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
