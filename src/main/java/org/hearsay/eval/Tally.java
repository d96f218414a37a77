package org.hearsay.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts summed by measure, in the order in which the measures were first counted. */
final class Tally {

  private final Map<String, Figures> figures = new LinkedHashMap<>();

  void count(String measure, int hits, int predicted, int gold) {
    figures.merge(
        measure,
        new Figures(hits, predicted, gold),
        (a, b) -> a.plus(b.hits(), b.predicted(), b.gold()));
  }

  /** One right or wrong answer to a question that has just one. */
  void judge(String measure, boolean right) {
    count(measure, right ? 1 : 0, 1, 1);
  }

  Map<String, Figures> figures() {
    return figures;
  }
}
