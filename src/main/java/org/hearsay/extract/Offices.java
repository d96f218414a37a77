package org.hearsay.extract;

import java.util.Locale;
import java.util.Set;
import org.hearsay.nlp.Token;

/** The words for offices and occupations, and those that only grade them. */
final class Offices {

  private static final Set<String> ROLES =
      Set.of(
          """
          president minister premier chancellor king queen secretary senator representative governor
          mayor speaker ambassador envoy commissioner justice judge general colonel admiral
          commander chief chairman chairwoman chair ceo director head leader boss spokesman
          spokeswoman spokesperson coach manager founder cofounder official adviser advisor analyst
          professor lawmaker deputy candidate nominee attorney prosecutor sheriff bishop pope member
          rep. sen. gov. gen. col. lt. president-elect vice-president lawyer
          """
              .strip()
              .split("\\s+"));

  /** Words that belong to the name of an office, not to that of its holder's organization. */
  private static final Set<String> RANKS =
      Set.of(
          "vice",
          "deputy",
          "state",
          "district",
          "regional",
          "county",
          "city",
          "special",
          "prime",
          "ex-prime",
          "former",
          "federal",
          "chief",
          "senior",
          "assistant",
          "acting",
          "interim",
          "associate",
          "general",
          "commandant",
          "police");

  private Offices() {}

  /** Whether a word names an office. */
  static boolean isRole(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isRole(Token t) {
    return isRole(t.lemma()) || isRole(t.text());
  }

  /** "Vice", "State", "UN Special": words of an office that were taken for a name. */
  static boolean isRank(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return RANKS.contains(last) || ROLES.contains(last);
  }
}
