package org.hearsay.nlp.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.neural.Bytes;

/**
 * Vectors of words: near each other where the words occur alike. Row 0 is for all words not known.
 *
 * <p>A file keeps eight bits of a number and the largest number of every row.
 */
public final class WordVectors {

  /** The row of words that have none of their own. */
  public static final int UNKNOWN = 0;

  private final Map<String, Integer> rows = new HashMap<>();
  private final List<String> words;
  private final float[][] values;

  /**
   * @param words of rows 1, 2, …, as {@link #normalized} gives them
   * @param values a row more than there are words
   */
  public WordVectors(List<String> words, float[][] values) {
    this.words = List.copyOf(words);
    this.values = values;
    for (int i = 0; i < words.size(); i++) {
      rows.put(words.get(i), i + 1);
    }
  }

  /** Small letters; numbers are alike when they have as many digits. */
  public static String normalized(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (lower.chars().noneMatch(Character::isDigit)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder(lower.length());
    lower.chars().forEach(c -> plain.append(Character.isDigit(c) ? '0' : (char) c));
    return plain.toString();
  }

  /** The row of a normalized word, or {@link #UNKNOWN}. */
  public int row(String word) {
    return rows.getOrDefault(word, UNKNOWN);
  }

  int width() {
    return values[0].length;
  }

  /** The vector of a row; changes are seen. */
  public float[] vector(int row) {
    return values[row];
  }

  /** The first rows, to be learned. */
  float[][] first(int count) {
    return java.util.Arrays.copyOf(values, count);
  }

  public void write(DataOutput out) throws IOException {
    byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
    out.writeInt(width());
    for (float[] row : values) {
      Bytes.write(row, out);
    }
  }

  public static WordVectors read(DataInput in) throws IOException {
    byte[] text = new byte[in.readInt()];
    in.readFully(text);
    List<String> words = List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1));
    float[][] values = new float[words.size() + 1][in.readInt()];
    for (float[] row : values) {
      Bytes.read(row, in);
    }
    return new WordVectors(words, values);
  }
}
