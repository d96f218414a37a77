package org.hearsay.extract;

import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Reads claims and facts from an analyzed and linked article. Implementations are thread-safe. */
public interface Extractor {

  /**
   * The result's entities are {@code entities} and the unnamed sources and generic places that
   * claims and facts need.
   */
  Extraction extract(Document document, Entities entities);
}
