package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.Provenance;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.entities.Overrides;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Duration LONG = Duration.ofMinutes(5);

  /** A pipeline whose articles have no words, and of which an extractor says what it likes. */
  private static Pipeline pipeline(int jobs, Duration limit, Extractor extractor) {
    Stages stages =
        new Stages(
            article -> new Document(article, List.of()),
            document -> new Entities(List.of()),
            Overrides.none(KnowledgeBase.bundled()),
            extractor,
            IRIS);
    return new Pipeline(stages, jobs, limit);
  }

  private static Extraction nothing(Document document, Entities entities) {
    return new Extraction(document.article(), entities, List.of(), List.of(), List.of());
  }

  private static Fact fact(String relation) {
    Proposition proposition =
        new Proposition(
            relation, Map.of(), Optional.empty(), Optional.empty(), true, Modality.CERTAIN);
    return new Fact(
        "f1", proposition, List.of(), new Span(0, 4), new Provenance(1, "test"), Optional.empty());
  }

  private static ArticleSource source(String id) {
    return new ArticleSource(
        "in/" + id, () -> Article.of(id, "Text of " + id + ".", Metadata.none()));
  }

  private static List<ArticleSource> sources(int count) {
    return IntStream.range(0, count).mapToObj(i -> source("a" + i)).toList();
  }

  private static String told(Outcome outcome) {
    return outcome instanceof Outcome.Extracted e
        ? e.extraction().article().id()
        : String.valueOf(((Outcome.Failed) outcome).failure().getMessage());
  }

  @Test
  void aFactThatTheOntologyLacksFailsItsArticleAlone() {
    Pipeline pipeline =
        pipeline(
            2,
            LONG,
            (document, entities) ->
                document.article().id().equals("a1")
                    ? new Extraction(
                        document.article(),
                        entities,
                        List.of(),
                        List.of(fact("noSuchRelation")),
                        List.of())
                    : nothing(document, entities));
    List<Outcome> outcomes = new ArrayList<>();
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    Summary summary = pipeline.build(sources(3), store, false, outcomes::add);
    assertThat(summary).isEqualTo(new Summary(2, 0, 0, 0, 1));
    Outcome.Failed failed = (Outcome.Failed) outcomes.get(1);
    assertThat(failed.failure())
        .hasMessageStartingWith("in/a1: cannot be written as a graph: ")
        .hasRootCauseInstanceOf(RuntimeException.class);
    assertThat(
            dataset.calculateRead(
                () ->
                    List.of(
                        dataset.containsNamedModel(IRIS.article("a0")),
                        dataset.containsNamedModel(IRIS.article("a1")),
                        dataset.containsNamedModel(IRIS.article("a2")))))
        .containsExactly(true, false, true);
  }

  @Test
  void whatIsStoredOfAnArticleStaysWhenItFails() {
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    pipeline(1, LONG, PipelineTest::nothing).build(sources(2), store, false, o -> {});
    Model before = dataset.calculateRead(() -> copy(dataset, "a1"));
    assertThat(before.isEmpty()).isFalse();
    Extractor broken =
        (document, entities) -> {
          if (document.article().id().equals("a1")) {
            throw new IllegalStateException("broken");
          }
          return nothing(document, entities);
        };
    Summary again = pipeline(1, LONG, broken).build(sources(3), store, false, o -> {});
    assertThat(again).isEqualTo(new Summary(2, 0, 0, 0, 1));
    assertThat(dataset.calculateRead(() -> copy(dataset, "a1")).isIsomorphicWith(before)).isTrue();
    assertThat(store.articles()).isEqualTo(3);
  }

  private static Model copy(Dataset dataset, String id) {
    return ModelFactory.createDefaultModel().add(dataset.getNamedModel(IRIS.article(id)));
  }

  @Test
  void ofSentencesThatWereCutThereIsALine() {
    Sentence sentence =
        new Sentence(
            new Span(0, 4),
            new Block(new Span(0, 4), Block.Kind.PARAGRAPH),
            List.of(new Token(new Span(0, 4), "Text", "text", "NOUN", "NN", -1, "root")));
    Stages stages =
        new Stages(
            article -> new Document(article, List.of(sentence), 2),
            document -> new Entities(List.of()),
            Overrides.none(KnowledgeBase.bundled()),
            PipelineTest::nothing,
            IRIS);
    List<String> remarks = new ArrayList<>();
    new Pipeline(stages, 1, LONG)
        .extract(sources(1), o -> remarks.addAll(((Outcome.Extracted) o).remarks()));
    assertThat(remarks).containsExactly("in/a0: sentences of more than 250 words are cut: 2");
  }

  @Test
  void anErrorOfTheJvmFailsItsArticleAlone() {
    Pipeline pipeline =
        pipeline(
            2,
            LONG,
            (document, entities) -> {
              if (document.article().id().equals("a0")) {
                throw new StackOverflowError();
              }
              return nothing(document, entities);
            });
    List<String> told = new ArrayList<>();
    pipeline.extract(sources(2), o -> told.add(told(o)));
    assertThat(told)
        .containsExactly("in/a0: cannot be extracted: java.lang.StackOverflowError", "a1");
  }

  @Test
  void outcomesComeInTheOrderOfTheInputWhoeverIsDoneFirst() {
    CountDownLatch second = new CountDownLatch(1);
    Pipeline pipeline =
        pipeline(
            2,
            LONG,
            (document, entities) -> {
              if (document.article().id().equals("a0")) {
                awaited(second);
              } else {
                second.countDown();
              }
              return nothing(document, entities);
            });
    List<String> told = new ArrayList<>();
    pipeline.extract(sources(5), o -> told.add(told(o)));
    assertThat(told).containsExactly("a0", "a1", "a2", "a3", "a4");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void articlesThatDoNotEndAreGivenUpAndTheOthersGoOn(int jobs) {
    CountDownLatch never = new CountDownLatch(1);
    Pipeline pipeline =
        pipeline(
            jobs,
            Duration.ofSeconds(1),
            (document, entities) -> {
              while (document.article().id().equals("a1") && never.getCount() > 0) {
                Thread.onSpinWait(); // Deaf to interrupts.
              }
              return nothing(document, entities);
            });
    List<String> told = new ArrayList<>();
    Summary summary = pipeline.extract(sources(4), o -> told.add(told(o)));
    never.countDown();
    assertThat(told)
        .containsExactly("a0", "in/a1: took longer than 1 seconds; left out", "a2", "a3");
    assertThat(summary.failed()).isEqualTo(1);
  }

  @Test
  void onlyAFewArticlesAreHeldAtATime() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterable<ArticleSource> many =
        () ->
            IntStream.range(0, 500)
                .mapToObj(
                    i -> {
                      int held = read.incrementAndGet() - taken.get();
                      most.accumulateAndGet(held, Math::max);
                      return source("a" + i);
                    })
                .iterator();
    Summary summary =
        pipeline(2, LONG, PipelineTest::nothing).extract(many, o -> taken.incrementAndGet());
    assertThat(summary.articles()).isEqualTo(500);
    assertThat(most.get()).isLessThanOrEqualTo(17);
  }

  @Test
  void anIdThatComesTwiceIsOneLineAndCountsAsFailed() {
    List<String> told = new ArrayList<>();
    Summary summary =
        pipeline(1, LONG, PipelineTest::nothing)
            .extract(List.of(source("a"), source("b"), source("a")), o -> told.add(told(o)));
    assertThat(told).containsExactly("a", "b", "in/a: an article \"a\" was read before; left out");
    assertThat(summary).isEqualTo(new Summary(2, 0, 0, 0, 1));
  }
}
