package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A recurrent layer with long short-term memory (Hochreiter and Schmidhuber 1997, with forget
 * gates) that reads a sequence in one direction.
 */
public final class Lstm {

  private static final int GATES = 4;

  private final Parameter input;
  private final Parameter recurrent;
  private final Parameter bias;
  private final int size;
  private final boolean backward;

  private Lstm(Parameter input, Parameter recurrent, Parameter bias, boolean backward) {
    this.input = input;
    this.recurrent = recurrent;
    this.bias = bias;
    this.backward = backward;
    size = recurrent.rows();
  }

  /**
   * A layer to be trained.
   *
   * @param in numbers a step
   * @param size numbers it gives a step
   * @param backward whether it reads from the end
   */
  public static Lstm random(int in, int size, boolean backward, Random random) {
    Parameter bias = new Parameter(1, GATES * size);
    for (int i = size; i < 2 * size; i++) {
      bias.value[0][i] = 1;
    }
    return new Lstm(
        new Parameter(in, GATES * size).randomized(random),
        new Parameter(size, GATES * size).randomized(random),
        bias,
        backward);
  }

  public List<Parameter> parameters() {
    return List.of(input, recurrent, bias);
  }

  int inputs() {
    return input.rows();
  }

  int size() {
    return size;
  }

  /** What a pass over a sequence leaves for learning. */
  public static final class Pass {
    final float[][] x;
    final float[][] enter;
    final float[][] keep;
    final float[][] show;
    final float[][] fresh;
    final float[][] cells;
    final float[][] squashed;

    /** What comes out: a row a step. */
    public final float[][] y;

    private Pass(float[][] x, int n, int size) {
      this.x = x;
      enter = new float[n][size];
      keep = new float[n][size];
      show = new float[n][size];
      fresh = new float[n][size];
      cells = new float[n][size];
      squashed = new float[n][];
      y = new float[n][size];
    }
  }

  /**
   * Reads a sequence.
   *
   * @param x a row a step
   */
  public Pass read(float[][] x) {
    int n = x.length;
    Pass pass = new Pass(x, n, size);
    float[] none = new float[size];
    float[][] entering = new float[n][];
    for (int t = 0; t < n; t++) {
      entering[t] = bias.value[0].clone();
    }
    Kernels.multiply(x, n, input.value, entering);
    for (int k = 0; k < n; k++) {
      int t = backward ? n - 1 - k : k;
      int before = backward ? t + 1 : t - 1;
      float[] gates = entering[t];
      if (k > 0) {
        Kernels.multiply(pass.y[before], recurrent.value, gates);
      }
      activate(gates);
      System.arraycopy(gates, 0, pass.enter[t], 0, size);
      System.arraycopy(gates, size, pass.keep[t], 0, size);
      System.arraycopy(gates, 2 * size, pass.show[t], 0, size);
      System.arraycopy(gates, 3 * size, pass.fresh[t], 0, size);
      cell(
          pass.enter[t],
          pass.fresh[t],
          pass.keep[t],
          k == 0 ? none : pass.cells[before],
          pass.cells[t]);
      pass.squashed[t] = pass.cells[t].clone();
      Kernels.tanh(pass.squashed[t]);
      product(pass.show[t], pass.squashed[t], pass.y[t]);
    }
    return pass;
  }

  /** Three gates get the logistic function, which is half a tangent, the last a tangent. */
  private void activate(float[] gates) {
    for (int i = 0; i < 3 * size; i++) {
      gates[i] *= 0.5f;
    }
    Kernels.tanh(gates);
    for (int i = 0; i < 3 * size; i++) {
      gates[i] = Math.fma(gates[i], 0.5f, 0.5f);
    }
  }

  private static void cell(float[] enter, float[] fresh, float[] keep, float[] old, float[] cell) {
    for (int k = 0; k < cell.length; k++) {
      cell[k] = enter[k] * fresh[k] + keep[k] * old[k];
    }
  }

  private static void product(float[] a, float[] b, float[] y) {
    for (int k = 0; k < y.length; k++) {
      y[k] = a[k] * b[k];
    }
  }

  /**
   * Learns from the gradient of a pass's output.
   *
   * @param dy gradient of the output; is changed
   * @param dx takes the gradient of the input, added
   */
  public void learn(Pass pass, float[][] dy, Gradients gradients, float[][] dx) {
    int n = pass.y.length;
    float[][] dGates = new float[n][GATES * size];
    float[] dCell = new float[size];
    float[] none = new float[size];
    for (int k = n - 1; k >= 0; k--) {
      int t = backward ? n - 1 - k : k;
      int before = backward ? t + 1 : t - 1;
      cellGradient(pass, t, k == 0 ? none : pass.cells[before], dy[t], dCell, dGates[t]);
      if (k > 0) {
        Kernels.multiply(dGates[t], recurrent.transposed(), dy[before]);
      }
    }
    Kernels.multiply(dGates, n, input.transposed(), dx);
    Kernels.learn(pass.x, n, dGates, gradients.of(input));
    float[][] states = new float[n][];
    for (int t = 0; t < n; t++) {
      int before = backward ? t + 1 : t - 1;
      states[t] = before < 0 || before == n ? none : pass.y[before];
    }
    Kernels.learn(states, n, dGates, gradients.of(recurrent));
    for (float[] d : dGates) {
      Kernels.add(1, d, gradients.of(bias)[0]);
    }
  }

  private void cellGradient(
      Pass pass, int t, float[] old, float[] dy, float[] dCell, float[] dGates) {
    for (int k = 0; k < size; k++) {
      float squashed = pass.squashed[t][k];
      float out = pass.show[t][k];
      float dc = dCell[k] + dy[k] * out * (1 - squashed * squashed);
      float a = pass.enter[t][k];
      float b = pass.keep[t][k];
      float c = pass.fresh[t][k];
      dGates[k] = dc * c * a * (1 - a);
      dGates[size + k] = dc * old[k] * b * (1 - b);
      dGates[2 * size + k] = dy[k] * squashed * out * (1 - out);
      dGates[3 * size + k] = dc * a * (1 - c * c);
      dCell[k] = dc * b;
    }
  }

  public void write(DataOutput out) throws IOException {
    for (Parameter p : parameters()) {
      p.write(out);
    }
  }

  public static Lstm read(DataInput in, boolean backward) throws IOException {
    return new Lstm(Parameter.read(in), Parameter.read(in), Parameter.read(in), backward);
  }
}
