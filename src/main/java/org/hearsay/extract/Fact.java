package org.hearsay.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Span;

/**
 * A relation instance, in the article's own voice or inside claims.
 *
 * @param id unique within the article: {@code f1}, {@code f2}, … in text order
 * @param claimedBy ids of the claims that carry it; empty when the article says it in its own voice
 * @param evidence the smallest clause that states it
 * @param sameEvent id of the fact before it that tells of the same event, where it is one
 */
public record Fact(
    String id,
    Proposition proposition,
    List<String> claimedBy,
    Span evidence,
    Provenance provenance,
    Optional<String> sameEvent) {

  public Fact {
    claimedBy = List.copyOf(claimedBy);
  }

  public String relation() {
    return proposition.relation();
  }

  /** Fillers by role, in the relation's order of roles. */
  public Map<String, List<Filler>> args() {
    return proposition.args();
  }

  public Optional<String> when() {
    return proposition.when();
  }

  public boolean positive() {
    return proposition.positive();
  }

  /** The same fact under another id. */
  public Fact withId(String other) {
    return new Fact(other, proposition, claimedBy, evidence, provenance, sameEvent);
  }

  /** The same fact, carried by these claims. */
  public Fact saidIn(List<String> claims) {
    return new Fact(id, proposition, claims, evidence, provenance, sameEvent);
  }

  /** The same fact, telling of the same event as another. */
  public Fact of(String event) {
    return new Fact(id, proposition, claimedBy, evidence, provenance, Optional.of(event));
  }

  /** The same fact, telling of an event of its own. */
  public Fact alone() {
    return new Fact(id, proposition, claimedBy, evidence, provenance, Optional.empty());
  }
}
