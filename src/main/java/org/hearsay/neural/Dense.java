package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A layer that weighs every input for every output. */
public final class Dense {

  private final Parameter weights;
  private final Parameter bias;

  private Dense(Parameter weights, Parameter bias) {
    this.weights = weights;
    this.bias = bias;
  }

  public static Dense random(int in, int out, Random random) {
    return new Dense(new Parameter(in, out).randomized(random), new Parameter(1, out));
  }

  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  /** How many numbers a row of input has. */
  public int inputs() {
    return weights.rows();
  }

  /** The output for every row of input. */
  public float[][] apply(float[][] x) {
    int n = x.length;
    float[][] y = new float[n][];
    for (int r = 0; r < n; r++) {
      y[r] = bias.value[0].clone();
    }
    Kernels.multiply(x, n, weights.value, y);
    return y;
  }

  /**
   * Learns from the gradient of the output.
   *
   * @param dx takes the gradient of the input, added
   */
  public void learn(float[][] x, float[][] dy, Gradients gradients, float[][] dx) {
    int n = x.length;
    Kernels.multiply(dy, n, weights.transposed(), dx);
    Kernels.learn(x, n, dy, gradients.of(weights));
    for (int r = 0; r < n; r++) {
      Kernels.add(1, dy[r], gradients.of(bias)[0]);
    }
  }

  public void write(DataOutput out) throws IOException {
    weights.write(out);
    bias.write(out);
  }

  public static Dense read(DataInput in) throws IOException {
    return new Dense(Parameter.read(in), Parameter.read(in));
  }
}
