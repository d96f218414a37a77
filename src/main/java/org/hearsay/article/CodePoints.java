package org.hearsay.article;

/**
 * Converts offsets of one text from Java chars (UTF-16) to Unicode code points, as RDF and JSON
 * count them.
 */
public final class CodePoints {

  private final int[] before;

  public CodePoints(String text) {
    before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
  }

  /** Code points before the char at {@code offset}. */
  public int at(int offset) {
    return before[offset];
  }

  /** The same stretch counted in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
