package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.extract.RuleExtractor;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.EntityLinker;
import org.hearsay.nlp.TreebankAnalyzer;
import org.hearsay.pipeline.Pipeline;

/** Puts the stages together. */
final class Stages {

  private Stages() {}

  /**
   * @param kb an index of Wikidata items; the one that comes with the program when empty
   * @param minConfidence of the claims that are kept
   */
  static Pipeline pipeline(Optional<Path> kb, double minConfidence) {
    return pipeline(knowledgeBase(kb), minConfidence);
  }

  /** The same with a knowledge base opened before. */
  static Pipeline pipeline(KnowledgeBase kb, double minConfidence) {
    return new Pipeline(
        TreebankAnalyzer.load(), new EntityLinker(kb), new RuleExtractor(minConfidence));
  }

  /** The knowledge base of a file, or the one that comes with the program. */
  static KnowledgeBase knowledgeBase(Optional<Path> file) {
    if (file.isEmpty()) {
      return KnowledgeBase.bundled();
    }
    try {
      return KnowledgeBase.open(file.get());
    } catch (IOException e) {
      throw new Failure("cannot read the knowledge base: " + e.getMessage());
    }
  }
}
