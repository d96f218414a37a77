package org.hearsay.nlp.roles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Choice;
import org.hearsay.neural.Dense;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.neural.Parameter;
import org.hearsay.neural.Sparse;

/**
 * Scores which words are predicates, in which sense, and what each candidate is to a predicate: two
 * networks with one hidden layer over features of words and tree.
 */
public final class RoleNetwork {

  /** Numbers of the hidden layers, and bits of the number of their features. */
  private static final int PREDICATE = 64;

  private static final int PREDICATE_BITS = 14;
  private static final int PAIR = 96;
  private static final int PAIR_BITS = 15;

  private static final float HIDDEN_PREDICATE_FEATURES = 0.15f;
  private static final float HIDDEN_PAIR_FEATURES = 0.1f;

  private final Sparse predicateFeatures;
  private final Dense predicate;
  private final Choice sense;
  private final Sparse pairFeatures;
  private final Dense role;

  private RoleNetwork(
      Sparse predicateFeatures, Dense predicate, Choice sense, Sparse pairFeatures, Dense role) {
    this.predicateFeatures = predicateFeatures;
    this.predicate = predicate;
    this.sense = sense;
    this.pairFeatures = pairFeatures;
    this.role = role;
  }

  /** A network to be trained. */
  public static RoleNetwork random(int roles, int senses, Random random) {
    return new RoleNetwork(
        Sparse.random(PREDICATE_BITS, PREDICATE, random),
        Dense.random(PREDICATE, 2, random),
        Choice.random(PREDICATE, senses, random),
        Sparse.random(PAIR_BITS, PAIR, random),
        Dense.random(PAIR, roles, random));
  }

  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(predicateFeatures.parameters());
    all.addAll(predicate.parameters());
    all.addAll(sense.parameters());
    all.addAll(pairFeatures.parameters());
    all.addAll(role.parameters());
    return all;
  }

  private static int[][] kept(int[][] features, Dropout dropout, float hidden) {
    return Arrays.stream(features)
        .map(row -> Arrays.stream(row).filter(f -> !dropout.hides(hidden)).toArray())
        .toArray(int[][]::new);
  }

  /** Which of some words are predicates, and in which sense. */
  public final class Predicates {

    private final int[][] features;
    private final float[][] hidden;
    private final float[] mask;

    /** How likely each word is no predicate and a predicate, on a scale of its own. */
    public final float[][] scores;

    /**
     * @param features of each word
     */
    public Predicates(int[][] features, Dropout dropout) {
      this.features = kept(features, dropout, HIDDEN_PREDICATE_FEATURES);
      hidden = predicateFeatures.apply(this.features);
      Activations.rectify(hidden);
      mask = dropout.hide(hidden);
      scores = predicate.apply(hidden);
    }

    /** How likely each of these senses is for word {@code i}, on a scale of its own. */
    public float[] senses(int i, int[] senses) {
      return sense.apply(hidden[i], senses);
    }

    /**
     * Learns from right answers; scores are changed.
     *
     * @param gold 1 for predicates, 0 for other words
     * @param senses that each word may have
     * @param goldSense place of the right one among them, or -1
     * @return the loss
     */
    public double learn(int[] gold, int[][] senses, int[] goldSense, Gradients gradients) {
      double loss = 0;
      float[][] dHidden = new float[gold.length][PREDICATE];
      for (int i = 0; i < gold.length; i++) {
        loss += Activations.loss(scores[i], gold[i]);
        if (goldSense[i] >= 0 && senses[i].length > 1) {
          float[] y = senses(i, senses[i]);
          loss += Activations.loss(y, goldSense[i]);
          sense.learn(hidden[i], senses[i], y, gradients, dHidden[i]);
        }
      }
      predicate.learn(hidden, scores, gradients, dHidden);
      Dropout.apply(mask, dHidden);
      Activations.unrectify(hidden, dHidden);
      predicateFeatures.learn(features, dHidden, gradients);
      return loss;
    }
  }

  /** What some candidates are to their predicates. */
  public final class Roles {

    private final int[][] features;
    private final float[][] hidden;
    private final float[] mask;

    /** How likely each role is for each pair, on a scale of its own; the first is none. */
    public final float[][] scores;

    /**
     * @param features of each pair of a predicate and a candidate
     */
    public Roles(int[][] features, Dropout dropout) {
      this.features = kept(features, dropout, HIDDEN_PAIR_FEATURES);
      hidden = pairFeatures.apply(this.features);
      Activations.rectify(hidden);
      mask = dropout.hide(hidden);
      scores = role.apply(hidden);
    }

    /**
     * Learns from right answers; scores are changed.
     *
     * @param gold number of the role of each pair
     * @return the loss
     */
    public double learn(int[] gold, Gradients gradients) {
      double loss = 0;
      for (int i = 0; i < gold.length; i++) {
        loss += Activations.loss(scores[i], gold[i]);
      }
      float[][] dHidden = new float[gold.length][PAIR];
      role.learn(hidden, scores, gradients, dHidden);
      Dropout.apply(mask, dHidden);
      Activations.unrectify(hidden, dHidden);
      pairFeatures.learn(features, dHidden, gradients);
      return loss;
    }
  }

  void write(DataOutput out) throws IOException {
    predicateFeatures.write(out);
    predicate.write(out);
    sense.write(out);
    pairFeatures.write(out);
    role.write(out);
  }

  static RoleNetwork read(DataInput in) throws IOException {
    return new RoleNetwork(
        Sparse.read(in), Dense.read(in), Choice.read(in), Sparse.read(in), Dense.read(in));
  }
}
