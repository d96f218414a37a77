package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Chooses the best sequence of labels from scores of each label at each step and of each pair of
 * neighbours: a conditional random field (Lafferty et al. 2001). It learns from sequences of which
 * only some labels are known, too (Tsuboi et al. 2008).
 */
public final class LinearChain {

  private static final float NEVER = -1e4f;

  private final Parameter follows;
  private final boolean[][] possible;

  private LinearChain(Parameter follows, boolean[][] possible) {
    this.follows = follows;
    this.possible = possible;
  }

  /**
   * A chain to be trained.
   *
   * @param possible whether a label may follow another: {@code [before][label]}; a row more says
   *     which labels may begin
   */
  public static LinearChain of(boolean[][] possible) {
    return new LinearChain(new Parameter(possible.length, possible[0].length), possible);
  }

  public List<Parameter> parameters() {
    return List.of(follows);
  }

  private int labels() {
    return follows.columns();
  }

  /** How well a label follows another, the number of labels standing for the beginning. */
  private float step(int before, int label) {
    return possible[before][label] ? follows.value[before][label] : NEVER;
  }

  /** The best sequence of labels. */
  public int[] best(float[][] scores) {
    int n = scores.length;
    int labels = labels();
    int[][] from = new int[n][labels];
    float[] total = new float[labels];
    for (int t = 0; t < n; t++) {
      float[] next = new float[labels];
      for (int y = 0; y < labels; y++) {
        int best = t == 0 ? labels : 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int b = 0; b < (t == 0 ? 1 : labels); b++) {
          float here = t == 0 ? step(labels, y) : total[b] + step(b, y);
          if (here > most) {
            most = here;
            best = b;
          }
        }
        from[t][y] = best;
        next[y] = most + scores[t][y];
      }
      total = next;
    }
    int[] path = new int[n];
    for (int t = n - 1; t >= 0; t--) {
      path[t] = t == n - 1 ? Activations.best(total) : from[t + 1][path[t + 1]];
    }
    return path;
  }

  /** The probability of every label at every step. */
  public float[][] marginals(float[][] scores) {
    return new Sums(scores, new int[0]).marginals();
  }

  /**
   * Replaces scores by their gradient and returns the loss.
   *
   * @param allowed the labels that may be right at each step, as bits
   */
  public double learn(float[][] scores, int[] allowed, Gradients gradients) {
    Sums all = new Sums(scores, new int[0]);
    Sums right = new Sums(scores, allowed);
    float[][] every = all.marginals();
    float[][] wanted = right.marginals();
    float[][] steps = gradients.of(follows);
    all.steps(1, steps);
    right.steps(-1, steps);
    for (int t = 0; t < scores.length; t++) {
      for (int y = 0; y < scores[t].length; y++) {
        scores[t][y] = every[t][y] - wanted[t][y];
      }
    }
    return all.total - right.total;
  }

  /**
   * Sums over all sequences by the forward-backward algorithm; the numbers of a step are scaled to
   * a sum of one, so that products of long sentences do not vanish (Rabiner 1989).
   */
  private final class Sums {

    private final int n;
    private final int labels = labels();
    private final double[][] odds;
    private final double[][] steps = new double[labels + 1][labels];
    private final double[][] ahead;
    private final double[][] back;
    private final double[] scale;

    /** Logarithm of the sum over all sequences. */
    private double total;

    /**
     * @param allowed labels of each step as bits, or empty for all
     */
    Sums(float[][] scores, int[] allowed) {
      n = scores.length;
      odds = new double[n][labels];
      ahead = new double[n][labels];
      back = new double[n][labels];
      scale = new double[n];
      for (int b = 0; b <= labels; b++) {
        for (int y = 0; y < labels; y++) {
          steps[b][y] = possible[b][y] ? Math.exp(follows.value[b][y]) : 0;
        }
      }
      for (int t = 0; t < n; t++) {
        float most = scores[t][Activations.best(scores[t])];
        total += most;
        for (int y = 0; y < labels; y++) {
          boolean open = allowed.length == 0 || (allowed[t] >> y & 1) == 1;
          odds[t][y] = open ? Math.exp(scores[t][y] - most) : 0;
        }
      }
      forward();
      backward();
    }

    private void forward() {
      for (int t = 0; t < n; t++) {
        double[] here = ahead[t];
        if (t == 0) {
          System.arraycopy(steps[labels], 0, here, 0, labels);
        }
        for (int b = 0; b < labels && t > 0; b++) {
          add(ahead[t - 1][b], steps[b], here);
        }
        for (int y = 0; y < labels; y++) {
          here[y] *= odds[t][y];
          scale[t] += here[y];
        }
        scale[t] = Math.max(scale[t], Double.MIN_NORMAL);
        for (int y = 0; y < labels; y++) {
          here[y] /= scale[t];
        }
        total += Math.log(scale[t]);
      }
    }

    private static void add(double a, double[] x, double[] y) {
      for (int i = 0; i < y.length; i++) {
        y[i] += a * x[i];
      }
    }

    private void backward() {
      double[] behind = new double[labels];
      for (int t = n - 1; t >= 0; t--) {
        for (int b = 0; b < labels; b++) {
          double sum = t == n - 1 ? 1 : 0;
          for (int y = 0; y < labels && t < n - 1; y++) {
            sum += steps[b][y] * behind[y];
          }
          back[t][b] = sum;
        }
        for (int y = 0; y < labels; y++) {
          behind[y] = odds[t][y] * back[t][y] / scale[t];
        }
      }
    }

    float[][] marginals() {
      float[][] shares = new float[n][labels];
      for (int t = 0; t < n; t++) {
        for (int y = 0; y < labels; y++) {
          shares[t][y] = (float) (ahead[t][y] * back[t][y]);
        }
      }
      return shares;
    }

    /** Adds how often each label is expected to follow each other, times a sign. */
    void steps(float sign, float[][] sums) {
      for (int t = 0; t < n; t++) {
        for (int b = t == 0 ? labels : 0; b < (t == 0 ? labels + 1 : labels); b++) {
          double before = sign * (t == 0 ? 1 : ahead[t - 1][b]) / scale[t];
          for (int y = 0; y < labels; y++) {
            sums[b][y] += (float) (before * steps[b][y] * odds[t][y] * back[t][y]);
          }
        }
      }
    }
  }

  public void write(DataOutput out) throws IOException {
    follows.write(out);
  }

  /**
   * Reads a chain.
   *
   * @param possible as when it was made
   */
  public static LinearChain read(DataInput in, boolean[][] possible) throws IOException {
    return new LinearChain(Parameter.read(in), possible);
  }
}
