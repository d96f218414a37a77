package org.hearsay.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Learns from examples in small batches, faster at first and slower at the end; two threads share
 * every batch. The same examples in the same order give the same weights.
 *
 * @param <E> an example, such as a sentence
 */
public final class Descent<E> {

  private static final int THREADS = 2;
  private static final double LAST_RATE = 0.01;

  private final List<Parameter> parameters;
  private final ToIntFunction<E> size;
  private final Learner<E> learner;
  private final Pace pace;

  /**
   * How fast to learn.
   *
   * @param batch words a step
   * @param rate largest step
   * @param warmUp steps until the rate is reached
   */
  public record Pace(int batch, double rate, int warmUp) {}

  /** Adds to the gradients what an example teaches. */
  @FunctionalInterface
  public interface Learner<E> {

    /**
     * Learns from one example.
     *
     * @param random for what is hidden while learning
     * @return the loss
     */
    double learn(E example, Random random, Gradients gradients);
  }

  /** Takes the loss a word of a round over the examples. */
  @FunctionalInterface
  public interface Log {
    void round(int round, double loss);
  }

  /**
   * @param size words of an example
   */
  public Descent(List<Parameter> parameters, ToIntFunction<E> size, Learner<E> learner, Pace pace) {
    this.parameters = List.copyOf(parameters);
    this.size = size;
    this.learner = learner;
    this.pace = pace;
  }

  /** Learns from all examples so many times. */
  public void run(List<E> examples, int rounds, Log log) {
    List<Gradients> gradients =
        IntStream.range(0, THREADS).mapToObj(t -> new Gradients(parameters)).toList();
    Adam adam = new Adam(parameters);
    Random random = new Random(5);
    List<E> shuffled = new ArrayList<>(examples);
    int words = shuffled.stream().mapToInt(size).sum();
    double steps = (double) rounds * words / pace.batch;
    int step = 0;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      double loss = 0;
      for (List<E> batch : batches(shuffled)) {
        double warmth = Math.min(1, step / (double) pace.warmUp);
        double cooling = Math.max(LAST_RATE, 0.5 + 0.5 * Math.cos(Math.PI * step / steps));
        loss += gradient(batch, random.nextLong(), gradients);
        adam.step(gradients.get(0), pace.rate * warmth * cooling);
        step++;
      }
      log.round(round + 1, loss / words);
    }
  }

  private List<List<E>> batches(List<E> examples) {
    List<List<E>> batches = new ArrayList<>();
    int filled = pace.batch;
    for (E example : examples) {
      if (filled >= pace.batch) {
        batches.add(new ArrayList<>());
        filled = 0;
      }
      batches.get(batches.size() - 1).add(example);
      filled += size.applyAsInt(example);
    }
    return batches;
  }

  /** The threads' parts are fixed, so that sums do not depend on chance. */
  private double gradient(List<E> batch, long seed, List<Gradients> gradients) {
    double[] losses =
        IntStream.range(0, THREADS)
            .parallel()
            .mapToDouble(t -> part(batch, t, seed, gradients.get(t)))
            .toArray();
    double loss = 0;
    for (double part : losses) {
      loss += part;
    }
    for (Gradients part : gradients.subList(1, THREADS)) {
      gradients.get(0).add(part);
    }
    gradients.get(0).scale(1f / batch.stream().mapToInt(size).sum());
    return loss;
  }

  private double part(List<E> batch, int thread, long seed, Gradients gradients) {
    gradients.clear();
    double loss = 0;
    for (int i = thread; i < batch.size(); i += THREADS) {
      loss += learner.learn(batch.get(i), new Random(seed + i), gradients);
    }
    return loss;
  }
}
