package org.hearsay.extract.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Turns sets of tokens of a sentence into clean stretches of text. */
public final class Tokens {

  private static final Set<String> OPEN = Set.of("(", "[");
  private static final Set<String> CLOSE = Set.of(")", "]");

  private Tokens() {}

  /** The tokens below {@code head} and itself. */
  public static BitSet below(Sentence s, int head) {
    BitSet set = new BitSet();
    for (int i : s.subtree(head)) {
      set.set(i);
    }
    return set;
  }

  public static BitSet range(int first, int last) {
    BitSet set = new BitSet();
    if (last >= first) {
      set.set(first, last + 1);
    }
    return set;
  }

  /** The run of {@code set} that holds {@code token}, over gaps of one punctuation mark. */
  public static BitSet around(Sentence s, BitSet set, int token) {
    int first = token;
    int last = token;
    while (first > 0
        && (set.get(first - 1)
            || (s.token(first - 1).isPunctuation() && first > 1 && set.get(first - 2)))) {
      first--;
    }
    while (last + 1 < s.size()
        && (set.get(last + 1)
            || (s.token(last + 1).isPunctuation() && last + 2 < s.size() && set.get(last + 2)))) {
      last++;
    }
    return range(first, last);
  }

  /**
   * The runs of {@code set}, a gap of one punctuation mark being none, without punctuation at their
   * ends; quotation marks and brackets stay when both are there.
   */
  public static List<Span> spans(Sentence s, BitSet set) {
    List<Span> spans = new ArrayList<>();
    int first = set.nextSetBit(0);
    while (first >= 0) {
      int last = first;
      while (set.get(last + 1)
          || (set.get(last + 2) && last + 2 < s.size() && s.token(last + 1).isPunctuation())) {
        last++;
      }
      trimmed(s, first, last, spans);
      first = set.nextSetBit(last + 1);
    }
    return spans;
  }

  /** The first token from {@code first} on that ends behind a char offset; the size for none. */
  public static int from(Sentence s, int first, int offset) {
    int at = first;
    while (at < s.size() && s.token(at).span().end() <= offset) {
      at++;
    }
    return at;
  }

  /** Clears from ", which …" on: what the author adds to a noun phrase; quotations stay whole. */
  public static void cutRelative(Sentence s, BitSet set) {
    int last = set.length() - 1;
    for (int i = set.nextSetBit(0) + 1; i > 0 && i < last; i++) {
      Token next = s.token(i + 1);
      if (s.token(i).is("\"")) {
        return;
      }
      if (s.token(i).is(",")
          && next.isWh()
          && Set.of("which", "who", "whose").contains(next.text())) {
        set.clear(i, last + 1);
        return;
      }
    }
  }

  private static void trimmed(Sentence s, int from, int to, List<Span> spans) {
    int first = from;
    int last = to;
    while (first <= last && isLoose(s.token(first), s, first, first, last)) {
      first++;
    }
    while (last >= first && isLoose(s.token(last), s, last, first, last)) {
      last--;
    }
    if (first <= last) {
      spans.add(s.span(first, last));
    }
  }

  private static boolean isLoose(Token token, Sentence s, int i, int first, int last) {
    if (!token.isPunctuation()) {
      return false;
    }
    String text = token.text();
    if (text.equals("\"") || text.equals("'") || text.equals("''")) {
      return count(s, first, last, Set.of(text)) % 2 != 0;
    }
    if (OPEN.contains(text) || CLOSE.contains(text)) {
      return count(s, first, last, OPEN) != count(s, first, last, CLOSE);
    }
    return !(i == last && (text.equals("?") || text.equals("!")));
  }

  private static int count(Sentence s, int first, int last, Set<String> marks) {
    int n = 0;
    for (int i = first; i <= last; i++) {
      n += marks.contains(s.token(i).text()) ? 1 : 0;
    }
    return n;
  }
}
