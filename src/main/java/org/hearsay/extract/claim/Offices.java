package org.hearsay.extract.claim;

import java.util.Locale;
import java.util.Set;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Token;

/** The words for offices and occupations, and those that only grade them. */
public final class Offices {

  private static final Set<String> ROLES = NameWords.of("office");

  /** Words that belong to the name of an office, not to that of its holder's organization. */
  private static final Set<String> RANKS = NameWords.of("of an office");

  private Offices() {}

  /** Whether a word names an office. */
  public static boolean isRole(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  public static boolean isRole(Token t) {
    return isRole(t.lemma()) || isRole(t.text());
  }

  /** "Vice", "State", "UN Special": words of an office that were taken for a name. */
  public static boolean isRank(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return RANKS.contains(last) || ROLES.contains(last);
  }
}
