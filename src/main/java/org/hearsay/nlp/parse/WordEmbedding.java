package org.hearsay.nlp.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.neural.Parameter;

/** The numbers that a network gets for each word: its vector, its endings, beginning and shape. */
public final class WordEmbedding {

  private static final int ENDING = 32;
  private static final int ENDINGS = 2048;
  private static final int LETTERS = 16;
  private static final int LETTER_GROUPS = 2048;
  private static final int SHAPE = 16;
  private static final int SHAPES = 512;
  private static final float USUAL = 0.3f;

  private final WordVectors vectors;
  private final Parameter learnedVectors;
  private final List<Parameter> features;

  private WordEmbedding(WordVectors vectors, Parameter learnedVectors, List<Parameter> features) {
    this.vectors = vectors;
    this.learnedVectors = learnedVectors;
    this.features = features;
  }

  /**
   * An embedding to be trained.
   *
   * @param learned how many rows of the vectors learn
   */
  public static WordEmbedding random(WordVectors vectors, int learned, Random random) {
    return new WordEmbedding(
        vectors,
        new Parameter(vectors.first(learned)),
        List.of(
            new Parameter(ENDINGS, ENDING).randomized(random, USUAL),
            new Parameter(LETTER_GROUPS, LETTERS).randomized(random, USUAL),
            new Parameter(LETTER_GROUPS, LETTERS).randomized(random, USUAL),
            new Parameter(SHAPES, SHAPE).randomized(random, USUAL)));
  }

  /**
   * The rows of the tables that stand for a sentence's words.
   *
   * @param features row of each table, of each word
   */
  public record Input(int[] words, int[][] features) {

    int size() {
      return words.length;
    }
  }

  Input input(Words words) {
    int n = words.size;
    int[] rows = new int[n];
    int[][] features = new int[this.features.size()][n];
    for (int i = 0; i < n; i++) {
      rows[i] = vectors.row(words.normalized[i]);
      features[0][i] = bucket(words.ending[i], ENDINGS);
      features[1][i] = bucket(words.longEnding[i], LETTER_GROUPS);
      features[2][i] = bucket(words.beginning[i], LETTER_GROUPS);
      features[3][i] = bucket(words.shape[i], SHAPES);
    }
    return new Input(rows, features);
  }

  private static int bucket(int hash, int count) {
    return Math.floorMod((hash * 0x9E3779B1) >>> 7, count);
  }

  /** The input as it is learned from: some words are unknown. */
  static Input blurred(Input input, Dropout dropout, float share) {
    int[] words = input.words.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = dropout.hides(share) ? WordVectors.UNKNOWN : words[i];
    }
    return new Input(words, input.features);
  }

  /** How many numbers a word gets. */
  int width() {
    return vectors.width() + features.stream().mapToInt(Parameter::columns).sum();
  }

  float[][] apply(Input input) {
    float[][] x = new float[input.size()][width()];
    for (int i = 0; i < x.length; i++) {
      int at = vectors.width();
      System.arraycopy(vectors.vector(input.words[i]), 0, x[i], 0, at);
      for (int f = 0; f < input.features.length; f++) {
        Parameter table = features.get(f);
        System.arraycopy(table.value()[input.features[f][i]], 0, x[i], at, table.columns());
        at += table.columns();
      }
    }
    return x;
  }

  float[][] vectors(Input input) {
    float[][] x = new float[input.size()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = vectors.vector(input.words[i]);
    }
    return x;
  }

  /** Learns from the gradient of what {@link #apply} gave. */
  void learn(Input input, float[][] dx, Gradients gradients) {
    for (int i = 0; i < dx.length; i++) {
      if (input.words[i] < learnedVectors.rows()) {
        add(dx[i], 0, gradients.of(learnedVectors)[input.words[i]]);
      }
      int at = vectors.width();
      for (int f = 0; f < input.features.length; f++) {
        add(dx[i], at, gradients.of(features.get(f))[input.features[f][i]]);
        at += features.get(f).columns();
      }
    }
  }

  private static void add(float[] from, int at, float[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += from[at + k];
    }
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(features);
    all.add(learnedVectors);
    return all;
  }

  void write(DataOutput out) throws IOException {
    vectors.write(out);
    for (Parameter table : features) {
      table.write(out);
    }
  }

  static WordEmbedding read(DataInput in) throws IOException {
    WordVectors vectors = WordVectors.read(in);
    return new WordEmbedding(
        vectors,
        new Parameter(vectors.first(0)),
        List.of(Parameter.read(in), Parameter.read(in), Parameter.read(in), Parameter.read(in)));
  }
}
