package org.hearsay.nlp.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.neural.Activations;
import org.hearsay.neural.BiLstm;
import org.hearsay.neural.Biaffine;
import org.hearsay.neural.Dense;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.neural.Parameter;

/**
 * Scores the tags of a sentence's words, all arcs between them and the relations of those. A
 * recurrent layer reads the words and gives the tags, another reads what the first gave and the
 * tags (Kiperwasser and Goldberg 2016; Søgaard and Goldberg 2016); then every pair of words is
 * looked at (Dozat and Manning 2017).
 *
 * <p>The number of the head of a sentence's root is the number of its words.
 */
public final class TreeNetwork {

  private static final int SIZE = 128;
  private static final int PAIR = 100;
  private static final int TAG = 32;

  /** A tag that is hidden or not known. */
  public static final int NO_TAG = -1;

  private static final float USUAL = 0.3f;

  private final WordEmbedding embedding;
  private final BiLstm lower;
  private final BiLstm upper;
  private final Parameter root;
  private final Parameter tags;
  private final Dense tag;
  private final Dense arcDependent;
  private final Dense arcHead;
  private final Biaffine arcs;
  private final Dense relationDependent;
  private final Dense relationHead;
  private final Dense relation;

  /** Order matters: the parts are made, read and written one after the other. */
  private TreeNetwork(
      WordEmbedding embedding,
      BiLstm lower,
      BiLstm upper,
      Parameter tags,
      Parameter root,
      List<Dense> dense,
      Biaffine arcs) {
    this.embedding = embedding;
    this.lower = lower;
    this.upper = upper;
    this.tags = tags;
    this.root = root;
    this.arcs = arcs;
    tag = dense.get(0);
    arcDependent = dense.get(1);
    arcHead = dense.get(2);
    relationDependent = dense.get(3);
    relationHead = dense.get(4);
    relation = dense.get(5);
  }

  /** A network to be trained. */
  public static TreeNetwork random(
      WordEmbedding embedding, int tags, int relations, Random random) {
    BiLstm lower = BiLstm.random(embedding.width(), SIZE, random);
    BiLstm upper = BiLstm.random(2 * SIZE + TAG, SIZE, random);
    Parameter tagTable = new Parameter(tags, TAG).randomized(random, USUAL);
    Parameter root = new Parameter(1, 2 * SIZE).randomized(random, USUAL);
    List<Dense> dense = new ArrayList<>();
    dense.add(Dense.random(2 * SIZE, tags, random));
    for (int i = 0; i < 4; i++) {
      dense.add(Dense.random(2 * SIZE, PAIR, random));
    }
    dense.add(Dense.random(PAIR, relations, random));
    return new TreeNetwork(
        embedding, lower, upper, tagTable, root, dense, Biaffine.random(PAIR, random));
  }

