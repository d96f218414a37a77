package org.hearsay.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Span;

/**
 * An n-ary relation instance, in the article's own voice or inside claims.
 *
 * @param id unique within the article: {@code f1}, {@code f2}, … in text order
 * @param relation name of the relation ({@code deployment})
 * @param args fillers by role, in the relation's order of roles
 * @param when ISO 8601 day, month or interval {@code A/B}; an open end is {@code ..}
 * @param positive whether it is said to be so, or not to be so
 * @param claimedBy ids of the claims that carry it; empty when the article says it in its own voice
 * @param evidence the smallest clause that states it
 */
public record Fact(
    String id,
    String relation,
    Map<String, List<Filler>> args,
    Optional<String> when,
    Optional<Quantity> quantity,
    boolean positive,
    Modality modality,
    List<String> claimedBy,
    Span evidence,
    double confidence,
    String rule) {

  public Fact {
    Map<String, List<Filler>> copy = new LinkedHashMap<>();
    args.forEach((role, fillers) -> copy.put(role, List.copyOf(fillers)));
    args = Collections.unmodifiableMap(copy);
    claimedBy = List.copyOf(claimedBy);
  }

  /** The same fact under another id. */
  Fact withId(String other) {
    return new Fact(
        other,
        relation,
        args,
        when,
        quantity,
        positive,
        modality,
        claimedBy,
        evidence,
        confidence,
        rule);
  }

  /** The same fact, carried by these claims. */
  Fact saidIn(List<String> claims) {
    return new Fact(
        id, relation, args, when, quantity, positive, modality, claims, evidence, confidence, rule);
  }
}
