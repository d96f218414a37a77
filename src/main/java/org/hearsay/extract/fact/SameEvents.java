package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Quantity;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;

/**
 * Which facts of an article tell of one event: the headline, the lead and a later detail. What may
 * as well be two events is left apart.
 */
public final class SameEvents {

  /** What happens to somebody once, so that who it is says which event it is. */
  private static final Set<String> ONCE = Set.of("death", "birth", "killing");

  /** Of other events two names, or a name and the day, must be the same. */
  private static final int ENOUGH = 2;

  /** What holds and does not happen. */
  private static final Set<String> STATES =
      Set.of(
          "holdsRole",
          "locatedIn",
          "membership",
          "citizenship",
          "family",
          "headquarters",
          "ownership",
          "education",
          "record");

  private final Entities entities;

  private SameEvents(Entities entities) {
    this.entities = entities;
  }

  /** The facts in their order, each with the first before it that tells of the same event. */
  public static List<Fact> marked(List<Fact> facts, Entities entities) {
    SameEvents same = new SameEvents(entities);
    List<Fact> marked = new ArrayList<>();
    for (Fact f : facts) {
      Optional<Fact> first =
          marked.stream().filter(before -> same.isOneEvent(before, f)).findFirst();
      marked.add(first.map(b -> f.of(b.sameEvent().orElse(b.id()))).orElse(f));
    }
    return marked;
  }

  private boolean isOneEvent(Fact a, Fact b) {
    boolean kind =
        a.relation().equals(b.relation())
            && a.positive() == b.positive()
            && !STATES.contains(a.relation());
    if (!kind || differs(a.when(), b.when()) || differs(number(a), number(b))) {
      return false;
    }
    int shared = a.when().isPresent() && a.when().equals(b.when()) ? 1 : 0;
    int names = 0;
    for (Map.Entry<String, List<Filler>> role : a.args().entrySet()) {
      Set<String> one = names(role.getValue());
      Set<String> other = names(b.args().getOrDefault(role.getKey(), List.of()));
      if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
        return false;
      }
      names += !one.isEmpty() && one.equals(other) ? 1 : 0;
    }
    boolean once =
        ONCE.contains(a.relation()) && !names(a.args().getOrDefault("person", List.of())).isEmpty();
    return names > 0 && (once || names + shared >= ENOUGH);
  }

  private static Optional<Double> number(Fact f) {
    return f.proposition().quantity().map(Quantity::value);
  }

  private static <T> boolean differs(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** Ids of the fillers that have a name. */
  private Set<String> names(List<Filler> fillers) {
    Set<String> names = new java.util.TreeSet<>();
    for (Filler filler : fillers) {
      if (filler instanceof Filler.OfEntity entity) {
        entities
            .byId(entity.id())
            .filter(e -> !e.reason().equals(Entity.NOMINAL))
            .ifPresent(e -> names.add(e.id()));
      }
    }
    return names;
  }
}
