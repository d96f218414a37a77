package org.hearsay.pipeline;

import org.hearsay.extract.Extraction;

/** What came of one article. */
public sealed interface Outcome {

  /** Everything read from it, and how many tokens that took. */
  record Extracted(Extraction extraction, int tokens) implements Outcome {}

  /**
   * Why nothing came of it.
   *
   * @param where file, and line where there is one
   */
  record Failed(String where, String reason) implements Outcome {}
}
