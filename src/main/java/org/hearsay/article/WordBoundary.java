package org.hearsay.article;

/** Regular expressions for the edges of words. */
public final class WordBoundary {

  /**
   * No letter, digit or mark before: what {@code \b} says in front of a word. That looks back over
   * all combining marks, at each of them, and knows no letters but ASCII from Java 19 on.
   */
  public static final String START = "(?<![\\p{L}\\p{M}\\p{Nd}_])";

  private WordBoundary() {}
}
