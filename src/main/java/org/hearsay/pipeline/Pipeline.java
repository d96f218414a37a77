package org.hearsay.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.graph.Decisions;
import org.hearsay.store.ArticleWriter;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredTwins;

/**
 * Takes articles through the {@link Stages}, several at once, and hands on the outcomes in the
 * order of the input; what one article's failure is, stops no other. However long the input, only a
 * few articles are held at a time.
 */
public final class Pipeline {

  /** Articles in work or done for each worker: a long one does not stop the others. */
  private static final int WINDOW = 8;

  private final Stages stages;
  private final int jobs;
  private final Duration limit;

  /**
   * A pipeline of one or more workers.
   *
   * @param limit an article that takes longer is given up
   */
  public Pipeline(Stages stages, int jobs, Duration limit) {
    this.stages = stages;
    this.jobs = jobs;
    this.limit = limit;
  }

  /** Extracts from all articles; outcomes are handed on in the calling thread. */
  public Summary extract(Iterable<ArticleSource> articles, Consumer<Outcome> outcomes) {
    return extract(articles, Decisions.NONE, outcomes);
  }

  /** The same, as people have decided. */
  public Summary extract(
      Iterable<ArticleSource> articles, Decisions decisions, Consumer<Outcome> outcomes) {
    return run(articles, source -> stages.extracted(source, decisions), o -> o, outcomes);
  }

  /**
   * Puts the graphs of all articles into a store, as people have decided there, and derives anew
   * what follows from them; what the store held of an article that fails stays.
   *
   * @param resume whether articles that are stored with the same text are left alone
   */
  public Summary build(
      Iterable<ArticleSource> articles,
      GraphStore store,
      boolean resume,
      Consumer<Outcome> outcomes) {
    Decisions decisions = store.decisions();
    try (ArticleWriter writer = store.writer()) {
      Summary summary =
          run(
              articles,
              source -> stages.mapped(source, a -> known(a, store, resume), decisions),
              outcome -> stored(outcome, store.twins(), writer),
              outcomes);
      writer.finish();
      return summary;
    }
  }

  private static Optional<String> known(Article article, GraphStore store, boolean resume) {
    return resume && store.has(article) ? Optional.of(article.id()) : store.twins().of(article);
  }

  private Outcome stored(Outcome outcome, StoredTwins twins, ArticleWriter writer) {
    try {
      if (outcome instanceof Outcome.Extracted e && e.graph().isPresent()) {
        String iri = stages.iris().article(e.extraction().article().id());
        writer.put(iri, twins.withAddresses(iri, e.graph().get()));
      } else if (outcome instanceof Outcome.Kept kept) {
        twins
            .withAddresses(kept.article())
            .ifPresent(g -> writer.put(stages.iris().article(kept.article().id()), g));
      }
      return outcome;
    } catch (Failure refused) {
      return new Outcome.Failed(refused);
    }
  }

  private Summary run(
      Iterable<ArticleSource> articles,
      Function<ArticleSource, Outcome> work,
      UnaryOperator<Outcome> last,
      Consumer<Outcome> outcomes) {
    Summary summary = Summary.NOTHING;
    Set<String> ids = new HashSet<>();
    Deque<Workers.Job> window = new ArrayDeque<>();
    try (Workers workers = new Workers(jobs, limit)) {
      for (ArticleSource source : articles) {
        window.add(workers.begin(source.where(), () -> work.apply(source)));
        if (window.size() == WINDOW * jobs) {
          summary = summary.plus(take(window, ids, last, outcomes));
        }
      }
      while (!window.isEmpty()) {
        summary = summary.plus(take(window, ids, last, outcomes));
      }
    }
    return summary;
  }

  private static Outcome take(
      Deque<Workers.Job> window,
      Set<String> ids,
      UnaryOperator<Outcome> last,
      Consumer<Outcome> outcomes) {
    Workers.Job job = window.remove();
    Outcome outcome = job.await();
    Optional<String> id = id(outcome);
    if (id.isPresent() && !ids.add(id.get())) {
      String line = "%s: an article \"%s\" was read before; left out";
      outcome = new Outcome.Failed(new Failure(line.formatted(job.where(), id.get())));
    }
    Outcome done = last.apply(outcome);
    outcomes.accept(done);
    return done;
  }

  private static Optional<String> id(Outcome outcome) {
    if (outcome instanceof Outcome.Extracted e) {
      return Optional.of(e.extraction().article().id());
    }
    return outcome instanceof Outcome.Kept kept
        ? Optional.of(kept.article().id())
        : Optional.empty();
  }
}
