package org.hearsay.nlp;

import java.util.Locale;

/** What tagger and parser see of a sentence's words: hashes of forms, affixes, shapes, clusters. */
final class Words {

  private static final int SHORT_WORD = 4;
  private static final int AFFIXES = 4;

  final int size;
  final int[] form;
  final int[] shape;
  final int[][] suffix;
  final int[][] prefix;
  final int[] fine;
  final int[] coarse;
  final int[] gap;
  final int casing;

  /**
   * @param forms as {@link AsciiMarks#word} gives them
   * @param spaceBefore whether white space stands before a word
   */
  Words(String[] forms, boolean[] spaceBefore, WordClusters clusters) {
    size = forms.length;
    form = new int[size];
    shape = new int[size];
    suffix = new int[AFFIXES][size];
    prefix = new int[AFFIXES][size];
    fine = new int[size];
    coarse = new int[size];
    gap = new int[size];
    casing = casing(forms);
    for (int i = 0; i < size; i++) {
      String lower = forms[i].toLowerCase(Locale.ROOT);
      String plain = lower.codePoints().anyMatch(Character::isDigit) ? digitsAlike(lower) : lower;
      form[i] = plain.hashCode();
      shape[i] = shape(forms[i]).hashCode() * 31 + casing;
      for (int k = 0; k < AFFIXES; k++) {
        int length = Math.min(k + 1, plain.length());
        suffix[k][i] = plain.substring(plain.length() - length).hashCode();
        prefix[k][i] = plain.substring(0, length).hashCode();
      }
      fine[i] = clusters.cluster(lower, WordClusters.Granularity.FINE);
      coarse[i] = clusters.cluster(lower, WordClusters.Granularity.COARSE);
      boolean before = spaceBefore[i];
      boolean after = i + 1 == size || spaceBefore[i + 1];
      gap[i] = (before ? 1 : 0) + (after ? 2 : 0);
    }
  }

  /** Numbers share their features when they have as many digits. */
  private static String digitsAlike(String word) {
    StringBuilder alike = new StringBuilder();
    boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      alike.append(Character.isDigit(c) ? (year ? 'y' : '0') : c);
    }
    return alike.toString();
  }

  /** Letters by kind, runs shortened: {@code Xx} for a name, {@code X.X.} for initials. */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      int length = shape.length();
      boolean run =
          length > 1 && shape.charAt(length - 1) == kind && shape.charAt(length - 2) == kind;
      if (!run) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  /** 0 for prose, 1 for a Headline in Title Case, 2 for CAPITALS, 3 for no capitals at all. */
  private static int casing(String[] forms) {
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
      return 2;
    }
    if (longWords > 2 && capital * 10 >= longWords * 9) {
      return 1;
    }
    boolean none = words > 2 && java.util.Arrays.stream(forms).noneMatch(Words::hasCapital);
    return none ? 3 : 0;
  }

  private static boolean hasCapital(String form) {
    return form.chars().anyMatch(Character::isUpperCase);
  }
}
