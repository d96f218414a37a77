package org.hearsay.nlp.parse;

import java.util.Arrays;

/** The best projective tree with one root (Eisner 1996), in time cubic in the words. */
final class Eisner {

  private final int n;
  private final float[][] arc;
  private final float[][] openRight;
  private final float[][] openLeft;
  private final float[][] right;
  private final float[][] left;
  private final int[][] openSplit;
  private final int[][] rightSplit;
  private final int[][] leftSplit;

  private Eisner(float[][] score) {
    n = score.length;
    arc = score;
    openRight = new float[n][n];
    openLeft = new float[n][n];
    right = new float[n][n];
    left = new float[n][n];
    openSplit = new int[n][n];
    rightSplit = new int[n][n];
    leftSplit = new int[n][n];
  }

  /**
   * The head of every word; that of the root is the number of words, {@code n}.
   *
   * @param score of head {@code j} for word {@code i} at {@code [i][j]}
   */
  static int[] tree(float[][] score) {
    Eisner chart = new Eisner(score);
    int n = score.length;
    chart.fill();
    int[] heads = new int[n];
    Arrays.fill(heads, n);
    int root = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < n; r++) {
      float total = chart.left[r][0] + chart.right[r][n - 1] + chart.arc[r][n];
      if (total > best) {
        best = total;
        root = r;
      }
    }
    chart.leftOf(root, 0, heads);
    chart.rightOf(root, n - 1, heads);
    return heads;
  }

  /** {@code right[h][e]}: best of h with words up to e; {@code left[h][s]}: with words from s. */
  private void fill() {
    for (int width = 1; width < n; width++) {
      for (int s = 0; s + width < n; s++) {
        int e = s + width;
        open(s, e);
        closeRight(s, e);
        closeLeft(s, e);
      }
    }
  }

  private void open(int s, int e) {
    float best = Float.NEGATIVE_INFINITY;
    int split = s;
    for (int k = s; k < e; k++) {
      float total = right[s][k] + left[e][k + 1];
      if (total > best) {
        best = total;
        split = k;
      }
    }
    openSplit[s][e] = split;
    openRight[s][e] = best + arc[e][s];
    openLeft[e][s] = best + arc[s][e];
  }

  private void closeRight(int s, int e) {
    float best = Float.NEGATIVE_INFINITY;
    for (int k = s + 1; k <= e; k++) {
      float total = openRight[s][k] + right[k][e];
      if (total > best) {
        best = total;
        rightSplit[s][e] = k;
      }
    }
    right[s][e] = best;
  }

  private void closeLeft(int s, int e) {
    float best = Float.NEGATIVE_INFINITY;
    for (int k = s; k < e; k++) {
      float total = openLeft[e][k] + left[k][s];
      if (total > best) {
        best = total;
        leftSplit[e][s] = k;
      }
    }
    left[e][s] = best;
  }

  private void rightOf(int s, int e, int[] heads) {
    if (s < e) {
      int k = rightSplit[s][e];
      heads[k] = s;
      between(s, k, heads);
      rightOf(k, e, heads);
    }
  }

  private void leftOf(int e, int s, int[] heads) {
    if (s < e) {
      int k = leftSplit[e][s];
      heads[k] = e;
      between(k, e, heads);
      leftOf(k, s, heads);
    }
  }

  private void between(int s, int e, int[] heads) {
    int k = openSplit[s][e];
    rightOf(s, k, heads);
    leftOf(e, k + 1, heads);
  }
}
