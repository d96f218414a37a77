package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Document;

/**
 * Finds dictionary forms: exceptions from the treebanks first, then the rules of English endings.
 */
public final class Lemmas {

  private static final WordFile WORDS = WordFile.bundled(Document.class, "words.txt");

  private static final Set<String> PREFIXES = WORDS.section("verb prefix");

  private static final Set<String> AS_WRITTEN = Set.of("PROPN", "PUNCT", "SYM", "X", "NUM");

  private final Map<String, String> exceptions;
  private final Set<String> known;
  private final WordClusters clusters;

  /**
   * @param exceptions lemma by word and Penn tag ({@code went/VBD})
   * @param known lemmas of verbs, nouns and adjectives seen in the treebanks
   */
  public Lemmas(Map<String, String> exceptions, Set<String> known, WordClusters clusters) {
    this.exceptions = new TreeMap<>(exceptions);
    this.known = new TreeSet<>(known);
    this.clusters = clusters;
  }

  /** The lemma of a word with its universal and Penn tag. */
  public String lemma(String word, String pos, String tag) {
    if (isAsWritten(pos)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String exception = exceptions.get(lower + "/" + tag);
    if (exception != null) {
      return exception;
    }
    for (String prefix : PREFIXES) {
      if (lower.startsWith(prefix)) {
        String rest = exceptions.get(lower.substring(prefix.length()) + "/" + tag);
        if (rest != null && isKnown(prefix + rest)) {
          return prefix + rest;
        }
      }
    }
    return byRule(lower, tag);
  }

  /** Whether words of a universal tag have no other form. */
  public static boolean isAsWritten(String pos) {
    return AS_WRITTEN.contains(pos);
  }

  /** The lemma that endings alone give. */
  public String byRule(String lower, String tag) {
    return switch (tag) {
      case "NNS" -> singular(lower);
      case "VBZ" -> singular(lower);
      case "VBG" -> lower.endsWith("ing") ? stem(lower, 3) : lower;
      case "VBD", "VBN" -> past(lower);
      case "JJR", "RBR" -> lower.endsWith("er") ? compared(lower, 2) : lower;
      case "JJS", "RBS" -> lower.endsWith("est") ? compared(lower, 3) : lower;
      default -> lower;
    };
  }

  private String singular(String word) {
    int n = word.length();
    if (n < 3 || !word.endsWith("s") || word.endsWith("ss")) {
      return n > 3 && word.endsWith("men") ? word.substring(0, n - 2) + "an" : word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes")
            || word.endsWith("oes");
    String short1 = word.substring(0, n - 1);
    return hissing && !known.contains(short1) ? word.substring(0, n - 2) : short1;
  }

  private String past(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("ed") && word.length() > 3 ? stem(word, 2) : word;
  }

  private String compared(String word, int ending) {
    if (word.endsWith("ier") || word.endsWith("iest")) {
      return word.substring(0, word.length() - ending - 1) + "y";
    }
    return stem(word, ending);
  }

  private String stem(String word, int ending) {
    String bare = word.substring(0, word.length() - ending);
    int n = bare.length();
    if (n < 2 || bare.chars().noneMatch(c -> isVowel((char) c))) {
      return n < 2 ? word : bare;
    }
    boolean doubled = n > 2 && bare.charAt(n - 1) == bare.charAt(n - 2);
    String mute = bare + "e";
    String single = doubled && !isVowel(bare.charAt(n - 1)) ? bare.substring(0, n - 1) : bare;
    if (!single.equals(bare)) {
      return known.contains(bare) || (!known.contains(single) && rank(bare) < rank(single))
          ? bare
          : single;
    }
    if (known.contains(bare) != known.contains(mute)) {
      return known.contains(bare) ? bare : mute;
    }
    boolean shortVowel = n > 2 && isShort(bare) && syllables(bare) == 1;
    return shortVowel || rank(mute) < rank(bare) ? mute : bare;
  }

  private static boolean isShort(String stem) {
    int n = stem.length();
    return !isVowel(stem.charAt(n - 1))
        && "wxy".indexOf(stem.charAt(n - 1)) < 0
        && isVowel(stem.charAt(n - 2))
        && !isVowel(stem.charAt(n - 3));
  }

  private static int syllables(String stem) {
    int count = 0;
    for (int i = 0; i < stem.length(); i++) {
      boolean starts = isVowel(stem.charAt(i)) && (i == 0 || !isVowel(stem.charAt(i - 1)));
      count += starts ? 1 : 0;
    }
    return count;
  }

  private int rank(String word) {
    int rank = clusters.rank(word);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  /** Whether the treebanks have this lemma of a verb, noun or adjective. */
  boolean isCommon(String word) {
    return known.contains(word);
  }

  private boolean isKnown(String word) {
    return known.contains(word) || clusters.rank(word) >= 0;
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  void write(DataOutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    exceptions.forEach((word, lemma) -> text.append(word).append(' ').append(lemma).append('\n'));
    text.append('\n');
    known.forEach(word -> text.append(word).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Lemmas read(DataInputStream in, WordClusters clusters) throws IOException {
    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    Map<String, String> exceptions = new TreeMap<>();
    Set<String> known = new TreeSet<>();
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) {
        exceptions.put(line.substring(0, space), line.substring(space + 1));
      } else if (!line.isEmpty()) {
        known.add(line);
      }
    }
    return new Lemmas(exceptions, known, clusters);
  }
}
