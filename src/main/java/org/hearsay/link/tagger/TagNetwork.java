package org.hearsay.link.tagger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Dense;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.neural.LinearChain;
import org.hearsay.neural.Parameter;
import org.hearsay.neural.Sparse;

/**
 * Labels the words of a sentence as parts of names: a hidden layer over features of each word and
 * the state that the parser's recurrent layer has there, and a chain of labels over that.
 */
public final class TagNetwork {

  private static final int FEATURE_BITS = 15;

  /** Numbers that the features of a word add up to, and of the hidden layer. */
  private static final int FEATURES = 32;

  private static final int HIDDEN = 96;

  private static final float HIDDEN_FEATURES = 0.3f;

  private final Sparse features;
  private final Dense hidden;
  private final Dense label;
  private final LinearChain chain;

  private TagNetwork(Sparse features, Dense hidden, Dense label, LinearChain chain) {
    this.features = features;
    this.hidden = hidden;
    this.label = label;
    this.chain = chain;
  }

  /**
   * A network to be trained.
   *
   * @param states numbers of a word's state
   */
  public static TagNetwork random(int states, Random random) {
    return new TagNetwork(
        Sparse.random(FEATURE_BITS, FEATURES, random),
        Dense.random(FEATURES + states, HIDDEN, random),
        Dense.random(HIDDEN, NameClass.LABELS, random),
        LinearChain.of(NameClass.sequences()));
  }

  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(features.parameters());
    all.addAll(hidden.parameters());
    all.addAll(label.parameters());
    all.addAll(chain.parameters());
    return all;
  }

  /** What the network makes of a sentence. */
  public final class Reading {

    private final int[][] kept;
    private final float[][] x;
    private final float[][] y;
    private final float[] inputMask;
    private final float[] mask;
    private final float[][] scores;

    /**
     * @param hashes features of each word
     * @param states of each word
     */
    public Reading(int[][] hashes, float[][] states, Dropout dropout) {
      kept =
          Arrays.stream(hashes)
              .map(row -> Arrays.stream(row).filter(f -> !dropout.hides(HIDDEN_FEATURES)).toArray())
              .toArray(int[][]::new);
      x = features.apply(kept);
      for (int i = 0; i < x.length; i++) {
        x[i] = Arrays.copyOf(x[i], FEATURES + states[i].length);
        System.arraycopy(states[i], 0, x[i], FEATURES, states[i].length);
      }
      inputMask = dropout.hide(x);
      y = hidden.apply(x);
      Activations.rectify(y);
      mask = dropout.hide(y);
      scores = label.apply(y);
    }

    /** The best labels. */
    public int[] labels() {
      return chain.best(scores);
    }

    /** The probability of every label of every word. */
    public float[][] shares() {
      return chain.marginals(scores);
    }

    /**
     * Learns; the reading is used up.
     *
     * @param allowed labels that may be right, as bits
     * @return the loss
     */
    public double learn(int[] allowed, Gradients gradients) {
      double loss = chain.learn(scores, allowed, gradients);
      float[][] dy = new float[scores.length][HIDDEN];
      label.learn(y, scores, gradients, dy);
      Dropout.apply(mask, dy);
      Activations.unrectify(y, dy);
      float[][] dx = new float[scores.length][hidden.inputs()];
      hidden.learn(x, dy, gradients, dx);
      Dropout.apply(inputMask, dx);
      for (int i = 0; i < dx.length; i++) {
        dx[i] = Arrays.copyOf(dx[i], FEATURES);
      }
      features.learn(kept, dx, gradients);
      return loss;
    }
  }

  void write(DataOutput out) throws IOException {
    features.write(out);
    hidden.write(out);
    label.write(out);
    chain.write(out);
  }

  static TagNetwork read(DataInput in) throws IOException {
    return new TagNetwork(
        Sparse.read(in),
        Dense.read(in),
        Dense.read(in),
        LinearChain.read(in, NameClass.sequences()));
  }
}
