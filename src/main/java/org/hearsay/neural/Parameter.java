package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Random;

/**
 * A matrix of weights; a row holds what one input number gives to every output.
 *
 * <p>A file keeps 16 bits of a weight (the upper half of the float).
 */
public final class Parameter {

  final float[][] value;

  /** The gradient's place among those of a network, or -1 when it does not learn. */
  int id = -1;

  private float[][] transposed = {};
  private boolean stale = true;

  public Parameter(int rows, int columns) {
    this(new float[rows][columns]);
  }

  /**
   * Weights that stand elsewhere.
   *
   * @param rows are changed by learning
   */
  public Parameter(float[][] rows) {
    value = rows;
  }

  /** Starts with random weights of a size that keeps signals as large as they are (Glorot). */
  public Parameter randomized(Random random) {
    return randomized(random, (float) Math.sqrt(6.0 / (rows() + columns())));
  }

  /** Starts with random weights between {@code -most} and {@code most}. */
  public Parameter randomized(Random random, float most) {
    for (float[] row : value) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (random.nextFloat() * 2 - 1) * most;
      }
    }
    return this;
  }

  public int rows() {
    return value.length;
  }

  public int columns() {
    return value[0].length;
  }

  /** The weights, row after row; changes are seen. */
  public float[][] value() {
    return value;
  }

  /** The weights with rows and columns swapped, for gradients. */
  synchronized float[][] transposed() {
    if (stale) {
      transposed = Kernels.transposed(value, value.length);
      stale = false;
    }
    return transposed;
  }

  synchronized void changed() {
    stale = true;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(rows());
    out.writeInt(columns());
    for (float[] row : value) {
      for (float v : row) {
        out.writeShort((Float.floatToIntBits(v) + 0x8000) >>> 16);
      }
    }
  }

  public static Parameter read(DataInput in) throws IOException {
    Parameter read = new Parameter(in.readInt(), in.readInt());
    for (float[] row : read.value) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Float.intBitsToFloat(in.readShort() << 16);
      }
    }
    return read;
  }
}
