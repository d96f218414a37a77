package org.hearsay.extract;

import java.util.List;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Finds relations between entities, in the article's own voice and inside claims. */
final class FactFinder {

  /** Facts, and the entities with the generic ones that they need. */
  record Found(List<Fact> facts, Entities entities) {}

  Found find(Document document, Entities entities, List<Claim> claims) {
    return new Found(List.of(), entities);
  }
}
