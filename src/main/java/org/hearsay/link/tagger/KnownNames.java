package org.hearsay.link.tagger;

import java.util.List;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.neural.Hashes;
import org.hearsay.nlp.Sentence;

/** What the knowledge base calls by words of a sentence: the longest names, as hashes. */
final class KnownNames {

  private static final int LONGEST = 7;

  /** Words that may be a name in small letters. */
  private static final int LONGEST_SMALL = 3;

  private static final int NO_MATCH = 0;

  private final int[] types;
  private final int[] fame;
  private final int[] place;

  KnownNames(KnowledgeBase kb, Sentence s) {
    int n = s.size();
    types = new int[n];
    fame = new int[n];
    place = new int[n];
    int i = 0;
    while (i < n) {
      int length = match(kb, s, i);
      i += Math.max(1, length);
    }
  }

  /** Marks the longest name from a token on and returns its length, 0 for none. */
  private int match(KnowledgeBase kb, Sentence s, int first) {
    String text = s.token(first).text();
    if (!Character.isLetterOrDigit(text.charAt(0)) || (text.length() == 1 && first > 0)) {
      return 0;
    }
    boolean capital = Character.isUpperCase(text.charAt(0));
    int most = Math.min(s.size() - first, capital ? LONGEST : LONGEST_SMALL);
    for (int length = most; length > 0; length--) {
      if (Character.isLetterOrDigit(s.token(first + length - 1).text().charAt(0))
          || s.token(first + length - 1).text().equals(".")) {
        List<Candidate> named = kb.candidates(words(s, first, length));
        if (!named.isEmpty()) {
          mark(named, first, length);
          return length;
        }
      }
    }
    return 0;
  }

  private static String words(Sentence s, int first, int length) {
    StringBuilder words = new StringBuilder(s.token(first).text());
    for (int i = first + 1; i < first + length; i++) {
      boolean joined = s.token(i - 1).span().end() == s.token(i).span().start();
      words.append(joined ? "" : " ").append(s.token(i).text());
    }
    return words.toString();
  }

  private void mark(List<Candidate> named, int first, int length) {
    int best = 0;
    double most = -1;
    int mask = 0;
    boolean exact = false;
    boolean label = false;
    for (Candidate c : named) {
      exact |= c.exact();
      label |= c.label() && c.exact();
      mask |= 1 << c.kind().type().ordinal();
      if (c.fame() > most) {
        most = c.fame();
        best = c.kind().ordinal() + 1;
      }
    }
    int known = (int) Math.max(0, Math.min(6, 2 * Math.log10(most / 1e-6) + 1));
    int spelled = (exact ? 1 : 0) + (label ? 2 : 0);
    for (int i = first; i < first + length; i++) {
      types[i] = best + 16 * mask;
      fame[i] = best + 16 * known + 128 * spelled;
      place[i] =
          1 + (i == first ? 0 : 1) + (i == first + length - 1 ? 2 : 0) + 4 * Math.min(3, length);
    }
  }

  /** The kind of the best known item, and the types of all. */
  int types(int token) {
    return token < 0 || token >= types.length ? NO_MATCH : types[token];
  }

  /** The kind of the best known item alone. */
  int kind(int token) {
    return types(token) & 15;
  }

  /** Its kind, how well it is known, and whether it is spelled so. */
  int fame(int token) {
    return fame[token];
  }

  /** Where in the name a token stands. */
  int place(int token) {
    return place[token];
  }

  boolean has(int token) {
    return place[token] != NO_MATCH;
  }

  /** All of it as one hash. */
  int all(int token) {
    return Hashes.mixed(fame[token], place[token]);
  }
}
