package org.hearsay.link.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hearsay.lexicon.WeightFile;
import org.junit.jupiter.api.Test;

class SalienceWeightTest {

  @Test
  void everyWeightHasARowAndEveryRowAWeight() {
    assertThat(WeightFile.bundled(SalienceWeight.class, SalienceWeight.FILE).names())
        .containsExactlyElementsOf(
            Arrays.stream(SalienceWeight.values()).map(WeightFile::rowOf).toList());
  }
}
