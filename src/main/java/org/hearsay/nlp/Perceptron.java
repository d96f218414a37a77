package org.hearsay.nlp;

import java.util.Arrays;

/** An averaged perceptron in training (Freund and Schapire 1999; Collins 2002). */
final class Perceptron implements Scorer {

  private final int classes;
  private final int mask;
  private final float[] weights;
  private final float[] drift;
  private float clock = 1;

  /**
   * @param bits logarithm of the number of hash buckets
   */
  Perceptron(int classes, int bits) {
    this.classes = classes;
    this.mask = (1 << bits) - 1;
    this.weights = new float[classes << bits];
    this.drift = new float[classes << bits];
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int f = 0; f < count; f++) {
      add(weights, (features[f] & mask) * classes, scores, classes);
    }
  }

  private static void add(float[] from, int offset, float[] to, int length) {
    for (int i = 0; i < length; i++) {
      to[i] += from[offset + i];
    }
  }

  /** One step of training is over, whether or not it led to an update. */
  void tick() {
    clock++;
  }

  /** Rewards a class for these features (or, with a negative step, punishes it). */
  void update(int[] features, int count, int which, float step) {
    for (int f = 0; f < count; f++) {
      int at = (features[f] & mask) * classes + which;
      weights[at] += step;
      drift[at] += clock * step;
    }
  }

  /**
   * The averaged weights, the largest of them only, in whole numbers.
   *
   * @param most how many weights to keep
   */
  SparseWeights averaged(int most) {
    float[] mean = new float[weights.length];
    int nonZero = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] = weights[i] - drift[i] / clock;
      nonZero += mean[i] == 0 ? 0 : 1;
    }
    float[] sizes = new float[nonZero];
    int at = 0;
    for (float weight : mean) {
      if (weight != 0) {
        sizes[at++] = Math.abs(weight);
      }
    }
    Arrays.sort(sizes);
    float least = nonZero > most ? sizes[nonZero - most] : 0;
    float median = sizes[Math.max(0, nonZero - Math.min(most, nonZero) / 2 - 1)];
    return SparseWeights.of(mean, classes, least, median / SparseWeights.MEDIAN);
  }
}
