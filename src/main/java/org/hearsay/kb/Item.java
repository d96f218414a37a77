package org.hearsay.kb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an index holds of a Wikidata item.
 *
 * @param number of the item, without its {@code Q}
 * @param names label first, then the aliases; none twice
 * @param country number of the item of its country; 0 when not known
 * @param latitude in degrees; NaN when not known
 * @param longitude in degrees; NaN when not known
 * @param prior how often it is meant, as PageRank; 0 when not known
 * @param classes numbers of the items that it is an instance of; empty when not known
 */
public record Item(
    int number,
    Kind kind,
    List<String> names,
    int country,
    float latitude,
    float longitude,
    float prior,
    List<Integer> classes) {

  public Item {
    names = List.copyOf(names);
    classes = List.copyOf(classes);
  }

  /**
   * A label and the aliases that can be looked for; those without a capital ("world") would find
   * ordinary words.
   */
  public static List<String> names(String label, List<String> aliases) {
    Set<String> names = new LinkedHashSet<>();
    names.add(label);
    for (String alias : aliases) {
      boolean capital = alias.chars().anyMatch(Character::isUpperCase);
      if (alias.length() >= 2 && capital && alias.indexOf('\t') < 0) {
        names.add(alias);
      }
    }
    return List.copyOf(names);
  }

  /**
   * How well known an item is, in units of PageRank; where there is none, older items are taken for
   * the better known.
   *
   * @param prior PageRank; 0 when not known
   */
  public static double fame(int number, double prior) {
    double byAge = 2e-6 * Math.pow(1e6 / (number + 2e4), 0.6);
    return prior > 0 ? Math.max(prior, byAge) : Math.min(byAge, 2e-5);
  }

  /** The number of {@code Q159}; 0 for nothing. */
  public static int number(String qid) {
    return qid.isEmpty() ? 0 : Integer.parseInt(qid, 1, qid.length(), 10);
  }
}
