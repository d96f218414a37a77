package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.extract.RuleExtractor;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.EntityLinker;
import org.hearsay.link.Linker;
import org.hearsay.link.OnlineLinker;
import org.hearsay.link.Overrides;
import org.hearsay.nlp.TreebankAnalyzer;
import org.hearsay.pipeline.Pipeline;

/** Puts the stages together. */
final class Stages {

  private Stages() {}

  /**
   * @param overrides decisions about entities, if there are any
   * @param online how names without an item are looked up, if they are
   * @param minConfidence of the claims that are kept
   */
  static Pipeline pipeline(
      KnowledgeBase kb,
      Optional<Overrides> overrides,
      Optional<OnlineOptions> online,
      double minConfidence) {
    Linker linker =
        online.isPresent()
            ? new OnlineLinker(
                online.get().items(kb), trouble -> System.err.println("hearsay: " + trouble))
            : new EntityLinker(kb);
    return overrides.isEmpty()
        ? pipeline(linker, minConfidence)
        : pipeline(d -> overrides.get().apply(linker.link(d), d.article().id()), minConfidence);
  }

  /** The decisions about entities in a file. */
  static Overrides overrides(Path file, KnowledgeBase items) {
    try {
      return Overrides.read(file, items);
    } catch (NoSuchFileException e) {
      throw new Failure(file + ": no such file", e);
    } catch (IOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** The same with a knowledge base opened before. */
  static Pipeline pipeline(KnowledgeBase kb, double minConfidence) {
    return pipeline(new EntityLinker(kb), minConfidence);
  }

  private static Pipeline pipeline(Linker linker, double minConfidence) {
    return new Pipeline(TreebankAnalyzer.load(), linker, new RuleExtractor(minConfidence));
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
