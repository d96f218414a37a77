package org.hearsay.article;

/**
 * A half-open stretch of {@link Article#body}, in Java chars (UTF-16); {@link CodePoints} converts
 * it where it leaves the program.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The share of their chars that both have, from 0 to 1: how sure it is that they are one. */
  public double likeness(Span other) {
    int shared = Math.min(end, other.end) - Math.max(start, other.start);
    return shared <= 0 ? 0 : (double) shared / cover(other).length();
  }

  /** This stretch, given in code points of a text, in its chars; cut where the text ends. */
  public Span inChars(String text) {
    int points = text.codePointCount(0, text.length());
    return new Span(
        text.offsetByCodePoints(0, Math.min(start, points)),
        text.offsetByCodePoints(0, Math.min(end, points)));
  }

  /** The very words of this span. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
