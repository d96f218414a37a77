package org.hearsay.link.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.hearsay.file.WholeFile;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.tagger.ArticleWords;
import org.hearsay.link.tagger.NameTagger;
import org.hearsay.link.tagger.TagFeatures;
import org.hearsay.link.tagger.TagNetwork;
import org.hearsay.link.tagger.TypeByWords;
import org.hearsay.neural.Descent;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.parse.WordClusters;

/**
 * Makes the model of names: types by words from the knowledge base, the network from annotated
 * documents; the same input gives the same bytes.
 *
 * @param kb names and their types
 * @param annotated JSON Lines as {@link NameCorpus} reads them
 * @param unseen the same, of which the scores are told before they are learned from, too
 */
public record NameTraining(
    KnowledgeBase kb, List<Path> annotated, List<Path> unseen, Analyzer analyzer) {

  private static final Descent.Pace PACE = new Descent.Pace(1000, 0.003, 100);
  private static final int ROUNDS = 3;

  /** Words of the longest sentence to learn from. */
  private static final int LONGEST = 120;

  private static final float HIDDEN = 0.3f;

  /** Share of sentences that are learned without the knowledge base, so that it does not decide. */
  private static final float UNKNOWN = 0.25f;

  /** How often a feature of words must be met in the knowledge base. */
  private static final int CUTOFF = 3;

  /** Trains, tells the scores on what is unseen and writes the model. */
  public void run(Path out, Consumer<String> log) throws IOException {
    TypeByWords types = new TypeByWords(words());
    log.accept("words of " + kb.size() + " items learned");
    WordClusters clusters = WordClusters.load();
    List<NameLesson> lessons = new ArrayList<>();
    for (Path file : annotated) {
      lessons.addAll(lessons(analyzed(file), types, clusters));
      log.accept(file.getFileName() + " analyzed, " + lessons.size() + " sentences");
    }
    Map<Path, List<NameScores.Analyzed>> held = new HashMap<>();
    for (Path file : unseen) {
      held.put(file, analyzed(file));
    }
    if (!held.isEmpty()) {
      NameTagger without = new NameTagger(kb, clusters, types, train(lessons, log));
      for (Path file : unseen) {
        List<NameScores.Analyzed> documents = held.getOrDefault(file, List.of());
        log.accept(file.getFileName() + ", unseen: " + NameScores.of(without, documents));
        lessons.addAll(lessons(documents, types, clusters));
      }
    }
    NameTagger tagger = new NameTagger(kb, clusters, types, train(lessons, log));
    WholeFile.write(out, tagger::write);
    log.accept("model written to " + out);
  }

  /** Names of the knowledge base; of people also the first or last name alone. */
  private QNModel words() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int row = 0; row < kb.size(); row++) {
      String type = kb.kind(row).type().code();
      String label = kb.label(row);
      events.add(new Event(type, TypeByWords.features(label)));
      String[] parts = label.split(" ", -1);
      if (type.equals("person") && parts.length > 1 && row % 2 == 0) {
        String part = row % 4 == 0 ? parts[0] : parts[parts.length - 1];
        events.add(new Event(type, TypeByWords.features(part)));
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
    return (QNModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
  }

  private List<NameScores.Analyzed> analyzed(Path file) throws IOException {
    return NameCorpus.read(file).parallelStream()
        .map(a -> new NameScores.Analyzed(a, analyzer.analyze(a.article())))
        .toList();
  }

  private List<NameLesson> lessons(
      List<NameScores.Analyzed> documents, TypeByWords types, WordClusters clusters) {
    return IntStream.range(0, documents.size())
        .parallel()
        .mapToObj(i -> lessons(documents.get(i), new Random(i), types, clusters))
        .flatMap(List::stream)
        .filter(l -> l.size() <= LONGEST)
        .toList();
  }

  /** The sentences of a document, and some of them in other case. */
  private List<NameLesson> lessons(
      NameScores.Analyzed given, Random random, TypeByWords types, WordClusters clusters) {
    List<NameLesson> lessons = new ArrayList<>();
    ArticleWords words = new ArticleWords(types, given.document());
    for (Sentence s : given.document().sentences()) {
      TagFeatures features = new TagFeatures(kb, clusters, words, s);
      lessons.add(NameLesson.of(s, features, NameLabels.allowed(given.gold(), s)));
    }
    if (!given.gold().isOfPhrases()) {
      CaseNoise.Noisy noisy = CaseNoise.of(given.document(), random);
      Document document = analyzer.analyze(noisy.article());
      ArticleWords otherwise = new ArticleWords(types, document);
      for (Sentence s : document.sentences()) {
        if (noisy.isChanged(s)) {
          TagFeatures features = new TagFeatures(kb, clusters, otherwise, s);
          lessons.add(NameLesson.of(s, features, NameLabels.allowed(given.gold(), s)));
        }
      }
    }
    return lessons;
  }

  private static TagNetwork train(List<NameLesson> lessons, Consumer<String> log) {
    int states = lessons.get(0).states()[0].length;
    TagNetwork network = TagNetwork.random(states, new Random(7));
    new Descent<NameLesson>(
            network.parameters(),
            NameLesson::size,
            (lesson, random, gradients) -> learn(network, lesson, random, gradients),
            PACE)
        .run(
            lessons,
            ROUNDS,
            (round, loss) ->
                log.accept(
                    String.format("names, round %d of %d: loss %.3f a word", round, ROUNDS, loss)));
    return network;
  }

  private static double learn(
      TagNetwork network, NameLesson lesson, Random random, Gradients gradients) {
    Dropout dropout = new Dropout(random, HIDDEN);
    int[][] features = lesson.features(!dropout.hides(UNKNOWN));
    return network.new Reading(features, lesson.statesAsFloats(), dropout)
        .learn(lesson.allowed(), gradients);
  }
}
