package org.hearsay.extract;

import java.util.List;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Claims first, then the facts in and outside them. */
public final class RuleExtractor implements Extractor {

  private final double minConfidence;
  private final ClaimFinder claimFinder = new ClaimFinder();
  private final FactFinder factFinder = new FactFinder();
  private final TimeFinder timeFinder = new TimeFinder();

  /**
   * @param minConfidence claims below it are left out
   */
  public RuleExtractor(double minConfidence) {
    this.minConfidence = minConfidence;
  }

  @Override
  public Extraction extract(Document document, Entities entities) {
    List<TimeExpression> times = timeFinder.find(document);
    ClaimFinder.Found said = claimFinder.find(document, entities, times);
    List<Claim> claims =
        said.claims().stream().filter(c -> c.confidence() >= minConfidence).toList();
    FactFinder.Found facts = factFinder.find(document, said.entities(), claims, times);
    return new Extraction(document.article(), facts.entities(), claims, facts.facts(), times);
  }
}
