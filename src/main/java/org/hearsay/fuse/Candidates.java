package org.hearsay.fuse;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many things are worth comparing: those that share a rare key, and of these the next ones
 * in order. The work grows with the things, not with their pairs, however many share a key.
 */
final class Candidates {

  /** Of those that share a key, a thing is compared with so many that come after it. */
  private static final int NEXT = 40;

  /** A word that only one has joins nothing; so many of the rarest others are its keys. */
  static final int RARE_WORDS = 4;

  private static final long SECOND = 0xffffffffL;

  /** Key and thing, as upper and lower half. */
  private long[] entries = new long[1024];

  private int size;

  /** Makes a key of a thing. */
  void add(int thing, String key) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = ((long) key.hashCode() << 32) | thing;
  }

  /** What is done with two things that have so many keys in common. */
  interface Comparing {
    void compare(int first, int second, int keys);
  }

  /** Each pair of things with a key in common, in order. */
  void forEach(Comparing comparing) {
    long[] pairs = pairs();
    int end;
    for (int i = 0; i < pairs.length; i = end) {
      end = i + 1;
      while (end < pairs.length && pairs[end] == pairs[i]) {
        end++;
      }
      comparing.compare(first(pairs[i]), second(pairs[i]), end - i);
    }
  }

  /** Pairs of things, in order, once for each key in common; a pair as upper and lower half. */
  long[] pairs() {
    keepDistinct();
    long[] pairs = new long[1024];
    int n = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size && j <= i + NEXT; j++) {
        if (entries[i] >> 32 != entries[j] >> 32) {
          break;
        }
        if (n == pairs.length) {
          pairs = Arrays.copyOf(pairs, n + n / 2);
        }
        pairs[n++] = (entries[i] & SECOND) << 32 | (entries[j] & SECOND);
      }
    }
    Arrays.sort(pairs, 0, n);
    return Arrays.copyOf(pairs, n);
  }

  private void keepDistinct() {
    Arrays.sort(entries, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || entries[i] != entries[kept - 1]) {
        entries[kept++] = entries[i];
      }
    }
    size = kept;
  }

  static int first(long pair) {
    return (int) (pair >> 32);
  }

  static int second(long pair) {
    return (int) (pair & SECOND);
  }

  /** How many of these sets have a word. */
  static Map<String, Integer> frequencies(Iterable<? extends Collection<String>> sets) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Collection<String> set : sets) {
      for (String word : new HashSet<>(set)) {
        frequencies.merge(word, 1, Integer::sum);
      }
    }
    return frequencies;
  }

  /** The rarest words of a set that others have, too. */
  static List<String> rarest(Set<String> words, Map<String, Integer> frequencies) {
    return words.stream()
        .filter(w -> frequencies.getOrDefault(w, 0) > 1)
        .sorted(
            Comparator.comparing((String w) -> frequencies.getOrDefault(w, 0))
                .thenComparing(w -> w))
        .limit(RARE_WORDS)
        .toList();
  }
}
