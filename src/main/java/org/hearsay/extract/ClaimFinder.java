package org.hearsay.extract;

import java.util.List;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Finds who said what. */
final class ClaimFinder {

  /** Claims, and the entities with the unnamed sources that they need. */
  record Found(List<Claim> claims, Entities entities) {}

  Found find(Document document, Entities entities) {
    return new Found(List.of(), entities);
  }
}
