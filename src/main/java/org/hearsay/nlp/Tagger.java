package org.hearsay.nlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Tags words left to right with pairs of Penn and universal tag, by a linear model (features after
 * Collins 2002 and Toutanova et al. 2003, with word clusters).
 */
final class Tagger {

  static final int BEFORE = -1;
  private static final int NOWHERE = -1;
  private static final int AFTER = -2;

  private final Scorer model;
  private final List<String> tags;

  /**
   * @param tags names of the model's classes
   */
  Tagger(Scorer model, List<String> tags) {
    this.model = model;
    this.tags = List.copyOf(tags);
  }

  List<String> tags() {
    return tags;
  }

  /** The tag of every word, as an index into {@link #tags}. */
  int[] tag(Words words) {
    return tag(words, NOWHERE);
  }

  /** The same where the word at {@code name} is known to be a name. */
  int[] tag(Words words, int name) {
    int[] found = new int[words.size];
    FeatureSink sink = new FeatureSink();
    float[] scores = new float[model.classes()];
    for (int i = 0; i < found.length; i++) {
      features(words, i, found, sink);
      model.score(sink.hashes, sink.count, scores);
      for (int c = 0; i == name && c < tags.size(); c++) {
        scores[c] = isName(c) ? scores[c] : Float.NEGATIVE_INFINITY;
      }
      found[i] = best(scores, tags.size());
    }
    return found;
  }

  /** Whether a tag is that of a proper noun. */
  boolean isName(int tag) {
    return tags.get(tag).startsWith("NNP");
  }

  static int best(float[] scores, int count) {
    int best = 0;
    for (int c = 1; c < count; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Features of the word at {@code i}, given the tags of those before it. */
  static void features(Words w, int i, int[] tags, FeatureSink sink) {
    sink.clear();
    int tag1 = i > 0 ? tags[i - 1] : BEFORE;
    int tag2 = i > 1 ? tags[i - 2] : BEFORE;
    int form = w.form[i];
    int shape = w.shape[i];
    int before = at(w.form, i - 1);
    int after = at(w.form, i + 1);
    sink.add(1, 0);
    sink.add(2, form);
    sink.add(3, form, shape);
    sink.add(4, shape, i == 0 ? 1 : 0);
    sink.add(5, w.fine[i]);
    sink.add(6, w.coarse[i], shape);
    for (int k = 0; k < w.suffix.length; k++) {
      sink.add(7 + k, w.suffix[k][i]);
      sink.add(11 + k, w.prefix[k][i]);
    }
    sink.add(15, w.suffix[2][i], shape);
    sink.add(16, w.suffix[1][i], tag1);
    sink.add(17, w.gap[i], form);
    sink.add(18, tag1);
    sink.add(19, tag2, tag1);
    sink.add(20, tag1, form);
    sink.add(21, tag2, tag1, form);
    sink.add(22, before);
    sink.add(23, after);
    sink.add(24, before, form);
    sink.add(25, form, after);
    sink.add(26, at(w.form, i - 2));
    sink.add(27, at(w.form, i + 2));
    sink.add(28, at(w.fine, i + 1));
    sink.add(29, at(w.fine, i - 1));
    sink.add(30, at(w.coarse, i + 1), tag1);
    sink.add(31, at(w.coarse, i + 1), form);
    sink.add(32, at(w.fine, i + 1), w.fine[i]);
    sink.add(33, at(w.coarse, i + 1), at(w.coarse, i + 2));
    sink.add(34, at(w.suffix[2], i + 1), at(w.shape, i + 1));
    sink.add(35, at(w.suffix[2], i - 1));
    sink.add(36, at(w.shape, i - 1), shape, at(w.shape, i + 1));
    sink.add(37, tag1, w.coarse[i], at(w.coarse, i + 1));
    sink.add(38, at(w.coarse, i + 2), w.coarse[i]);
    sink.add(39, tag1, after);
    sink.add(40, before, after);
    sink.add(41, tag1, w.fine[i]);
    sink.add(42, at(w.suffix[1], i + 1), w.coarse[i]);
    sink.add(43, at(w.form, i - 2), before);
    sink.add(44, after, at(w.form, i + 2));
  }

  private static int at(int[] values, int i) {
    return i < 0 ? BEFORE : i < values.length ? values[i] : AFTER;
  }

  void write(DataOutputStream out) throws IOException {
    if (!(model instanceof SparseWeights weights)) {
      throw new IllegalStateException("a model in training has no file form");
    }
    weights.write(out);
  }
}
