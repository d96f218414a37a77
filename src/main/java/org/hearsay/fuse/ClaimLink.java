package org.hearsay.fuse;

/**
 * How two claims relate.
 *
 * @param reason in words; of a contradiction or update denial, number, date, place, polarity or
 *     outcome
 * @param firstValue what was compared, empty for none
 */
public record ClaimLink(
    Type type, String first, String second, String reason, String firstValue, String secondValue) {

  /** Kinds of links, named as their properties. */
  public enum Type {
    CORROBORATES,
    CONTRADICTS,
    UPDATES,
    REPEATS
  }

  static ClaimLink repeats(ComparedClaim a, ComparedClaim b, String reason) {
    return new ClaimLink(Type.REPEATS, a.iri(), b.iri(), reason, "", "");
  }

  boolean joins(Type kind) {
    return type == kind;
  }
}
