package org.hearsay.link;

import org.hearsay.nlp.Document;

/** Adds pronouns and definite descriptions to the entities that they refer to. */
final class Anaphora {

  Anaphora(Document document, KnowledgeBase kb) {}

  Entities resolve(Entities entities) {
    return entities;
  }
}
