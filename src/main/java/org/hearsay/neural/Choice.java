package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A layer with many outputs of which each example asks for a few. */
public final class Choice {

  private static final float USUAL = 0.1f;

  private final Parameter weights;
  private final Parameter bias;

  private Choice(Parameter weights, Parameter bias) {
    this.weights = weights;
    this.bias = bias;
  }

  public static Choice random(int in, int out, Random random) {
    return new Choice(new Parameter(out, in).randomized(random, USUAL), new Parameter(out, 1));
  }

  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  /** The scores of these outputs. */
  public float[] apply(float[] x, int[] outputs) {
    float[] y = new float[outputs.length];
    for (int o = 0; o < y.length; o++) {
      float[] row = weights.value[outputs[o]];
      float sum = bias.value[outputs[o]][0];
      for (int k = 0; k < x.length; k++) {
        sum += row[k] * x[k];
      }
      y[o] = sum;
    }
    return y;
  }

  /**
   * Learns from the gradient of the scores of these outputs.
   *
   * @param dx takes the gradient of the input, added
   */
  public void learn(float[] x, int[] outputs, float[] dy, Gradients gradients, float[] dx) {
    for (int o = 0; o < dy.length; o++) {
      Kernels.add(dy[o], weights.value[outputs[o]], dx);
      Kernels.add(dy[o], x, gradients.of(weights)[outputs[o]]);
      gradients.of(bias)[outputs[o]][0] += dy[o];
    }
  }

  public void write(DataOutput out) throws IOException {
    weights.write(out);
    bias.write(out);
  }

  public static Choice read(DataInput in) throws IOException {
    return new Choice(Parameter.read(in), Parameter.read(in));
  }
}
