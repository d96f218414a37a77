package org.hearsay.neural;

/**
 * Sums of products over matrices, which are arrays of rows. The compiler turns a loop along whole
 * rows into vector instructions, and only such a loop; every sum is taken in a fixed order, so that
 * the same numbers come out on every machine.
 */
final class Kernels {

  private Kernels() {}

  /** Adds {@code x · w} to {@code y}, for the first {@code rows} rows. */
  static void multiply(float[][] x, int rows, float[][] w, float[][] y) {
    int r = 0;
    for (; r + 1 < rows; r += 2) {
      multiply(x[r], x[r + 1], w, y[r], y[r + 1]);
    }
    if (r < rows) {
      multiply(x[r], w, y[r]);
    }
  }

  /** Two rows at a time, which reads the weights half as often. */
  private static void multiply(float[] x, float[] x2, float[][] w, float[] y, float[] y2) {
    int i = 0;
    for (; i + 1 < w.length; i += 2) {
      two(w[i], w[i + 1], x[i], x[i + 1], y, x2[i], x2[i + 1], y2);
    }
    if (i < w.length) {
      add(x[i], w[i], y);
      add(x2[i], w[i], y2);
    }
  }

  /** Adds {@code x · w} to {@code y}. */
  static void multiply(float[] x, float[][] w, float[] y) {
    int i = 0;
    for (; i + 3 < w.length; i += 4) {
      four(w[i], w[i + 1], w[i + 2], w[i + 3], x[i], x[i + 1], x[i + 2], x[i + 3], y);
    }
    for (; i < w.length; i++) {
      add(x[i], w[i], y);
    }
  }

  /**
   * Adds {@code xᵀ · d} to {@code w}: what a layer's weights learn from the gradient {@code d} of
   * its output.
   */
  static void learn(float[][] x, int rows, float[][] d, float[][] w) {
    int r = 0;
    for (; r + 3 < rows; r += 4) {
      for (int i = 0; i < w.length; i++) {
        four(
            d[r],
            d[r + 1],
            d[r + 2],
            d[r + 3],
            x[r][i],
            x[r + 1][i],
            x[r + 2][i],
            x[r + 3][i],
            w[i]);
      }
    }
    for (; r < rows; r++) {
      for (int i = 0; i < w.length; i++) {
        add(x[r][i], d[r], w[i]);
      }
    }
  }

  /** Adds {@code a · w} to {@code y}. */
  static void add(float a, float[] w, float[] y) {
    for (int o = 0; o < y.length; o++) {
      y[o] = Math.fma(a, w[o], y[o]);
    }
  }

  private static void two(
      float[] p, float[] q, float a, float b, float[] y, float c, float d, float[] y2) {
    for (int o = 0; o < y.length; o++) {
      float u = p[o];
      float v = q[o];
      float sum = Math.fma(a, u, Math.fma(b, v, y[o]));
      y2[o] = Math.fma(c, u, Math.fma(d, v, y2[o]));
      y[o] = sum;
    }
  }

  private static void four(
      float[] p, float[] q, float[] r, float[] s, float a, float b, float c, float d, float[] y) {
    for (int o = 0; o < y.length; o++) {
      y[o] = Math.fma(a, p[o], Math.fma(b, q[o], Math.fma(c, r[o], Math.fma(d, s[o], y[o]))));
    }
  }

  /** The matrix with rows and columns swapped. */
  static float[][] transposed(float[][] x, int rows) {
    float[][] y = new float[x[0].length][rows];
    for (int r = 0; r < rows; r++) {
      float[] row = x[r];
      for (int c = 0; c < row.length; c++) {
        y[c][r] = row[c];
      }
    }
    return y;
  }

  /** Replaces numbers by their hyperbolic tangent (Lambert's continued fraction, 7 terms). */
  static void tanh(float[] x) {
    for (int i = 0; i < x.length; i++) {
      float a = Math.max(-4.9f, Math.min(4.9f, x[i]));
      float s = a * a;
      float over = a * Math.fma(s, Math.fma(s, s + 378f, 17325f), 135135f);
      float under = Math.fma(s, Math.fma(s, Math.fma(s, 28f, 3150f), 62370f), 135135f);
      x[i] = over / under;
    }
  }
}
