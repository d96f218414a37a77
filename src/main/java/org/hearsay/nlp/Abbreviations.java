package org.hearsay.nlp;

import java.util.Locale;
import java.util.Set;

/** Words that keep their full stop; a sentence seldom or never ends after them. */
final class Abbreviations {

  /** Before a name: no sentence ends here. */
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "drs", "prof", "rev", "hon", "gen", "lt", "capt",
          "cmdr", "cpl", "sgt", "adm", "brig", "gov", "govs", "sen", "sens", "rep", "reps", "pres",
          "supt", "insp", "st", "mt", "ft", "vs", "nos", "pp", "vol", "cf", "approx", "ca", "amb",
          "atty", "asst", "pvt", "pfc", "mme", "mlle", "msgr", "maj", "spc", "pte", "sr", "e.g",
          "i.e", "viz", "et");

  /** Months, firms, states: a sentence may end here, if what follows looks like a new one. */
  private static final Set<String> TRAILING =
      Set.of(
          "jan", "feb", "apr", "jul", "aug", "sept", "oct", "nov", "dec", "inc", "corp", "ltd",
          "bros", "jr", "etc", "ave", "blvd", "rd", "dept", "univ", "assn", "bldg", "tel", "tues",
          "thurs", "ala", "ariz", "calif", "colo", "conn", "fla", "kan", "ky", "mich", "minn",
          "mont", "neb", "nev", "okla", "tenn", "tex", "wis", "wyo", "ont", "que", "esq", "ph.d");

  /** Words of their own too: abbreviations only with a capital and something after them. */
  private static final Set<String> CAPITAL_ONLY =
      Set.of(
          "mar", "jun", "sep", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "co", "col", "det",
          "fr", "miss", "mass", "ill", "ore", "wash", "ark", "ind", "pa", "va", "vt", "md", "ga",
          "la", "fig", "op", "ed", "del", "eq", "est");

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
    return !next.isEmpty() && (Character.isLetterOrDigit(next.charAt(0)) || next.startsWith(","));
  }
}
