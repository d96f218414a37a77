package org.hearsay.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Descent;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.nlp.parse.Parser;
import org.hearsay.nlp.parse.TreeNetwork;
import org.hearsay.nlp.parse.WordEmbedding;
import org.hearsay.nlp.parse.WordVectors;
import org.hearsay.nlp.parse.Words;

/** Trains a {@link Parser} by gradient descent. */
final class ParserTraining {

  private static final Descent.Pace PACE = new Descent.Pace(500, 0.002, 200);

  /** Words of the longest sentence to learn from. */
  private static final int LONGEST = 120;

  private static final int RARE = 3;
  private static final float HIDDEN = 0.25f;
  private static final float BLUR = 0.2f;

  private final TreeNetwork network;

  private ParserTraining(TreeNetwork network) {
    this.network = network;
  }

  private record Lesson(WordEmbedding.Input input, int[] tags, int[] heads, int[] labels) {

    int size() {
      return tags.length;
    }
  }

  /**
   * @param learned how many rows of the vectors learn
   * @param rounds over the trees
   * @param log takes a line a round
   */
  static Parser train(
      List<Conllu.Tree> trees, WordVectors vectors, int learned, int rounds, Consumer<String> log) {
    List<String> tags = common(trees, Conllu.Tree::tags);
    List<String> relations = common(trees, Conllu.Tree::relations);
    Random random = new Random(3);
    TreeNetwork network =
        TreeNetwork.random(
            WordEmbedding.random(vectors, learned, random), tags.size(), relations.size(), random);
    List<Lesson> lessons = new ArrayList<>();
    for (Conllu.Tree t : trees) {
      if (t.size() <= LONGEST) {
        lessons.add(
            new Lesson(
                network.input(new Words(t.forms(), t.spaceBefore())),
                Arrays.stream(t.tags()).mapToInt(tags::indexOf).toArray(),
                Arrays.stream(t.heads()).map(h -> h < 0 ? t.size() : h).toArray(),
                Arrays.stream(t.relations()).mapToInt(relations::indexOf).toArray()));
      }
    }
    ParserTraining training = new ParserTraining(network);
    new Descent<>(network.parameters(), Lesson::size, training::learn, PACE)
        .run(
            lessons,
            rounds,
            (round, loss) ->
                log.accept(
                    String.format(
                        "parser, round %d of %d: loss %.3f a word", round, rounds, loss)));
    return new Parser(network, tags, relations);
  }

  /** Names that are not mere accidents, in alphabetical order. */
  private static List<String> common(
      List<Conllu.Tree> trees, Function<Conllu.Tree, String[]> names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Conllu.Tree tree : trees) {
      for (String name : names.apply(tree)) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    counts.values().removeIf(n -> n < RARE);
    return List.copyOf(counts.keySet());
  }

  private double learn(Lesson lesson, Random random, Gradients sums) {
    Dropout dropout = new Dropout(random, HIDDEN);
    TreeNetwork.Encoding encoding = network.new Encoding(lesson.input, dropout, BLUR);
    int[] tags = new int[lesson.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = dropout.hides(BLUR) ? TreeNetwork.NO_TAG : Activations.best(encoding.tagScores[i]);
    }
    TreeNetwork.Arcs arcs = network.new Arcs(encoding, tags);
    float[][] dEncoding = encoding.noGradient();
    double loss = arcs.learn(lesson.heads, lesson.labels, dEncoding, sums);
    return loss + encoding.learn(lesson.tags, dEncoding, sums);
  }
}
