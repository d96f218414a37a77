package org.hearsay.fuse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.WordFile;

/** The words of a text that carry content, cut to their stems, for comparing texts. */
final class Wording {

  private static final WordFile WORDS = WordFile.bundled(Wording.class, "words.txt");

  /** Words are compared by so many letters: "deployed" and "deploying" are one. */
  private static final int STEM = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> FUNCTION = WORDS.section("function");

  private Wording() {}

  /** Stems in alphabetical order; numbers are left out. */
  static Set<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    Set<String> stems = new TreeSet<>();
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      String w = word.group();
      if (w.length() > 1 && !FUNCTION.contains(w) && !Character.isDigit(w.charAt(0))) {
        stems.add(w.substring(0, Math.min(STEM, w.length())));
      }
    }
    return stems;
  }

  static int common(Set<String> one, Set<String> other) {
    Set<String> small = one.size() < other.size() ? one : other;
    Set<String> large = small == one ? other : one;
    return (int) small.stream().filter(large::contains).count();
  }

  /** Shared words against all words. */
  static double jaccard(Set<String> one, Set<String> other) {
    return jaccard(common(one, other), one.size() + other.size());
  }

  /** The same of words by sorted numbers. */
  static double jaccard(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      common += one[i] == other[j] ? 1 : 0;
      boolean left = one[i] <= other[j];
      boolean right = one[i] >= other[j];
      i += left ? 1 : 0;
      j += right ? 1 : 0;
    }
    return jaccard(common, one.length + other.length);
  }

  private static double jaccard(int common, int both) {
    return both == common ? 0 : common / (double) (both - common);
  }
}
