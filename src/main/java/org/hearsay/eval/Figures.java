package org.hearsay.eval;

/**
 * Counts of one measure.
 *
 * @param hits found and in the gold
 */
public record Figures(int hits, int predicted, int gold) {

  static final Figures NONE = new Figures(0, 0, 0);

  Figures plus(int moreHits, int morePredicted, int moreGold) {
    return new Figures(hits + moreHits, predicted + morePredicted, gold + moreGold);
  }

  /** Share of what was found that is right; 0 when nothing was found. */
  public double precision() {
    return predicted == 0 ? 0 : hits / (double) predicted;
  }

  /** Share of the gold that was found; 0 when there is no gold. */
  public double recall() {
    return gold == 0 ? 0 : hits / (double) gold;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
