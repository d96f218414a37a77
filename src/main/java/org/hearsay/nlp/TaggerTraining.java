package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Trains a {@link Tagger} by the averaged perceptron (Collins 2002). */
final class TaggerTraining {

  private static final int MOST = 1_500_000;
  private static final int RARE = 3;

  private TaggerTraining() {}

  /** A sentence with its gold tags. */
  record Example(Words words, String[] tags) {}

  /** The tag pairs of the examples that are not mere accidents, in alphabetical order. */
  static List<String> tagSet(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (String tag : example.tags()) {
        counts.merge(tag, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= RARE)
        .map(Map.Entry::getKey)
        .toList();
  }

  static Tagger train(List<Example> examples, List<String> tags, int rounds, int bits) {
    Perceptron model = new Perceptron(tags.size(), bits);
    Random random = new Random(11);
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(model, tags, example);
      }
    }
    return new Tagger(model.averaged(MOST), tags);
  }

  /** Goes on from the guess, not from the gold tag, so that it learns to live with errors. */
  private static void learn(Perceptron model, List<String> tags, Example example) {
    int[] guesses = new int[example.words().size];
    FeatureSink sink = new FeatureSink();
    float[] scores = new float[tags.size()];
    for (int i = 0; i < guesses.length; i++) {
      Tagger.features(example.words(), i, guesses, sink);
      model.score(sink.hashes, sink.count, scores);
      int guess = Tagger.best(scores, tags.size());
      int gold = tags.indexOf(example.tags()[i]);
      model.tick();
      if (gold >= 0 && guess != gold) {
        model.update(sink.hashes, sink.count, gold, 1);
        model.update(sink.hashes, sink.count, guess, -1);
      }
      guesses[i] = guess;
    }
  }
}
