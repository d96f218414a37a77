package org.hearsay.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.lexicon.WeightFile;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  void everyRuleThatCanFindAClaimHasARow() {
    Set<String> missing = new TreeSet<>(Attribution.rules());
    missing.removeAll(WeightFile.bundled(Confidence.class, "confidence.txt").names());
    assertThat(missing).isEmpty();
  }
}
