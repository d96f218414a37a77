package org.hearsay.nlp.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Dropout;

/** Tags the words of a sentence and finds the best projective tree over them. */
public final class Parser {

  private final TreeNetwork network;
  private final List<String> tags;
  private final List<String> relations;

  /**
   * @param tags names of the network's tags: Penn and universal tag joined
   * @param relations names of the network's relations
   */
  public Parser(TreeNetwork network, List<String> tags, List<String> relations) {
    this.network = network;
    this.tags = List.copyOf(tags);
    this.relations = List.copyOf(relations);
  }

  /** Heads (-1 for the root) and relations of a sentence's words. */
  public record Tree(int[] heads, String[] relations) {}

  /** What tags and trees of a sentence are found from. */
  public TreeNetwork.Encoding encode(Words words) {
    return encode(words, Dropout.NONE, 0);
  }

  /**
   * The same as while learning.
   *
   * @param blur share of words to hide
   */
  public TreeNetwork.Encoding encode(Words words, Dropout dropout, float blur) {
    return network.new Encoding(network.input(words), dropout, blur);
  }

  /** The number of each word's tag. */
  public int[] tags(TreeNetwork.Encoding encoding) {
    int[] best = new int[encoding.size()];
    for (int i = 0; i < best.length; i++) {
      best[i] = Activations.best(encoding.tagScores[i]);
    }
    return best;
  }

  /** The most likely tag of a word that is known to be a name. */
  int nameTag(TreeNetwork.Encoding encoding, int word) {
    float[] scores = encoding.tagScores[word].clone();
    for (int t = 0; t < scores.length; t++) {
      scores[t] = isName(t) ? scores[t] : Float.NEGATIVE_INFINITY;
    }
    return Activations.best(scores);
  }

  /** Penn and universal tag, joined as in {@code NNP/PROPN}. */
  public String tag(int number) {
    return tags.get(number);
  }

  /** Whether a tag is that of a proper noun. */
  boolean isName(int tag) {
    return tags.get(tag).startsWith("NNP");
  }

  public Tree parse(TreeNetwork.Encoding encoding, int[] tag) {
    TreeNetwork.Arcs arcs = network.new Arcs(encoding, tag);
    int[] heads = Eisner.tree(arcs.scores);
    int[] labels = arcs.relations(heads);
    String[] names = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      names[i] = relations.get(labels[i]);
      heads[i] = heads[i] == heads.length ? -1 : heads[i];
    }
    return new Tree(heads, names);
  }

  public void write(DataOutput out) throws IOException {
    out.writeUTF(String.join(" ", tags));
    out.writeUTF(String.join(" ", relations));
    network.write(out);
  }

  public static Parser read(DataInput in) throws IOException {
    List<String> tags = List.of(in.readUTF().split(" ", -1));
    List<String> relations = List.of(in.readUTF().split(" ", -1));
    return new Parser(TreeNetwork.read(in), tags, relations);
  }
}
