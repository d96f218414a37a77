package org.hearsay.neural;

import java.util.Arrays;

/** What is done to numbers between layers. */
public final class Activations {

  private static final float LEAK = 0.1f;

  private Activations() {}

  /** Replaces negative numbers by a tenth of them. */
  public static void rectify(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(row[i], LEAK * row[i]);
      }
    }
  }

  /** Turns the gradient of {@link #rectify}'s output {@code y} into that of its input. */
  public static void unrectify(float[][] y, float[][] dy) {
    for (int r = 0; r < y.length; r++) {
      for (int i = 0; i < y[r].length; i++) {
        dy[r][i] *= y[r][i] < 0 ? LEAK : 1;
      }
    }
  }

  /** Replaces scores by the logarithms of the probabilities that they stand for. */
  public static void logSoftmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - most);
    }
    float log = (float) Math.log(sum) + most;
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= log;
    }
  }

  /**
   * Turns scores into the gradient of the loss when {@code gold} is right, and returns the loss; a
   * negative {@code gold} is not known and costs nothing.
   */
  public static double loss(float[] scores, int gold) {
    if (gold < 0) {
      Arrays.fill(scores, 0);
      return 0;
    }
    logSoftmax(scores);
    double loss = -scores[gold];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i]);
    }
    scores[gold] -= 1;
    return loss;
  }

  /** The place of the largest number. */
  public static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
