package org.hearsay.link.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hearsay.lexicon.WeightFile;
import org.junit.jupiter.api.Test;

class ScoreWeightTest {

  @Test
  void everyWeightHasARowAndEveryRowAWeight() {
    assertThat(WeightFile.bundled(ScoreWeight.class, ScoreWeight.FILE).names())
        .containsExactlyElementsOf(
            Arrays.stream(ScoreWeight.values()).map(WeightFile::rowOf).toList());
  }
}
