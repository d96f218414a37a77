package org.hearsay.nlp.parse;

import java.util.Arrays;
import java.util.Locale;
import org.hearsay.nlp.WordShape;

/** What the parser sees of a sentence's words: small letters, and hashes of affixes and shapes. */
public final class Words {

  /** How a sentence is written. */
  enum Casing {
    PROSE,
    HEADLINE,
    CAPITALS,
    SMALL
  }

  private static final int SHORT_WORD = 4;
  private static final int AFFIX = 3;

  final int size;
  final Casing casing;

  /** In small letters, numbers alike. */
  final String[] normalized;

  /** The last three letters. */
  final int[] ending;

  /** The last four letters. */
  final int[] longEnding;

  /** The first three letters. */
  final int[] beginning;

  /** Capitals, small letters and digits, the sentence's casing and the white space around. */
  final int[] shape;

  /**
   * @param forms as {@link org.hearsay.nlp.split.AsciiMarks#word} gives them
   * @param spaceBefore whether white space stands before a word
   */
  public Words(String[] forms, boolean[] spaceBefore) {
    size = forms.length;
    casing = casing(forms);
    normalized = new String[size];
    ending = new int[size];
    longEnding = new int[size];
    beginning = new int[size];
    shape = new int[size];
    for (int i = 0; i < size; i++) {
      String word = WordVectors.normalized(forms[i]);
      normalized[i] = word;
      ending[i] = word.substring(Math.max(0, word.length() - AFFIX)).hashCode();
      longEnding[i] = word.substring(Math.max(0, word.length() - AFFIX - 1)).hashCode();
      beginning[i] = word.substring(0, Math.min(AFFIX, word.length())).hashCode();
      boolean after = i + 1 == size || spaceBefore[i + 1];
      int gap = (spaceBefore[i] ? 1 : 0) + (after ? 2 : 0);
      shape[i] = (WordShape.of(forms[i]).hashCode() * 31 + casing.ordinal()) * 31 + gap;
    }
  }

  private static Casing casing(String[] forms) {
    int words = 0;
    int longWords = 0;
    int capital = 0;
    int allCapital = 0;
    for (String form : forms) {
      if (form.isEmpty() || !Character.isLetter(form.charAt(0))) {
        continue;
      }
      words++;
      allCapital += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
      boolean upper = Character.isUpperCase(form.charAt(0));
      if (form.length() >= SHORT_WORD) {
        longWords++;
        capital += upper ? 1 : 0;
      }
    }
    if (words > 2 && allCapital * 10 >= words * 8) {
      return Casing.CAPITALS;
    }
    if (longWords > 2 && capital * 10 >= longWords * 9) {
      return Casing.HEADLINE;
    }
    boolean none = words > 2 && Arrays.stream(forms).noneMatch(Words::hasCapital);
    return none ? Casing.SMALL : Casing.PROSE;
  }

  private static boolean hasCapital(String form) {
    return form.chars().anyMatch(Character::isUpperCase);
  }
}