  private List<Dense> dense() {
    return List.of(tag, arcDependent, arcHead, relationDependent, relationHead, relation);
  }

  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(embedding.parameters());
    all.addAll(lower.parameters());
    all.addAll(upper.parameters());
    all.add(tags);
    all.add(root);
    dense().forEach(d -> all.addAll(d.parameters()));
    all.addAll(arcs.parameters());
    return all;
  }

  public WordEmbedding.Input input(Words words) {
    return embedding.input(words);
  }

  /** What the lower layer makes of a sentence. */
  public final class Encoding {

    private final WordEmbedding.Input input;
    private final Dropout dropout;
    private final float[] wordMask;
    private final float[] mask;
    private final BiLstm.Pass pass;

    /** How likely every tag is for every word, on a scale of its own. */
    public final float[][] tagScores;

    /**
     * @param blur share of words to hide
     */
    public Encoding(WordEmbedding.Input given, Dropout dropout, float blur) {
      this.dropout = dropout;
      input = blur > 0 ? WordEmbedding.blurred(given, dropout, blur) : given;
      float[][] x = embedding.apply(input);
      wordMask = dropout.hide(x);
      pass = lower.read(x);
      mask = dropout.hide(pass.y());
      tagScores = tag.apply(pass.y());
    }

    int size() {
      return tagScores.length;
    }

    /** What the layer says of each word: its state and that of the words around. */
    public float[][] states() {
      return pass.y();
    }

    /** Vectors of the words. */
    public float[][] vectors() {
      return embedding.vectors(input);
    }

    /** As many numbers as the lower layer gives. */
    public float[][] noGradient() {
      return new float[size()][2 * SIZE];
    }

    /**
     * Learns from the right tags, and from what the upper layer learned; scores are changed.
     *
     * @param dWords gradient of the lower layer's output; is changed
     * @return the loss of the tags
     */
    public double learn(int[] gold, float[][] dWords, Gradients gradients) {
      double loss = 0;
      for (int i = 0; i < gold.length; i++) {
        loss += Activations.loss(tagScores[i], gold[i]);
      }
      tag.learn(pass.y(), tagScores, gradients, dWords);
      Dropout.apply(mask, dWords);
      float[][] dx = lower.learn(pass, dWords, gradients);
      Dropout.apply(wordMask, dx);
      embedding.learn(input, dx, gradients);
      return loss;
    }
  }

  /** What the upper layer makes of an encoding and its tags. */
  public final class Arcs {

    private final Dropout dropout;
    private final int n;
    private final int[] tag;
    private final float[] upperMask;
    private final float[] dependentMask;
    private final float[] headMask;
    private final BiLstm.Pass high;
    private final float[][] words;
    private final float[][] heads;
    private final float[][] dependents;
    private final float[][] arcHeads;

    /** How likely every head is for every word, on a logarithmic scale. */
    final float[][] scores;

    /**
     * @param tag of every word, or -1 where it is hidden
     */
    public Arcs(Encoding encoding, int[] tag) {
      this.tag = tag;
      dropout = encoding.dropout;
      n = encoding.size();
      high = upper.read(tagged(encoding));
      words = high.y();
      upperMask = dropout.hide(words);
      heads = Arrays.copyOf(words, n + 1);
      heads[n] = root.value()[0].clone();
      dependents = arcDependent.apply(words);
      arcHeads = arcHead.apply(heads);
      Activations.rectify(dependents);
      Activations.rectify(arcHeads);
      dependentMask = dropout.hide(dependents);
      headMask = dropout.hide(arcHeads);
      scores = arcs.apply(dependents, arcHeads);
      for (int i = 0; i < n; i++) {
        scores[i][i] = Integer.MIN_VALUE;
        Activations.logSoftmax(scores[i]);
      }
    }

    private float[][] tagged(Encoding encoding) {
      float[][] x = new float[n][2 * SIZE + TAG];
      for (int i = 0; i < n; i++) {
        System.arraycopy(encoding.pass.y()[i], 0, x[i], 0, 2 * SIZE);
        if (tag[i] != NO_TAG) {
          System.arraycopy(tags.value()[tag[i]], 0, x[i], 2 * SIZE, TAG);
        }
      }
      return x;
    }

    /** The relation of every word to this head, of the sentence's root too. */
    int[] relations(int[] head) {
      float[][] names = relation.apply(pairs(head));
      int[] best = new int[n];
      for (int i = 0; i < n; i++) {
        best[i] = Activations.best(names[i]);
      }
      return best;
    }

    private float[][] pairs(int[] head) {
      float[][] pairs = relationDependent.apply(words);
      float[][] above = relationHead.apply(heads);
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < pairs[i].length; k++) {
          pairs[i][k] += above[head[i]][k];
        }
      }
      Activations.rectify(pairs);
      return pairs;
    }

    /**
     * Learns from the right tree; scores are changed.
     *
     * @param dEncoding takes the gradient of the lower layer's output, added
     * @return the loss
     */
    public double learn(int[] head, int[] label, float[][] dEncoding, Gradients gradients) {
      float[][] dWords = new float[n + 1][2 * SIZE];
      double loss = learnArcs(head, gradients, dWords);
      loss += learnLabels(head, label, gradients, dWords);
      addTo(dWords[n], gradients.of(root)[0]);
      float[][] dHigh = Arrays.copyOf(dWords, n);
      Dropout.apply(upperMask, dHigh);
      float[][] dx = upper.learn(high, dHigh, gradients);
      for (int i = 0; i < n; i++) {
        addTo(dx[i], dEncoding[i]);
        for (int k = 0; k < TAG && tag[i] != NO_TAG; k++) {
          gradients.of(tags)[tag[i]][k] += dx[i][2 * SIZE + k];
        }
      }
      return loss;
    }

    private double learnArcs(int[] head, Gradients gradients, float[][] dWords) {
      double loss = 0;
      for (int i = 0; i < n; i++) {
        loss += Activations.loss(scores[i], head[i]);
      }
      float[][] dDependents = new float[n][PAIR];
      float[][] dHeads = new float[n + 1][PAIR];
      arcs.learn(dependents, arcHeads, scores, gradients, dDependents, dHeads);
      Dropout.apply(dependentMask, dDependents);
      Dropout.apply(headMask, dHeads);
      Activations.unrectify(dependents, dDependents);
      Activations.unrectify(arcHeads, dHeads);
      arcDependent.learn(words, dDependents, gradients, dWords);
      arcHead.learn(heads, dHeads, gradients, dWords);
      return loss;
    }

    private double learnLabels(int[] head, int[] label, Gradients gradients, float[][] dWords) {
      float[][] pairs = pairs(head);
      float[] mask = dropout.hide(pairs);
      float[][] names = relation.apply(pairs);
      double loss = 0;
      for (int i = 0; i < n; i++) {
        loss += Activations.loss(names[i], label[i]);
      }
      float[][] dPairs = new float[n][PAIR];
      relation.learn(pairs, names, gradients, dPairs);
      Dropout.apply(mask, dPairs);
      Activations.unrectify(pairs, dPairs);
      float[][] dAbove = new float[n + 1][PAIR];
      for (int i = 0; i < n; i++) {
        addTo(dPairs[i], dAbove[head[i]]);
      }
      relationDependent.learn(words, dPairs, gradients, dWords);
      relationHead.learn(heads, dAbove, gradients, dWords);
      return loss;
    }
  }

  private static void addTo(float[] from, float[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += from[k];
    }
  }

  void write(DataOutput out) throws IOException {
    embedding.write(out);
    lower.write(out);
    upper.write(out);
    tags.write(out);
    root.write(out);
    for (Dense layer : dense()) {
      layer.write(out);
    }
    arcs.write(out);
  }

  static TreeNetwork read(DataInput in) throws IOException {
    WordEmbedding embedding = WordEmbedding.read(in);
    BiLstm lower = BiLstm.read(in);
    BiLstm upper = BiLstm.read(in);
    Parameter tags = Parameter.read(in);
    Parameter root = Parameter.read(in);
    List<Dense> dense = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      dense.add(Dense.read(in));
    }
    return new TreeNetwork(embedding, lower, upper, tags, root, dense, Biaffine.read(in));
  }
}
