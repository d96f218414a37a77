package org.hearsay.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What layers learn is compared with what a small change of a number does to the loss. */
class GradientsTest {

  private static final float STEP = 0.01f;
  private static final Offset<Double> NEAR = Offset.offset(0.02);

  private final Random random = new Random(1);

  private float[][] rows(int n, int width) {
    return new Parameter(n, width).randomized(random, 1).value();
  }

  /** The loss is the sum of the output's numbers, each with its own weight. */
  private static double loss(float[][] y, float[][] weights) {
    double sum = 0;
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[r].length; c++) {
        sum += y[r][c] * weights[r][c];
      }
    }
    return sum;
  }

  private static void compare(float[][] numbers, float[][] gradient, Loss loss) {
    for (int r = 0; r < numbers.length; r++) {
      for (int c = 0; c < numbers[r].length; c++) {
        float before = numbers[r][c];
        numbers[r][c] = before + STEP;
        double more = loss.value();
        numbers[r][c] = before - STEP;
        double less = loss.value();
        numbers[r][c] = before;
        assertThat((double) gradient[r][c]).isCloseTo((more - less) / (2 * STEP), NEAR);
      }
    }
  }

  private interface Loss {
    double value();
  }

  private static void compareAll(List<Parameter> parameters, Gradients gradients, Loss loss) {
    for (Parameter p : parameters) {
      compare(p.value(), gradients.of(p), loss);
    }
  }

  private static float[][] copy(float[][] rows) {
    float[][] copy = rows.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    return copy;
  }

  @Test
  void ofARecurrentLayer() {
    BiLstm layer = BiLstm.random(5, 3, random);
    Gradients gradients = new Gradients(layer.parameters());
    float[][] x = rows(4, 5);
    float[][] weights = rows(4, 6);
    Function<float[][], float[][]> read = in -> layer.read(in).y();
    float[][] dx = layer.learn(layer.read(x), copy(weights), gradients);
    compare(x, dx, () -> loss(read.apply(x), weights));
    compareAll(layer.parameters(), gradients, () -> loss(read.apply(x), weights));
  }

  @Test
  void ofADenseLayer() {
    Dense layer = Dense.random(5, 3, random);
    Gradients gradients = new Gradients(layer.parameters());
    float[][] x = rows(4, 5);
    float[][] weights = rows(4, 3);
    float[][] dx = new float[4][5];
    layer.learn(x, weights, gradients, dx);
    compare(x, dx, () -> loss(layer.apply(x), weights));
    compareAll(layer.parameters(), gradients, () -> loss(layer.apply(x), weights));
  }

  @Test
  void ofPairs() {
    Biaffine layer = Biaffine.random(3, random);
    Gradients gradients = new Gradients(layer.parameters());
    float[][] dependents = rows(5, 3);
    float[][] heads = rows(6, 3);
    float[][] weights = rows(5, 6);
    float[][] dDependents = new float[5][3];
    float[][] dHeads = new float[6][3];
    layer.learn(dependents, heads, weights, gradients, dDependents, dHeads);
    Loss loss = () -> loss(layer.apply(dependents, heads), weights);
    compare(dependents, dDependents, loss);
    compare(heads, dHeads, loss);
    compareAll(layer.parameters(), gradients, loss);
  }

  @Test
  void ofASparseLayer() {
    Sparse layer = Sparse.random(3, 4, random);
    Gradients gradients = new Gradients(layer.parameters());
    int[][] inputs = {{5, -77, 1 << 20}, {5, 6}};
    float[][] weights = rows(2, 4);
    layer.learn(inputs, weights, gradients);
    compareAll(layer.parameters(), gradients, () -> loss(layer.apply(inputs), weights));
  }

  @Test
  void ofAFewOutputsOfMany() {
    Choice layer = Choice.random(4, 6, random);
    Gradients gradients = new Gradients(layer.parameters());
    float[][] x = rows(1, 4);
    float[][] weights = rows(1, 3);
    int[] outputs = {5, 0, 2};
    float[][] dx = new float[1][4];
    layer.learn(x[0], outputs, weights[0], gradients, dx[0]);
    Loss loss = () -> loss(new float[][] {layer.apply(x[0], outputs)}, weights);
    compare(x, dx, loss);
    compareAll(layer.parameters(), gradients, loss);
  }

  @Test
  void ofAChainOfWhichSomeLabelsAreKnown() {
    LinearChain chain = chain();
    Gradients gradients = new Gradients(chain.parameters());
    float[][] scores = rows(4, 3);
    int[] allowed = {0b001, 0b111, 0b100, 0b110};
    Loss loss = () -> chain.learn(copy(scores), allowed, new Gradients(chain.parameters()));
    float[][] dScores = copy(scores);
    chain.learn(dScores, allowed, gradients);
    compare(scores, dScores, loss);
    compareAll(chain.parameters(), gradients, loss);
  }

  /** Three labels, of which the last stands neither first nor behind the first. */
  private LinearChain chain() {
    LinearChain chain =
        LinearChain.of(
            new boolean[][] {
              {true, true, false}, {true, true, true}, {true, true, true}, {true, true, false}
            });
    chain.parameters().get(0).randomized(random, 1);
    return chain;
  }

  @Test
  void theBestLabelsAreThoseOfTheBestSequence() {
    LinearChain chain = chain();
    float[][] scores = {{0, 0, 9}, {0, 0, 9}, {0, 9, 0}};
    assertThat(chain.best(scores)).containsExactly(1, 2, 1);
    float[][] shares = chain.marginals(scores);
    assertThat(shares[0][2]).isZero();
    assertThat(shares[1][0] + shares[1][1] + shares[1][2]).isCloseTo(1, Offset.offset(1e-5f));
  }

  @Test
  void numbersOfEightBitsAreNearlyTheSame() throws IOException {
    float[] numbers = {0.5f, -2, 0, 1.25f};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Bytes.write(numbers, new DataOutputStream(bytes));
    float[] read = new float[4];
    Bytes.read(read, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read).containsExactly(numbers, Offset.offset(0.01f));
  }

  @Test
  void ofProbabilities() {
    float[][] scores = rows(1, 4);
    float[] gradient = scores[0].clone();
    double loss = Activations.loss(gradient, 2);
    assertThat(loss).isPositive();
    compare(
        scores,
        new float[][] {gradient},
        () -> {
          float[] logs = scores[0].clone();
          Activations.logSoftmax(logs);
          return -logs[2];
        });
  }

  @Test
  void adamGoesDownhill() {
    Parameter weights = new Parameter(1, 2).randomized(random, 1);
    Adam adam = new Adam(List.of(weights));
    Gradients gradients = new Gradients(List.of(weights));
    for (int step = 0; step < 500; step++) {
      gradients.clear();
      gradients.of(weights)[0][0] = 2 * (weights.value()[0][0] - 3);
      gradients.of(weights)[0][1] = 2 * (weights.value()[0][1] + 1);
      adam.step(gradients, 0.05);
    }
    assertThat(weights.value()[0]).containsExactly(new float[] {3, -1}, Offset.offset(0.05f));
  }

  @Test
  void theTangentIsOne() {
    float[] x = {-20, -3, -0.5f, 0, 0.1f, 1, 4, 20};
    float[] y = x.clone();
    Kernels.tanh(y);
    for (int i = 0; i < x.length; i++) {
      assertThat((double) y[i]).isCloseTo(Math.tanh(x[i]), Offset.offset(0.0002));
    }
  }
}
