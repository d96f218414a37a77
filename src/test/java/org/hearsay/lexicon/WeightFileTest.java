package org.hearsay.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightFileTest {

  @Test
  void aRowHasItsValue() {
    WeightFile weights = WeightFile.bundled(WeightFileTest.class, "weights.txt");
    assertEquals(1.5, weights.of("near"));
    assertEquals(-2, weights.of("far"));
    assertEquals(List.of("near", "far"), List.copyOf(weights.names()));
    assertEquals(
        "weights.txt: no row nearer",
        assertThrows(IllegalArgumentException.class, () -> weights.of("nearer")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "row-twice.txt|row-twice.txt:2: near has a row already",
        "no-reason.txt|no-reason.txt:1: name, value and reason are expected, not near 1.5",
        "no-number.txt|no-number.txt:1: a number is expected, not 1,5"
      })
  void aFaultIsSaidWithFileAndLine(String file, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> WeightFile.bundled(WeightFileTest.class, file))
            .getMessage());
  }
}
