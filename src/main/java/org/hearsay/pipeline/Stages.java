package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.graph.Decisions;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Shapes;
import org.hearsay.link.Entities;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.Overrides;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.language.Language;

/** The way of one article: analyzed, linked, extracted, mapped, validated. Thread-safe. */
public final class Stages {

  /** Violations that a message spells out. */
  private static final int SHOWN = 3;

  private final Analyzer analyzer;
  private final Linker linker;
  private final Overrides overrides;
  private final Extractor extractor;
  private final Iris iris;
  private final GraphMapper mapper;

  /**
   * Stages that several threads may pass at once.
   *
   * @param overrides what was decided about entities, before what a store has of that
   */
  public Stages(
      Analyzer analyzer, Linker linker, Overrides overrides, Extractor extractor, Iris iris) {
    this.analyzer = analyzer;
    this.linker = linker;
    this.overrides = overrides;
    this.extractor = extractor;
    this.iris = iris;
    mapper = new GraphMapper(iris);
  }

  /** How the graphs' nodes are called. */
  public Iris iris() {
    return iris;
  }

  /**
   * Everything read from an article.
   *
   * @throws Failure with the stage that failed and its cause
   */
  public Extraction extract(Article article) {
    return extracted(article.id(), article, List.of(), Decisions.NONE).extraction();
  }

  /**
   * The graph of what was read.
   *
   * @throws Failure when it cannot be written under the ontology, or violates the shapes
   */
  public Model graph(Extraction extraction) {
    return graph(extraction.article().id(), extraction);
  }

  /** What comes of an article; failures are outcomes, too. */
  Outcome extracted(ArticleSource source, Decisions decisions) {
    try {
      List<String> remarks = new ArrayList<>();
      Article article = read(source, remarks);
      return extracted(source.where(), article, remarks, decisions);
    } catch (Failure e) {
      return new Outcome.Failed(e);
    }
  }

  /**
   * The same with its graph.
   *
   * @param stored the id with which an article is stored that is to be left alone
   * @param decisions of people, against what the stages find
   */
  Outcome mapped(
      ArticleSource source, Function<Article, Optional<String>> stored, Decisions decisions) {
    try {
      List<String> remarks = new ArrayList<>();
      Article article = read(source, remarks);
      Optional<String> id = stage(source.where(), "looked up", () -> stored.apply(article));
      if (id.isPresent()) {
        return kept(source.where(), article, id.get(), remarks);
      }
      Outcome.Extracted read = extracted(source.where(), article, remarks, decisions);
      Model graph = graph(source.where(), read.extraction());
      return new Outcome.Extracted(
          read.extraction(), read.tokens(), Optional.of(graph), read.remarks());
    } catch (Failure e) {
      return new Outcome.Failed(e);
    }
  }

  private static Outcome kept(String where, Article article, String id, List<String> remarks) {
    if (!id.equals(article.id())) {
      String line = "%s: is stored as \"%s\"; its address is added";
      remarks.add(line.formatted(where, id));
    }
    return new Outcome.Kept(article.named(id), remarks);
  }

  private static Article read(ArticleSource source, List<String> remarks) {
    return stage(source.where(), "read", () -> source.reading().read(remarks::add));
  }

  private Outcome.Extracted extracted(
      String where, Article article, List<String> remarks, Decisions decisions) {
    Document document = stage(where, "analyzed", () -> analyzer.analyze(article));
    Overrides decided = overrides.and(decisions.entities());
    Entities entities = stage(where, "linked", () -> decided.apply(linker.link(document), article));
    Extraction read =
        stage(
            where,
            "extracted",
            () -> decisions.claims().apply(extractor.extract(document, entities)));
    List<String> all = new ArrayList<>(remarks);
    remark(where, document).ifPresent(all::add);
    return new Outcome.Extracted(read, document.tokenCount(), Optional.empty(), all);
  }

  private static Optional<String> remark(String where, Document document) {
    if (document.sentences().isEmpty()) {
      return Language.foreign(document.article().body())
          .map(l -> where + ": kept without claims, since it is in " + l);
    }
    String line = "%s: sentences of more than %d words are cut: %d";
    return document.cut() > 0
        ? Optional.of(line.formatted(where, Sentence.LONGEST, document.cut()))
        : Optional.empty();
  }

  private Model graph(String where, Extraction extraction) {
    Model graph = stage(where, "written as a graph", () -> mapper.map(extraction));
    List<String> violations =
        stage(where, "validated", () -> Shapes.bundled().violations(graph.getGraph()));
    if (!violations.isEmpty()) {
      String more =
          violations.size() > SHOWN ? "; and %d more".formatted(violations.size() - SHOWN) : "";
      throw new Failure(
          where
              + ": violates the shapes: "
              + String.join("; ", violations.subList(0, Math.min(SHOWN, violations.size())))
              + more);
    }
    return graph;
  }

  /** Runs one stage; whatever it throws is a failure of this article that names the stage. */
  private static <T> T stage(String where, String done, Supplier<T> work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    try {
      return work.get();
    } catch (Failure | CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Failure(where + ": cannot be " + done + ": " + e, e);
    }
  }
}
