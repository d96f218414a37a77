package org.hearsay.nlp.roles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.nlp.Token;

/** Which senses a word can have: those seen while learning, else the first of PropBank's frames. */
public final class Rolesets {

  private static final int[] NONE = {};

  private final List<String> names;
  private final SortedMap<String, int[]> seen;
  private final SortedMap<String, String> framed;

  /**
   * @param names of the rolesets seen
   * @param seen numbers of rolesets by word, as {@link #word} gives it
   * @param framed first roleset of PropBank's frames by word
   */
  public Rolesets(List<String> names, Map<String, int[]> seen, Map<String, String> framed) {
    this.names = List.copyOf(names);
    this.seen = new TreeMap<>(seen);
    this.framed = new TreeMap<>(framed);
  }

  /** Lemma and part of speech as PropBank's frames have it, as in {@code arrest/n}. */
  public static String word(String lemma, String pos) {
    String letter =
        switch (pos) {
          case "VERB", "AUX" -> "v";
          case "NOUN", "PROPN" -> "n";
          default -> "j";
        };
    return lemma.toLowerCase(Locale.ROOT) + "/" + letter;
  }

  /** The number of rolesets seen. */
  public int count() {
    return names.size();
  }

  /** The numbers of the rolesets that the word was seen with, in rising order. */
  public int[] of(Token token) {
    return seen.getOrDefault(word(token.lemma(), token.pos()), NONE);
  }

  /** Whether PropBank has frames of the word. */
  boolean isFramed(Token token) {
    return framed.containsKey(word(token.lemma(), token.pos()));
  }

  public String name(int number) {
    return names.get(number);
  }

  /** The roleset of a word that was not seen: of PropBank's frames, of a verb alike, or made up. */
  String other(Token token, String particle) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String phrasal = framed.get(word(lemma + "_" + particle, token.pos()));
    if (!particle.isEmpty() && phrasal != null) {
      return phrasal;
    }
    for (String pos : List.of(token.pos(), "VERB", "NOUN", "ADJ")) {
      String roleset = framed.get(word(lemma, pos));
      if (roleset != null) {
        return roleset;
      }
    }
    return lemma + ".01";
  }

  void write(DataOutput out) throws IOException {
    StringBuilder text = new StringBuilder(String.join(" ", names)).append('\n');
    seen.forEach(
        (word, numbers) -> {
          text.append(word);
          Arrays.stream(numbers).forEach(n -> text.append(' ').append(n));
          text.append('\n');
        });
    text.append('\n');
    framed.forEach((word, roleset) -> text.append(word).append(' ').append(roleset).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Rolesets read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    int gap = lines.indexOf("");
    SortedMap<String, int[]> seen = new TreeMap<>();
    for (String line : lines.subList(1, gap)) {
      List<String> parts = new ArrayList<>(List.of(line.split(" ", -1)));
      String word = parts.remove(0);
      seen.put(word, parts.stream().mapToInt(Integer::parseInt).toArray());
    }
    SortedMap<String, String> framed = new TreeMap<>();
    for (String line : lines.subList(gap + 1, lines.size() - 1)) {
      int space = line.indexOf(' ');
      framed.put(line.substring(0, space), line.substring(space + 1));
    }
    return new Rolesets(List.of(lines.get(0).split(" ", -1)), seen, framed);
  }
}
