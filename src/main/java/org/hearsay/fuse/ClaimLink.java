package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.List;

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

  /**
   * What somebody has decided about a link, whether it was found or not.
   *
   * @param holds whether the claims relate so
   */
  public record Verdict(Type type, String first, String second, boolean holds) {

    private boolean concerns(ClaimLink link) {
      boolean same = first.equals(link.first) && second.equals(link.second);
      boolean turned = first.equals(link.second) && second.equals(link.first);
      return type == link.type && (same || (turned && type != Type.UPDATES));
    }
  }

  /** Links as they were decided: without those rejected, with those confirmed. */
  static List<ClaimLink> decided(List<ClaimLink> found, List<Verdict> verdicts) {
    List<ClaimLink> links = new ArrayList<>(found);
    for (Verdict v : verdicts) {
      if (!v.holds()) {
        links.removeIf(v::concerns);
      } else if (links.stream().noneMatch(v::concerns)) {
        links.add(new ClaimLink(v.type(), v.first(), v.second(), "confirmed", "", ""));
      }
    }
    return links;
  }
}
