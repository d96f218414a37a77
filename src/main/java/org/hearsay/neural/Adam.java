package org.hearsay.neural;

import java.util.List;

/** Steps down the gradient by Adam (Kingma and Ba 2015), with a bound on the gradient's length. */
public final class Adam {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final float EPSILON = 1e-8f;
  private static final double LONGEST = 5;

  private final List<Parameter> parameters;
  private final float[][][] mean;
  private final float[][][] square;
  private int steps;

  public Adam(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    mean = new float[parameters.size()][][];
    square = new float[parameters.size()][][];
    for (int i = 0; i < mean.length; i++) {
      Parameter p = parameters.get(i);
      mean[i] = new float[p.rows()][p.columns()];
      square[i] = new float[p.rows()][p.columns()];
    }
  }

  /** Changes the weights by what {@code gradients} say, times {@code rate}. */
  public void step(Gradients gradients, double rate) {
    steps++;
    double norm = gradients.norm();
    float scale = (float) (norm > LONGEST ? LONGEST / norm : 1);
    float bias = (float) Math.sqrt(1 - Math.pow(BETA2, steps));
    float pace = (float) (rate / (1 - Math.pow(BETA1, steps)));
    for (int p = 0; p < mean.length; p++) {
      Parameter parameter = parameters.get(p);
      float[][] gradient = gradients.of(parameter);
      for (int r = 0; r < gradient.length; r++) {
        update(parameter.value[r], gradient[r], mean[p][r], square[p][r], scale, bias, pace);
      }
      parameter.changed();
    }
  }

  private static void update(
      float[] value, float[] gradient, float[] m, float[] v, float scale, float bias, float pace) {
    for (int i = 0; i < value.length; i++) {
      float g = gradient[i] * scale;
      m[i] = m[i] * BETA1 + g * (1 - BETA1);
      v[i] = v[i] * BETA2 + g * g * (1 - BETA2);
      value[i] -= pace * m[i] / ((float) Math.sqrt(v[i]) / bias + EPSILON);
    }
  }
}
