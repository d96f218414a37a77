package org.hearsay.link.tagger;

import java.util.Locale;
import org.hearsay.nlp.Sentence;

/** How a sentence is written. */
public enum Casing {
  PROSE,
  HEADLINE,
  CAPITALS,
  SMALL;

  /** Share of the words that are capitalised in a headline or a list of names. */
  private static final double MOST = 0.7;

  public static Casing of(Sentence s) {
    int words = 0;
    int capital = 0;
    int allCapital = 0;
    for (int i = 0; i < s.size(); i++) {
      String text = s.token(i).text();
      if (Character.isLetter(text.charAt(0))) {
        words++;
        capital += Character.isUpperCase(text.charAt(0)) ? 1 : 0;
        allCapital += text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    if (words < 3) {
      return PROSE;
    }
    return allCapital >= MOST * words
        ? CAPITALS
        : capital >= MOST * words ? HEADLINE : capital == 0 ? SMALL : PROSE;
  }
}
