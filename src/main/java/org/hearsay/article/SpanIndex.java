package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things by where they stand in a text, so that an article with thousands of them is not gone
 * through for each of them.
 */
public final class SpanIndex<T> {

  /** Characters; a sentence or two. */
  private static final int CELL = 256;

  private final Map<Integer, List<Entry<T>>> cells = new HashMap<>();
  private int size;

  private record Entry<T>(int number, T value) {}

  public void add(Span span, T value) {
    Entry<T> entry = new Entry<>(size++, value);
    for (int cell = span.start() / CELL; cell <= span.end() / CELL; cell++) {
      cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * Everything that overlaps or touches this stretch, in the order in which it was added, and
   * something near it, too; what was added with several spans is there as often.
   */
  public List<T> near(Span span) {
    int first = span.start() / CELL;
    int last = span.end() / CELL;
    if (first == last) {
      return cells.getOrDefault(first, List.of()).stream().map(Entry::value).toList();
    }
    Map<Integer, T> found = new TreeMap<>();
    for (int cell = first; cell <= last; cell++) {
      for (Entry<T> entry : cells.getOrDefault(cell, List.of())) {
        found.put(entry.number(), entry.value());
      }
    }
    return List.copyOf(found.values());
  }
}
