package org.hearsay.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFileTest {

  @Test
  void aSectionHasItsWordsInOrder() {
    WordFile words = WordFile.bundled(WordFileTest.class, "words.txt");
    assertEquals(
        List.of("president", "prime minister", "governor"), List.copyOf(words.section("office")));
    assertEquals(List.of("how do you do", "good morning"), words.lines("greeting"));
  }

  @Test
  void askingForWhatIsNotThereNamesTheFileAndTheSection() {
    WordFile words = WordFile.bundled(WordFileTest.class, "words.txt");
    assertEquals(
        "words.txt: no section [offices]",
        assertThrows(IllegalArgumentException.class, () -> words.section("offices")).getMessage());
    assertEquals(
        "words.txt: no section [lines office]",
        assertThrows(IllegalArgumentException.class, () -> words.lines("office")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "section-twice.txt|section-twice.txt:5: [a] again, first in line 1",
        "word-twice.txt|word-twice.txt:3: \"y\" again in [a]",
        "line-twice.txt|line-twice.txt:4: \"x y\" again in [lines a]",
        "section-empty.txt|section-empty.txt:3: [b] is empty",
        "no-section.txt|no-section.txt:2: a [section] is expected before the first word",
        "not-closed.txt|not-closed.txt:1: [section] is expected, not [a",
        "none.txt|none.txt: no such file beside org.hearsay.lexicon.WordFileTest"
      })
  void aFaultIsSaidWithFileAndLine(String file, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> WordFile.bundled(WordFileTest.class, file))
            .getMessage());
  }
}
