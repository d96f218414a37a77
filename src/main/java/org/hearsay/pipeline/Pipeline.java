package org.hearsay.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.Reading;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.link.Entities;
import org.hearsay.link.Linker;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;

/** Analyze, link, extract: one article at a time; the failure of one stops no other. */
public final class Pipeline {

  private final Analyzer analyzer;
  private final Linker linker;
  private final Extractor extractor;

  public Pipeline(Analyzer analyzer, Linker linker, Extractor extractor) {
    this.analyzer = analyzer;
    this.linker = linker;
    this.extractor = extractor;
  }

  /** Hands on the outcome of every reading, in order. */
  public void run(List<Reading> readings, Consumer<Outcome> outcomes) {
    for (Reading reading : readings) {
      outcomes.accept(outcome(reading));
    }
  }

  private Outcome outcome(Reading reading) {
    if (reading instanceof Reading.Read read) {
      return extract(read.article());
    }
    Reading.Unreadable unreadable = (Reading.Unreadable) reading;
    return new Outcome.Failed(unreadable.where(), unreadable.reason());
  }

  private Outcome extract(Article article) {
    try {
      Document document = analyzer.analyze(article);
      Entities entities = linker.link(document);
      Extraction extraction = extractor.extract(document, entities);
      return new Outcome.Extracted(extraction, document.tokenCount());
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return new Outcome.Failed(article.id(), "cannot be read by the extractor: " + e);
    }
  }
}
