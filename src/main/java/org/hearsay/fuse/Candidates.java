package org.hearsay.fuse;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

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

  /** Pairs of things with a key in common and how many, a pair as upper and lower half. */
  long[] pairs() {
    long[] sorted = LongStream.of(entries).limit(size).sorted().distinct().toArray();
    long[] pairs = new long[1024];
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      for (int j = i + 1; j < sorted.length && j <= i + NEXT; j++) {
        if (sorted[i] >> 32 != sorted[j] >> 32) {
          break;
        }
        if (n == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * n);
        }
        pairs[n++] = (sorted[i] & SECOND) << 32 | (sorted[j] & SECOND);
      }
    }
    return LongStream.of(pairs).limit(n).sorted().toArray();
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
