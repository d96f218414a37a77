package org.hearsay.nlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A greedy transition parser: one linear model chooses arcs and their relations together. */
final class Parser {

  static final String SHIFT = "S";
  static final char LEFT = 'L';
  static final char RIGHT = 'R';

  private final Scorer model;
  private final List<String> actions;
  private final List<String> relations;
  private final int[] relation;
  private final char[] kind;
  private final int commaTag;

  /**
   * @param actions names of the model's classes: {@code S}, {@code Lnsubj}, {@code Robj} …
   * @param commaTag the tag of commas, for counting them
   */
  Parser(Scorer model, List<String> actions, int commaTag) {
    this.model = model;
    this.actions = List.copyOf(actions);
    this.commaTag = commaTag;
    relations = actions.stream().map(a -> a.substring(1)).distinct().sorted().toList();
    relation = actions.stream().mapToInt(a -> relations.indexOf(a.substring(1))).toArray();
    kind = new char[actions.size()];
    for (int a = 0; a < kind.length; a++) {
      kind[a] = actions.get(a).charAt(0);
    }
  }

  List<String> actions() {
    return actions;
  }

  /** The relation that a state's label number stands for. */
  String relation(int label) {
    return label < 0 ? "root" : relations.get(label);
  }

  int relationNumber(String name) {
    return relations.indexOf(name);
  }

  ParseFeatures features(Words words, int[] tags) {
    return new ParseFeatures(words, tags, commaTag);
  }

  /** The tree; the root's head is -1. */
  ParseState parse(Words words, int[] tags) {
    ParseState state = new ParseState(words.size);
    ParseFeatures features = features(words, tags);
    FeatureSink sink = new FeatureSink();
    float[] scores = new float[model.classes()];
    while (!state.isFinal()) {
      features.fill(state, sink);
      model.score(sink.hashes, sink.count, scores);
      apply(state, best(state, scores));
    }
    return state;
  }

  /** The best allowed action. */
  int best(ParseState state, float[] scores) {
    int best = -1;
    for (int a = 0; a < kind.length; a++) {
      if (allowed(state, a) && (best < 0 || scores[a] > scores[best])) {
        best = a;
      }
    }
    return best;
  }

  boolean allowed(ParseState state, int action) {
    return switch (kind[action]) {
      case LEFT -> state.canLeft();
      case RIGHT -> state.canRight();
      default -> state.canShift();
    };
  }

  void apply(ParseState state, int action) {
    switch (kind[action]) {
      case LEFT -> state.left(relation[action]);
      case RIGHT -> state.right(relation[action]);
      default -> state.shift();
    }
  }

  /** The same parser with other weights. */
  Parser with(Scorer weights) {
    return new Parser(weights, actions, commaTag);
  }

  char kind(int action) {
    return kind[action];
  }

  int label(int action) {
    return relation[action];
  }

  void write(DataOutputStream out) throws IOException {
    if (!(model instanceof SparseWeights weights)) {
      throw new IllegalStateException("a model in training has no file form");
    }
    weights.write(out);
  }
}
