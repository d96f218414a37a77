package org.hearsay.extract.fact;

import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.article.SpanIndex;
import org.hearsay.extract.Claim;

/** Which claims carry a stretch of text. */
final class Voices {

  private final SpanIndex<Claim> byContent = new SpanIndex<>();

  Voices(List<Claim> claims) {
    claims.forEach(c -> c.content().forEach(p -> byContent.add(p, c)));
  }

  /** Ids of the claims whose contents hold it, without those that deny it; none for the author. */
  List<String> of(Span evidence) {
    return byContent.near(evidence).stream()
        .filter(c -> c.stance() != Claim.Stance.DENIES)
        .filter(
            c -> c.content().stream().anyMatch(p -> p.contains(evidence) || mostly(p, evidence)))
        .map(Claim::id)
        .distinct()
        .toList();
  }

  /** Whether it stands in what somebody denies. */
  boolean isDenied(Span evidence) {
    return byContent.near(evidence).stream()
        .filter(c -> c.stance() == Claim.Stance.DENIES)
        .anyMatch(c -> c.content().stream().anyMatch(p -> p.contains(evidence)));
  }

  private static boolean mostly(Span content, Span evidence) {
    int common =
        Math.min(content.end(), evidence.end()) - Math.max(content.start(), evidence.start());
    return common * 10 > evidence.length() * 8;
  }
}
