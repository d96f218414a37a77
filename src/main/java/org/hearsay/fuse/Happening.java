package org.hearsay.fuse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Quantity;

/**
 * A fact that a claim reports.
 *
 * @param relation its code
 * @param modality its code
 * @param roles fillers by role
 * @param when ISO 8601
 */
public record Happening(
    String relation,
    boolean positive,
    String modality,
    Map<String, Set<String>> roles,
    Optional<Quantity> quantity,
    Optional<String> when) {

  /** Whether it is told as having happened, and not as planned or demanded. */
  boolean isRealised() {
    return isFirm() || modality.equals("possible");
  }

  /** Whether it is told as more than possible. */
  boolean isFirm() {
    return modality.equals("certain") || modality.equals("probable");
  }

  Optional<Figure> figure() {
    return quantity.map(q -> Figure.of(q.value(), q.bound()));
  }
}
