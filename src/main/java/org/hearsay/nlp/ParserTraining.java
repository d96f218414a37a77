package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Trains a {@link Parser} with a dynamic oracle and exploration (Goldberg and Nivre 2013). */
final class ParserTraining {

  private static final int RARE = 4;
  private static final int MOST = 3_000_000;
  private static final float EXPLORE = 0.9f;

  private ParserTraining() {}

  /**
   * A sentence to learn from.
   *
   * @param tags as a tagger that has not seen the sentence gives them
   */
  record Example(Words words, int[] tags, int[] heads, String[] relations) {}

  static Parser train(List<Example> examples, int commaTag, int rounds, int bits) {
    List<String> actions = actions(examples);
    Perceptron model = new Perceptron(actions.size(), bits);
    Parser parser = new Parser(model, actions, commaTag);
    Random random = new Random(7);
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(parser, model, example, round == 0 ? 0 : EXPLORE, random);
      }
    }
    return parser.with(model.averaged(MOST));
  }

  private static List<String> actions(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (int i = 0; i < example.heads().length; i++) {
        if (example.heads()[i] >= 0) {
          char side = example.heads()[i] > i ? Parser.LEFT : Parser.RIGHT;
          counts.merge(side + example.relations()[i], 1, Integer::sum);
        }
      }
    }
    List<String> actions = new ArrayList<>(List.of(Parser.SHIFT));
    counts.forEach(
        (action, count) -> {
          if (count >= RARE) {
            actions.add(action);
          }
        });
    return actions;
  }

  private static void learn(
      Parser parser, Perceptron model, Example example, float explore, Random random) {
    int[] labels = new int[example.heads().length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = parser.relationNumber(example.relations()[i]);
    }
    ParseState state = new ParseState(labels.length);
    ParseFeatures features = parser.features(example.words(), example.tags());
    Oracle oracle = new Oracle(parser, example.heads(), labels);
    FeatureSink sink = new FeatureSink();
    float[] scores = new float[model.classes()];
    while (!state.isFinal()) {
      features.fill(state, sink);
      model.score(sink.hashes, sink.count, scores);
      int guess = parser.best(state, scores);
      oracle.look(state);
      int gold = oracle.cheapest(state, scores);
      model.tick();
      int taken = guess;
      if (oracle.cost(guess) > oracle.cost(gold)) {
        model.update(sink.hashes, sink.count, gold, 1);
        model.update(sink.hashes, sink.count, guess, -1);
        taken = random.nextFloat() < explore ? guess : gold;
      }
      parser.apply(state, taken);
    }
  }
}
