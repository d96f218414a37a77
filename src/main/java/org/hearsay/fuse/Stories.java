package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds articles that are copies or rewrites of one another. Half of the sentences of the shorter
 * one must have a counterpart in the other, word for word or nearly so: names, numbers and most
 * content words survive a rewrite, while independent reports of one event share single quotations.
 */
public final class Stories {

  private static final Pattern SENTENCE =
      Pattern.compile("\\R+|(?<=[.!?][”\"’']?)\\s+(?=[\\p{Lu}“\"‘'])");

  /** Least share of common words of two sentences that say the same. */
  private static final double ALIKE = 0.35;

  /** Least share of sentences with a counterpart. */
  private static final double COPIED = 0.5;

  private static final int SHORTEST_SENTENCE = 5;

  /** Articles that share fewer rare words than this are not compared. */
  private static final int SHARED = 8;

  /** The words of each sentence, sorted by number: a twentieth of the memory that they take. */
  private final Map<String, List<int[]>> sentences = new TreeMap<>();

  private final Map<String, Integer> words = new HashMap<>();

  /**
   * Takes note of an article; the text is not kept.
   *
   * @param text without clutter
   */
  public void add(String article, String text) {
    sentences.put(
        article,
        SENTENCE
            .splitAsStream(text)
            .map(Wording::of)
            .filter(w -> w.size() >= SHORTEST_SENTENCE)
            .map(this::numbers)
            .toList());
  }

  private int[] numbers(Set<String> wording) {
    return wording.stream()
        .mapToInt(w -> words.computeIfAbsent(w, k -> words.size()))
        .sorted()
        .toArray();
  }

  /** Groups of two or more articles, each in the order of their addresses. */
  public List<List<String>> find() {
    List<String> articles = new ArrayList<>(this.sentences.keySet());
    List<List<int[]>> sentences = new ArrayList<>(this.sentences.values());
    int[] group = new int[articles.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    candidates(sentences)
        .forEach(
            (pair, shared) -> {
              int a = pair.get(0);
              int b = pair.get(1);
              if (shared >= SHARED && isCopy(sentences.get(a), sentences.get(b))) {
                join(group, a, b);
              }
            });
    Map<Integer, List<String>> stories = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      stories.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(articles.get(i));
    }
    return stories.values().stream().filter(s -> s.size() > 1).toList();
  }

  /** Pairs of articles with the number of rare words that they share. */
  private static Map<List<Integer>, Integer> candidates(List<List<int[]>> sentences) {
    Map<Integer, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      int article = i;
      sentences.get(i).stream()
          .flatMapToInt(Arrays::stream)
          .distinct()
          .forEach(w -> places.computeIfAbsent(w, k -> new ArrayList<>()).add(article));
    }
    int rare = Math.max(6, sentences.size() / 50);
    Map<List<Integer>, Integer> shared = new HashMap<>();
    for (List<Integer> at : places.values()) {
      for (int i = 0; at.size() <= rare && i < at.size(); i++) {
        for (int j = i + 1; j < at.size(); j++) {
          shared.merge(List.of(at.get(i), at.get(j)), 1, Integer::sum);
        }
      }
    }
    Map<List<Integer>, Integer> ordered =
        new TreeMap<>(
            Comparator.comparing((List<Integer> pair) -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
    ordered.putAll(shared);
    return ordered;
  }

  private static boolean isCopy(List<int[]> one, List<int[]> other) {
    int shorter = Math.min(one.size(), other.size());
    return shorter > 2 && counterparts(one, other) >= COPIED * shorter;
  }

  /** Sentences of one article with a counterpart of their own in the other. */
  static int counterparts(List<int[]> one, List<int[]> other) {
    List<int[]> free = new ArrayList<>(other);
    int found = 0;
    for (int[] sentence : one) {
      double best = 0;
      int at = -1;
      for (int i = 0; i < free.size(); i++) {
        double alike = Wording.jaccard(sentence, free.get(i));
        if (alike > best) {
          best = alike;
          at = i;
        }
      }
      if (best >= ALIKE) {
        free.remove(at);
        found++;
      }
    }
    return found;
  }

  private static int root(int[] group, int i) {
    return group[i] == i ? i : root(group, group[i]);
  }

  private static void join(int[] group, int a, int b) {
    int first = Math.min(root(group, a), root(group, b));
    int second = Math.max(root(group, a), root(group, b));
    group[second] = first;
  }
}
