package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;

class UdTokenizerTest {

  private static String tokens(String body) {
    String text = AsciiMarks.text(body);
    return String.join(
        " ",
        UdTokenizer.tokens(text, new Span(0, text.length())).stream()
            .map(s -> s.in(text))
            .toList());
  }

  @Test
  void contractionsAndPossessivesComeApart() {
    assertThat(tokens("Don’t say it’s Ukraine’s; they'd say can't, cannot and workers'."))
        .isEqualTo("Do n't say it 's Ukraine 's ; they 'd say ca n't , can not and workers ' .");
  }

  @Test
  void hyphenatedCompoundsComeApartButPrefixesStay() {
    assertThat(tokens("U.S.-led, Russia–Ukraine, 27-28, re-elected mid-2022 KN-23"))
        .isEqualTo("U.S. - led , Russia - Ukraine , 27 - 28 , re-elected mid-2022 KN-23");
  }

  @Test
  void numbersAndAbbreviationsStayWhole() {
    assertThat(tokens("On Oct. 3 Rep. Lee paid $1,200.50 (about 3.5%) at 10:30 p.m. in D.C."))
        .isEqualTo("On Oct. 3 Rep. Lee paid $ 1,200.50 ( about 3.5 % ) at 10:30 p.m. in D.C.");
  }

  @Test
  void aCurlyQuoteBeforeAWordIsAMark() {
    assertThat(tokens("‘This Is Our Business’: “No!”"))
        .isEqualTo("' This Is Our Business ' : \" No ! \"");
  }
}
