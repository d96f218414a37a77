package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Proposition;

/** What two rules found in the same words is one fact. */
final class Repetitions {

  private Repetitions() {}

  /** The facts without those that say nothing but what another says in the same words. */
  static List<FoundFact> without(List<FoundFact> found) {
    List<FoundFact> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      FoundFact f = found.get(i);
      boolean again = false;
      for (int j = 0; j < found.size(); j++) {
        FoundFact other = found.get(j);
        again |= j != i && says(other, f) && (!says(f, other) || kept.contains(other));
      }
      if (!again) {
        kept.add(f);
      }
    }
    return kept;
  }

  /** Whether a fact says all that another does, in words that both have. */
  private static boolean says(FoundFact more, FoundFact less) {
    Proposition a = more.proposition();
    Proposition b = less.proposition();
    return a.relation().equals(b.relation())
        && a.positive() == b.positive()
        && more.evidence().overlaps(less.evidence())
        && holds(a.args(), b.args())
        && (b.when().isEmpty() || b.when().equals(a.when()));
  }

  private static boolean holds(Map<String, List<Filler>> more, Map<String, List<Filler>> less) {
    return less.entrySet().stream()
        .filter(e -> !isText(e.getValue()))
        .allMatch(e -> more.getOrDefault(e.getKey(), List.of()).containsAll(e.getValue()));
  }

  private static boolean isText(List<Filler> fillers) {
    return fillers.stream().allMatch(Filler.OfText.class::isInstance);
  }
}
