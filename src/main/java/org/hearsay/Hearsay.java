package org.hearsay;

import java.time.Duration;
import org.apache.jena.rdf.model.Model;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.link.entities.Overrides;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.hearsay.nlp.roles.RoleAnalyzer;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Stages;

/**
 * Hearsay for Java programs: from a text to its claims, facts and graph. Loading takes a second or
 * two and 300 MB; one instance serves any number of threads.
 */
public final class Hearsay {

  private final Stages stages;

  private Hearsay(Stages stages) {
    this.stages = stages;
  }

  /** Reads with all that comes with the program, offline. */
  public static Hearsay load() {
    KnowledgeBase items = KnowledgeBase.bundled();
    return with(
        new EntityLinker(items),
        Overrides.none(items),
        Double.parseDouble(RuleExtractor.LEAST_CONFIDENCE),
        new Iris(Iris.DEFAULT_BASE));
  }

  /**
   * Reads with a linker, and perhaps a knowledge base, of one's own.
   *
   * @param overrides what was decided about entities
   * @param minConfidence of the claims that are kept, from 0 to 1
   * @param iris the namespace of the graphs
   */
  public static Hearsay with(Linker linker, Overrides overrides, double minConfidence, Iris iris) {
    return new Hearsay(
        new Stages(
            new RoleAnalyzer(TreebankAnalyzer.load()),
            linker,
            overrides,
            new RuleExtractor(minConfidence),
            iris));
  }

  /**
   * What a text says; title, author and date are taken from its first lines where they stand there.
   *
   * @param id names the article in its graph
   * @throws Failure when a stage fails
   */
  public Extraction read(String id, String text) {
    return read(Article.of(id, text, Metadata.none()));
  }

  /**
   * What an article says.
   *
   * @throws Failure when a stage fails
   */
  public Extraction read(Article article) {
    return stages.extract(article);
  }

  /**
   * What was read as the triples of the article's named graph, without blank nodes.
   *
   * @throws Failure when it violates the shapes
   */
  public Model graph(Extraction read) {
    return stages.graph(read);
  }

  /**
   * Many articles at once.
   *
   * @param jobs how many are worked on at a time
   * @param limit an article that takes longer is given up
   */
  public Pipeline pipeline(int jobs, Duration limit) {
    return new Pipeline(stages, jobs, limit);
  }
}
