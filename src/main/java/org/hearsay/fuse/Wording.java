package org.hearsay.fuse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "e");

  /** Letters that an ending must leave. */
  private static final int SHORTEST = 3;

  /** Share of the names of a claim that another about the same things has. */
  private static final double SAME_THINGS = 0.66;

  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;:’'-] {0,2}[“‘\"]?)(?<![\\p{L}])\\p{Lu}[\\p{L}\\p{N}-]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private static final Set<String> FUNCTION = WORDS.section("function");
  private static final Set<String> NEGATION = WORDS.section("negation");
  private static final Set<String> FIRST_PERSON = WORDS.section("first person");

  private Wording() {}

  /** Stems in alphabetical order; numbers are left out. */
  static Set<String> of(String text) {
    Set<String> stems = new TreeSet<>();
    for (String stem : inOrder(text)) {
      if (!Character.isDigit(stem.charAt(0))) {
        stems.add(stem);
      }
    }
    return stems;
  }

  /** Stems and numbers as they follow each other. */
  static List<String> inOrder(String text) {
    List<String> stems = new ArrayList<>();
    for (String w : words(text)) {
      boolean number = Character.isDigit(w.charAt(0));
      if (number || (w.length() > 1 && !FUNCTION.contains(w))) {
        stems.add(number ? w : stem(w));
      }
    }
    return stems;
  }

  /** Without what inflects it, so that "opened" and "open" are one. */
  private static String stem(String word) {
    String bare = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        bare = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return bare.substring(0, Math.min(STEM, bare.length()));
  }

  /**
   * Stems of the names in a text: of words with a capital that begin no sentence. The first word is
   * left out, for it may be any.
   */
  static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.addAll(of(name.group()));
    }
    return names;
  }

  /** Whether it says that something is not so: an odd number of negations. */
  static boolean isNegated(String text) {
    return words(text).stream().filter(NEGATION::contains).count() % 2 == 1;
  }

  /** Whether it speaks of who speaks: "I support him", or what he is "to do". */
  static boolean isPersonal(String text) {
    return text.startsWith("to ") || words(text).stream().anyMatch(FIRST_PERSON::contains);
  }

  private static List<String> words(String text) {
    String plain =
        MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("n’t", " not")
            .replace("n't", " not");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
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
    return jaccard(common(one, other), one.length + other.length);
  }

  /** How many both have of sorted numbers. */
  static int common(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      common += one[i] == other[j] ? 1 : 0;
      boolean left = one[i] <= other[j];
      boolean right = one[i] >= other[j];
      i += left ? 1 : 0;
      j += right ? 1 : 0;
    }
    return common;
  }

  private static double jaccard(int common, int both) {
    return both == common ? 0 : common / (double) (both - common);
  }

  /** Whether the names in each are in the other, too, but for a few. */
  static boolean areOfSameThings(String one, Set<String> words, String other, Set<String> others) {
    return areIn(names(one), others) && areIn(names(other), words);
  }

  private static boolean areIn(Set<String> names, Set<String> words) {
    return common(names, words) >= SAME_THINGS * names.size();
  }
}
