package org.hearsay.kb.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;

/**
 * What kinds of things the classes of Wikidata hold. No class is named in the program: the items
 * that another knowledge base has too teach it, and what is known of a class holds for those below
 * it.
 */
public final class ClassKinds {

  /** Steps to superclasses of a class that no known item belongs to. */
  private static final int STEPS = 3;

  /** A class is of no kind when fewer than one in so many of its items are known. */
  private static final int ONE_OF = 5000;

  /** Known items from which on a class counts in full. */
  private static final double ENOUGH = 3;

  private final KnowledgeBase teacher;
  private final Map<Integer, int[]> known = new HashMap<>();
  private final Map<Integer, List<Integer>> superclasses = new HashMap<>();

  public ClassKinds(KnowledgeBase teacher) {
    this.teacher = teacher;
  }

  /** Learns from the items of a dump; it reads them once, and once for each step upwards. */
  static ClassKinds of(Segments items, KnowledgeBase teacher) throws IOException {
    ClassKinds kinds = new ClassKinds(teacher);
    items.forEach(kinds::count);
    for (int step = 0; step < STEPS; step++) {
      Set<Integer> wanted = kinds.unknown();
      items.forEach(
          item -> {
            if (wanted.contains(item.number())) {
              kinds.addClass(item);
            }
          });
    }
    return kinds;
  }

  /** Classes of which neither known items nor superclasses say anything yet. */
  public Set<Integer> unknown() {
    Set<Integer> unknown = new TreeSet<>(known.keySet());
    superclasses.values().forEach(unknown::addAll);
    unknown.removeIf(c -> isKnown(c) || superclasses.containsKey(c));
    return unknown;
  }

  /** Learns what is above a class. */
  public void addClass(DumpItem item) {
    superclasses.put(item.number(), item.superclasses());
  }

  /** Learns from an item; the last place counts all items of a class. */
  public void count(DumpItem item) {
    int n = Kind.values().length;
    Optional<Kind> kind = taught(item);
    for (int c : item.classes()) {
      int[] counts = known.computeIfAbsent(c, k -> new int[n + 1]);
      counts[n]++;
      kind.ifPresent(k -> counts[k.ordinal()]++);
    }
  }

  private Optional<Kind> taught(DumpItem item) {
    return teacher.row("Q" + item.number()).map(teacher::kind);
  }

  /** What an item is; empty for what no knowledge base of names needs, and what is not known. */
  public Optional<Kind> kind(DumpItem item) {
    Optional<Kind> taught = taught(item);
    if (taught.isPresent()) {
      return taught;
    }
    double[] scores = new double[Kind.values().length];
    for (int c : item.classes()) {
      for (int nearest : nearestKnown(c)) {
        int[] counts = known.getOrDefault(nearest, new int[0]);
        double all = sum(counts);
        for (int k = 0; k < scores.length; k++) {
          scores[k] += counts[k] / all * Math.min(1, all / ENOUGH);
        }
      }
    }
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return scores[best] > 0 ? Optional.of(Kind.values()[best]) : Optional.empty();
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int k = 0; k < counts.length - 1; k++) {
      sum += counts[k];
    }
    return sum;
  }

  private boolean isKnown(int c) {
    int[] counts = known.get(c);
    return counts != null && sum(counts) * (long) ONE_OF >= Math.max(1, counts[counts.length - 1]);
  }

  /** The class itself, or the nearest above it, of which known items say something. */
  private List<Integer> nearestKnown(int c) {
    List<Integer> level = List.of(c);
    for (int step = 0; step <= STEPS; step++) {
      List<Integer> found = level.stream().filter(this::isKnown).toList();
      if (!found.isEmpty()) {
        return found;
      }
      List<Integer> above = new ArrayList<>();
      level.forEach(l -> above.addAll(superclasses.getOrDefault(l, List.of())));
      level = above.stream().distinct().toList();
    }
    return List.of();
  }
}
