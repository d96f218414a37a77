package org.hearsay.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fact says, whoever says it: an n-ary relation instance.
 *
 * @param relation name of the relation ({@code deployment})
 * @param args fillers by role, in the relation's order of roles
 * @param when ISO 8601 day, month or interval {@code A/B}; an open end is {@code ..}
 * @param positive whether it is said to be so, or not to be so
 */
public record Proposition(
    String relation,
    Map<String, List<Filler>> args,
    Optional<String> when,
    Optional<Quantity> quantity,
    boolean positive,
    Modality modality) {

  public Proposition {
    Map<String, List<Filler>> copy = new LinkedHashMap<>();
    args.forEach((role, fillers) -> copy.put(role, List.copyOf(fillers)));
    args = Collections.unmodifiableMap(copy);
  }

  /** The same, said not to be so. */
  public Proposition negated() {
    return new Proposition(relation, args, when, quantity, false, modality);
  }
}
