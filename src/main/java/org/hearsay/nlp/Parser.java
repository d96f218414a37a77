package org.hearsay.nlp;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Dropout;

/** Tags the words of a sentence and finds the best projective tree over them. */
final class Parser {

  private final TreeNetwork network;
  private final List<String> tags;
  private final List<String> relations;

  /**
   * @param tags names of the network's tags: Penn and universal tag joined
   * @param relations names of the network's relations
   */
  Parser(TreeNetwork network, List<String> tags, List<String> relations) {
    this.network = network;
    this.tags = List.copyOf(tags);
    this.relations = List.copyOf(relations);
  }

  /** Heads (-1 for the root) and relations of a sentence's words. */
  record Tree(int[] heads, String[] relations) {}

  /** Reads a sentence, for tagging and parsing. */
  TreeNetwork.Reading read(Words words) {
    return network.new Reading(network.input(words), Dropout.NONE, 0);
  }

  /** The number of each word's tag. */
  int[] tags(TreeNetwork.Reading reading) {
    int[] best = new int[reading.size()];
    for (int i = 0; i < best.length; i++) {
      best[i] = Activations.best(reading.tagScores[i]);
    }
    return best;
  }

  /** The most likely tag of a word that is known to be a name. */
  int nameTag(TreeNetwork.Reading reading, int word) {
    float[] scores = reading.tagScores[word].clone();
    for (int t = 0; t < scores.length; t++) {
      scores[t] = isName(t) ? scores[t] : Float.NEGATIVE_INFINITY;
    }
    return Activations.best(scores);
  }

  /** Penn and universal tag, joined as in {@code NNP/PROPN}. */
  String tag(int number) {
    return tags.get(number);
  }

  /** Whether a tag is that of a proper noun. */
  boolean isName(int tag) {
    return tags.get(tag).startsWith("NNP");
  }

  Tree parse(TreeNetwork.Reading reading, int[] tag) {
    TreeNetwork.Arcs arcs = network.new Arcs(reading, tag);
    int[] heads = Eisner.tree(arcs.scores);
    int[] labels = arcs.relations(heads);
    String[] names = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      names[i] = relations.get(labels[i]);
      heads[i] = heads[i] == heads.length ? -1 : heads[i];
    }
    return new Tree(heads, names);
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(String.join(" ", tags));
    out.writeUTF(String.join(" ", relations));
    network.write(out);
  }

  static Parser read(DataInput in) throws IOException {
    List<String> tags = List.of(in.readUTF().split(" ", -1));
    List<String> relations = List.of(in.readUTF().split(" ", -1));
    return new Parser(TreeNetwork.read(in), tags, relations);
  }
}
