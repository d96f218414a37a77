package org.hearsay.link;

import org.hearsay.nlp.Document;

/**
 * Finds mentions, groups them into entities and links these to Wikidata. Implementations are
 * thread-safe.
 */
public interface Linker {

  Entities link(Document document);
}
