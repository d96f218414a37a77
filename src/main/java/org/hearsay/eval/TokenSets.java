package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.CodePoints;
import org.hearsay.article.Span;

/** The words of a text, and which of them annotated spans cover; offsets are code points. */
final class TokenSets {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

  private final List<Span> words = new ArrayList<>();

  TokenSets(String text) {
    CodePoints points = new CodePoints(text);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(points.of(new Span(word.start(), word.end())));
    }
  }

  /** Indexes of the words that overlap any of these {@code [start, end]} pairs. */
  BitSet covered(JsonNode spans) {
    BitSet set = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      for (JsonNode s : spans) {
        if (words.get(i).start() < s.get(1).asInt() && s.get(0).asInt() < words.get(i).end()) {
          set.set(i);
        }
      }
    }
    return set;
  }

  /** Shared words over all words; two empty sets are equal. */
  static double jaccard(BitSet a, BitSet b) {
    BitSet union = (BitSet) a.clone();
    union.or(b);
    return union.isEmpty() ? 1 : common(a, b) / (double) union.cardinality();
  }

  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** A possible pair of a gold item and a predicted one. */
  record Pair(double score, int gold, int predicted) {}

  /** One-to-one pairs, best first. */
  static List<Pair> greedy(List<Pair> pairs) {
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(
        Comparator.comparingDouble((Pair p) -> -p.score)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted));
    BitSet usedGold = new BitSet();
    BitSet usedPredicted = new BitSet();
    List<Pair> chosen = new ArrayList<>();
    for (Pair p : sorted) {
      if (!usedGold.get(p.gold) && !usedPredicted.get(p.predicted)) {
        usedGold.set(p.gold);
        usedPredicted.set(p.predicted);
        chosen.add(p);
      }
    }
    return chosen;
  }
}
