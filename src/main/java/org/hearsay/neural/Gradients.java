package org.hearsay.neural;

import java.util.Arrays;
import java.util.List;

/** What the weights of a network have to learn from some examples. */
public final class Gradients {

  private final float[][][] sums;

  public Gradients(List<Parameter> parameters) {
    sums = new float[parameters.size()][][];
    for (int i = 0; i < sums.length; i++) {
      Parameter p = parameters.get(i);
      p.id = i;
      sums[i] = new float[p.rows()][p.columns()];
    }
  }

  /** The gradient of a parameter, to add to. */
  public float[][] of(Parameter parameter) {
    return sums[parameter.id];
  }

  public void clear() {
    for (float[][] sum : sums) {
      for (float[] row : sum) {
        Arrays.fill(row, 0);
      }
    }
  }

  /** Adds the gradients from other examples. */
  public void add(Gradients other) {
    for (int p = 0; p < sums.length; p++) {
      for (int r = 0; r < sums[p].length; r++) {
        Kernels.add(1, other.sums[p][r], sums[p][r]);
      }
    }
  }

  public void scale(float by) {
    for (float[][] sum : sums) {
      for (float[] row : sum) {
        for (int i = 0; i < row.length; i++) {
          row[i] *= by;
        }
      }
    }
  }

  double norm() {
    double squares = 0;
    for (float[][] sum : sums) {
      for (float[] row : sum) {
        float part = 0;
        for (float g : row) {
          part += g * g;
        }
        squares += part;
      }
    }
    return Math.sqrt(squares);
  }
}
