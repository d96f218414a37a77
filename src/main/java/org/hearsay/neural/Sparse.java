package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A layer for inputs that are there or not, most of them not, given as hashes of what they are.
 * Inputs whose hashes fall together share a row of weights (Weinberger et al. 2009).
 *
 * <p>A file keeps eight bits of a weight and the largest weight of every row.
 */
public final class Sparse {

  private static final float USUAL = 0.05f;

  private final Parameter rows;

  private Sparse(Parameter rows) {
    this.rows = rows;
  }

  /**
   * A layer to be trained.
   *
   * @param bits of the number of rows
   */
  public static Sparse random(int bits, int out, Random random) {
    return new Sparse(new Parameter(1 << bits, out).randomized(random, USUAL));
  }

  public List<Parameter> parameters() {
    return List.of(rows);
  }

  private int row(int hash) {
    return (hash ^ (hash >>> 16)) & (rows.rows() - 1);
  }

  /** The output for the inputs of every example. */
  public float[][] apply(int[][] inputs) {
    float[][] y = new float[inputs.length][rows.columns()];
    for (int i = 0; i < y.length; i++) {
      for (int hash : inputs[i]) {
        Kernels.add(1, rows.value[row(hash)], y[i]);
      }
    }
    return y;
  }

  /** Learns from the gradient of the output. */
  public void learn(int[][] inputs, float[][] dy, Gradients gradients) {
    for (int i = 0; i < dy.length; i++) {
      for (int hash : inputs[i]) {
        Kernels.add(1, dy[i], gradients.of(rows)[row(hash)]);
      }
    }
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(rows.rows());
    out.writeInt(rows.columns());
    for (float[] row : rows.value) {
      Bytes.write(row, out);
    }
  }

  public static Sparse read(DataInput in) throws IOException {
    Parameter rows = new Parameter(in.readInt(), in.readInt());
    for (float[] row : rows.value) {
      Bytes.read(row, in);
    }
    return new Sparse(rows);
  }
}
