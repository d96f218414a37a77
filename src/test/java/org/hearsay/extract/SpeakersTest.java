package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.Seeds;
import org.hearsay.link.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

  /** The speakers of a text, in order of their claims; - for nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor of Lima, Farrah Quillby, said that the bridge was safe.| Farrah Quillby
          The judge in the case, Farrah Quillby, said that it was late.    | Farrah Quillby
          US ambassador to Peru Farrah Quillby said that it was late.      | Farrah Quillby
          A lawyer for Farrah Quillby said that it was late.               | A lawyer for Farrah Quillby
          Officials said that the dam had burst. They added that help came.| Officials; Officials
          The ministry said that the dam had burst. It added that help came. | The ministry; The ministry
          A firefighter said that it burned. He added that nobody was hurt.| A firefighter; A firefighter
          The study said that it burned. They added that nobody was hurt.  | The study; -
          The dam burst, according to police, who said that help came.     | police; police
          """)
  void somebodySpeaks(String text, String speakers) {
    assertThat(speakers(text)).containsExactly(speakers.split("; ", -1));
  }

  @Test
  void initialsBeforeAColonAreSomebodyNamed() {
    String interview =
        """
        We spoke with Farrah Quillby, who studies birds.

        FQ: They fly south before the rain comes.
        """;
    assertThat(speakers(interview)).containsExactly("Farrah Quillby");
  }

  private static List<String> speakers(String text) {
    Extraction extraction = Seeds.extract(text);
    return extraction.claims().stream()
        .map(c -> c.speaker().flatMap(extraction.entities()::byId).map(Entity::label).orElse("-"))
        .toList();
  }
}
