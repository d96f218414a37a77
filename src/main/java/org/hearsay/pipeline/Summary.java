package org.hearsay.pipeline;

/**
 * What came of all articles.
 *
 * @param articles that were read whole
 * @param kept articles that were stored before, with the same text
 * @param failed articles of which nothing came
 */
public record Summary(int articles, int claims, int facts, int kept, int failed) {

  static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

  Summary plus(Outcome outcome) {
    if (outcome instanceof Outcome.Extracted e) {
      return new Summary(
          articles + 1,
          claims + e.extraction().claims().size(),
          facts + e.extraction().facts().size(),
          kept,
          failed);
    }
    return outcome instanceof Outcome.Kept
        ? new Summary(articles, claims, facts, kept + 1, failed)
        : new Summary(articles, claims, facts, kept, failed + 1);
  }

  @Override
  public String toString() {
    return "%d articles, %d claims, %d facts%s, %d failed"
        .formatted(articles, claims, facts, kept == 0 ? "" : ", " + kept + " kept", failed);
  }
}
