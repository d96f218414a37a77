package org.hearsay.extract;

import java.util.Optional;

/**
 * A counted or measured number.
 *
 * @param value the number, or the upper end of a range when {@code bound} is {@code AT_MOST}
 * @param unit what is counted, in the plural of the text ({@code soldiers})
 */
public record Quantity(double value, Bound bound, Optional<String> unit) {

  /** How the text hedges a number. */
  public enum Bound {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost");

    private final String code;

    Bound(String code) {
      this.code = code;
    }

    /** The name in exchange formats. */
    public String code() {
      return code;
    }
  }
}
