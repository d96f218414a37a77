package org.hearsay.extract.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Fact;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.claim.ClaimFinder;
import org.hearsay.extract.fact.FactFinder;
import org.hearsay.extract.fact.SameEvents;
import org.hearsay.extract.time.TimeFinder;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Claims first, then the facts in and outside them. */
public final class RuleExtractor implements Extractor {

  /** Below this most claims are slips of the parser. */
  public static final String LEAST_CONFIDENCE = "0.2";

  private final double minConfidence;
  private final ClaimFinder claimFinder = new ClaimFinder();
  private final FactFinder factFinder = new FactFinder();
  private final TimeFinder timeFinder = new TimeFinder();

  /**
   * @param minConfidence claims below it are left out, with the facts that only they report
   */
  public RuleExtractor(double minConfidence) {
    this.minConfidence = minConfidence;
  }

  @Override
  public Extraction extract(Document document, Entities entities) {
    List<TimeExpression> times = timeFinder.find(document);
    ClaimFinder.Found said = claimFinder.find(document, entities, times);
    FactFinder.Found found = factFinder.find(document, said.entities(), said.claims(), times);
    Set<String> sure =
        said.claims().stream()
            .filter(c -> c.provenance().confidence() >= minConfidence)
            .map(Claim::id)
            .collect(Collectors.toSet());
    List<Claim> claims =
        said.claims().stream()
            .filter(c -> sure.contains(c.id()))
            .map(c -> c.through(kept(c.relay(), sure)))
            .toList();
    List<Fact> facts =
        found.facts().stream()
            .filter(f -> f.claimedBy().isEmpty() || f.claimedBy().stream().anyMatch(sure::contains))
            .map(f -> f.saidIn(kept(f.claimedBy(), sure)))
            .toList();
    return new Extraction(
        document.article(),
        found.entities(),
        claims,
        SameEvents.marked(facts, found.entities()),
        times);
  }

  private static List<String> kept(List<String> ids, Set<String> sure) {
    return ids.stream().filter(sure::contains).toList();
  }
}
