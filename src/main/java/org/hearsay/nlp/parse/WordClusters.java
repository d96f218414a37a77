package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Groups of words that occur alike, from k-means over GloVe vectors: known for the most frequent
 * English words, rare names and typing errors excepted.
 */
public final class WordClusters {

  /** Where the clusters stand among the resources of this package. */
  public static final String RESOURCE = "clusters.bin";

  /** What words without a cluster have. */
  public static final int NONE = -1;

  private final Map<String, Integer> ranks;
  private final List<String> words;
  private final short[] fine;
  private final short[] coarse;

  /** How many groups the words fall into. */
  public enum Granularity {
    /** About a thousand groups. */
    FINE,
    /** About two hundred and fifty; each is a union of fine ones. */
    COARSE
  }

  public WordClusters(List<String> words, short[] fine, short[] coarse) {
    this.words = List.copyOf(words);
    this.fine = fine.clone();
    this.coarse = coarse.clone();
    this.ranks = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      ranks.put(words.get(i), i);
    }
  }

  /** The clusters that come with the program. */
  public static WordClusters load() {
    try (InputStream raw =
            Objects.requireNonNull(WordClusters.class.getResourceAsStream(RESOURCE));
        DataInputStream in = new DataInputStream(new GZIPInputStream(raw, 1 << 16))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The group of a word in any case, or {@link #NONE}. */
  public int cluster(String word, Granularity granularity) {
    int rank = rank(word);
    if (rank < 0) {
      return NONE;
    }
    return granularity == Granularity.FINE ? fine[rank] : coarse[fine[rank]];
  }

  /** The place of a word among English words by frequency, from 0, or -1 for rare ones. */
  public int rank(String word) {
    return ranks.getOrDefault(word.toLowerCase(Locale.ROOT), -1);
  }

  public void write(DataOutputStream out) throws IOException {
    byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
    for (short cluster : fine) {
      out.writeShort(cluster);
    }
    out.writeInt(coarse.length);
    for (short cluster : coarse) {
      out.writeShort(cluster);
    }
  }

  static WordClusters read(DataInputStream in) throws IOException {
    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    List<String> words = List.of(text.split("\n", -1));
    short[] fine = shorts(in, words.size());
    return new WordClusters(words, fine, shorts(in, in.readInt()));
  }

  private static short[] shorts(DataInputStream in, int count) throws IOException {
    short[] read = new short[count];
    for (int i = 0; i < count; i++) {
      read[i] = in.readShort();
    }
    return read;
  }
}
