package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private static List<String> split(String body) {
    return SentenceSplitter.sentences(AsciiMarks.text(body), new Span(0, body.length())).stream()
        .map(s -> s.in(body))
        .toList();
  }

  @Test
  void titlesAndInitialsEndNoSentence() {
    assertThat(split("Rep. Ann P. Hill met Gov. J. B. Stone and Sen. Lee. They talked."))
        .containsExactly("Rep. Ann P. Hill met Gov. J. B. Stone and Sen. Lee.", "They talked.");
    assertThat(split("It ranked No. 4 in the list of St. Mary's. Mr. Bell left."))
        .containsExactly("It ranked No. 4 in the list of St. Mary's.", "Mr. Bell left.");
  }

  @Test
  void anAbbreviationEndsASentenceOnlyBeforeAnOpener() {
    assertThat(split("He flew to the U.S. The visit lasted until 5 p.m. on Oct. 3."))
        .containsExactly("He flew to the U.S.", "The visit lasted until 5 p.m. on Oct. 3.");
    assertThat(split("The U.S. Army and Acme Inc. Chairman Bo Dell agreed.")).hasSize(1);
  }

  @Test
  void bracketsHoldTogether() {
    assertThat(split("The mayor (who left. He did!) spoke. She [the mayor. Yes.] won.")).hasSize(2);
  }

  @Test
  void aReportedQuestionStaysWithItsReport() {
    assertThat(split("“Are we safe?” Smith asked. “Go!” he shouted.")).hasSize(2);
    assertThat(split("“Who pays?” the new finance minister wondered aloud.")).hasSize(1);
    assertThat(split("“Who pays?” The room fell silent.")).hasSize(2);
  }

  @Test
  void sentencesOfALongQuotationAreSentences() {
    assertThat(split("“It rains. We stay,” she said. 'Why?' Nobody knew."))
        .containsExactly("“It rains.", "We stay,” she said.", "'Why?'", "Nobody knew.");
  }

  @Test
  void aMissingSpaceIsSeen() {
    assertThat(split("It was the end of the war.Peace came. See www.example.org for more."))
        .hasSize(3);
  }
}
