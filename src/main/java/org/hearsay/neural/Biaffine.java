package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * Scores pairs of a dependent and a head: how well the two go together and how good a head the head
 * is (Dozat and Manning 2017).
 */
public final class Biaffine {

  private final Parameter weights;
  private final Parameter prior;

  private Biaffine(Parameter weights, Parameter prior) {
    this.weights = weights;
    this.prior = prior;
  }

  public static Biaffine random(int size, Random random) {
    return new Biaffine(new Parameter(size, size).randomized(random), new Parameter(1, size));
  }

  public List<Parameter> parameters() {
    return List.of(weights, prior);
  }

  /** The score of every head for every dependent. */
  public float[][] apply(float[][] dependents, float[][] heads) {
    float[][] scores = new float[dependents.length][heads.length];
    Kernels.multiply(
        wanted(dependents), dependents.length, Kernels.transposed(heads, heads.length), scores);
    return scores;
  }

  /** For each dependent, what it wants of a head. */
  private float[][] wanted(float[][] dependents) {
    float[][] wanted = new float[dependents.length][];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = prior.value[0].clone();
    }
    Kernels.multiply(dependents, dependents.length, weights.value, wanted);
    return wanted;
  }

  /**
   * Learns from the gradient of the scores.
   *
   * @param dDependents takes the gradient of the dependents, added
   * @param dHeads takes the gradient of the heads, added
   */
  public void learn(
      float[][] dependents,
      float[][] heads,
      float[][] dScores,
      Gradients gradients,
      float[][] dDependents,
      float[][] dHeads) {
    int n = dependents.length;
    float[][] dWanted = new float[n][weights.columns()];
    Kernels.multiply(dScores, n, heads, dWanted);
    Kernels.learn(dScores, n, wanted(dependents), dHeads);
    Kernels.multiply(dWanted, n, weights.transposed(), dDependents);
    Kernels.learn(dependents, n, dWanted, gradients.of(weights));
    for (float[] d : dWanted) {
      Kernels.add(1, d, gradients.of(prior)[0]);
    }
  }

  public void write(DataOutput out) throws IOException {
    weights.write(out);
    prior.write(out);
  }

  public static Biaffine read(DataInput in) throws IOException {
    return new Biaffine(Parameter.read(in), Parameter.read(in));
  }
}
