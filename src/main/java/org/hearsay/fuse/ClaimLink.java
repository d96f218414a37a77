package org.hearsay.fuse;

/**
 * How two claims relate.
 *
 * @param reason agreement for corroboration and repetition; denial, polarity, number or date for a
 *     contradiction
 * @param firstValue what was compared, empty for none
 */
public record ClaimLink(
    Type type, String first, String second, String reason, String firstValue, String secondValue) {

  /** Kinds of links, named as their properties. */
  public enum Type {
    CORROBORATES,
    CONTRADICTS,
    UPDATES,
    REPEATS
  }
}
