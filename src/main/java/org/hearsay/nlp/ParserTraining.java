package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Adam;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;

/** Trains a {@link Parser} by gradient descent; two threads share every step. */
final class ParserTraining {

  private static final int THREADS = 2;

  /** Words a step. */
  private static final int BATCH = 500;

  /** Words of the longest sentence to learn from. */
  private static final int LONGEST = 120;

  private static final int RARE = 3;
  private static final double RATE = 0.002;
  private static final double LAST_RATE = 0.01;
  private static final int WARM_UP = 200;
  private static final float HIDDEN = 0.25f;
  private static final float BLUR = 0.2f;

  private final TreeNetwork network;
  private final List<Gradients> gradients;
  private final Adam adam;
  private final Random random = new Random(5);

  private ParserTraining(TreeNetwork network) {
    this.network = network;
    gradients =
        IntStream.range(0, THREADS).mapToObj(t -> new Gradients(network.parameters())).toList();
    adam = new Adam(network.parameters());
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
    new ParserTraining(network).run(lessons, rounds, log);
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

  private void run(List<Lesson> lessons, int rounds, Consumer<String> log) {
    int words = lessons.stream().mapToInt(Lesson::size).sum();
    double steps = (double) rounds * words / BATCH;
    int step = 0;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(lessons, random);
      double loss = 0;
      for (List<Lesson> batch : batches(lessons)) {
        double warmth = Math.min(1, step / (double) WARM_UP);
        double cooling = Math.max(LAST_RATE, 0.5 + 0.5 * Math.cos(Math.PI * step / steps));
        loss += step(batch, RATE * warmth * cooling);
        step++;
      }
      log.accept(
          String.format(
              "parser, round %d of %d: loss %.3f a word", round + 1, rounds, loss / words));
    }
  }

  private static List<List<Lesson>> batches(List<Lesson> lessons) {
    List<List<Lesson>> batches = new ArrayList<>();
    int size = BATCH;
    for (Lesson lesson : lessons) {
      if (size >= BATCH) {
        batches.add(new ArrayList<>());
        size = 0;
      }
      batches.get(batches.size() - 1).add(lesson);
      size += lesson.size();
    }
    return batches;
  }

  /** Learns from a batch; the threads' parts are fixed, so that sums do not depend on chance. */
  private double step(List<Lesson> batch, double rate) {
    long seed = random.nextLong();
    double[] losses =
        IntStream.range(0, THREADS).parallel().mapToDouble(t -> learn(batch, t, seed)).toArray();
    int words = batch.stream().mapToInt(Lesson::size).sum();
    for (Gradients part : gradients.subList(1, THREADS)) {
      gradients.get(0).add(part);
    }
    gradients.get(0).scale(1f / words);
    adam.step(gradients.get(0), rate);
    double loss = 0;
    for (double part : losses) {
      loss += part;
    }
    return loss;
  }

  private double learn(List<Lesson> batch, int thread, long seed) {
    gradients.get(thread).clear();
    double loss = 0;
    for (int i = thread; i < batch.size(); i += THREADS) {
      Lesson lesson = batch.get(i);
      Dropout dropout = new Dropout(new Random(seed + i), HIDDEN);
      loss += learn(lesson, dropout, gradients.get(thread));
    }
    return loss;
  }

  private double learn(Lesson lesson, Dropout dropout, Gradients sums) {
    TreeNetwork.Reading reading = network.new Reading(lesson.input, dropout, BLUR);
    int[] tags = new int[lesson.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = dropout.hides(BLUR) ? TreeNetwork.NO_TAG : Activations.best(reading.tagScores[i]);
    }
    TreeNetwork.Arcs arcs = network.new Arcs(reading, tags);
    float[][] dReading = reading.noGradient();
    double loss = arcs.learn(lesson.heads, lesson.labels, dReading, sums);
    return loss + reading.learn(lesson.tags, dReading, sums);
  }
}
