package org.hearsay.nlp.split;

import java.util.Locale;
import java.util.Set;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Document;

/** Words that keep their full stop; a sentence seldom or never ends after them. */
final class Abbreviations {

  private static final WordFile WORDS = WordFile.bundled(Document.class, "words.txt");

  /** Before a name: no sentence ends here. */
  private static final Set<String> LEADING = WORDS.section("abbreviation before a name");

  /** Months, firms, states: a sentence may end here, if what follows looks like a new one. */
  private static final Set<String> TRAILING = WORDS.section("abbreviation");

  /** Words of their own too: abbreviations only with a capital and something after them. */
  private static final Set<String> CAPITAL_ONLY = WORDS.section("abbreviation with a capital");

  private Abbreviations() {}

  /**
   * Whether the full stop after a word belongs to it.
   *
   * @param next what follows the full stop, without white space before it
   */
  static boolean keepsStop(String word, String next) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return LEADING.contains(lower)
        || TRAILING.contains(lower)
        || ((initial || isCapitalOnly(word, lower)) && startsLikeName(next))
        || (lower.equals("no") && startsWithDigit(next));
  }

  /** Whether the next word goes with the abbreviation, whatever it is. */
  static boolean bindsNext(String word, String next) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return LEADING.contains(lower) || initial || (lower.equals("no") && startsWithDigit(next));
  }

  private static boolean isCapitalOnly(String word, String lower) {
    return Character.isUpperCase(word.charAt(0)) && CAPITAL_ONLY.contains(lower);
  }

  private static boolean startsWithDigit(String next) {
    return !next.isEmpty() && Character.isDigit(next.charAt(0));
  }

  private static boolean startsLikeName(String next) {
    return !next.isEmpty()
        && (Character.isLetterOrDigit(next.charAt(0)) || ",(".indexOf(next.charAt(0)) >= 0);
  }
}
