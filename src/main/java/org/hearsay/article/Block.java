package org.hearsay.article;

/**
 * One line of an article's body (without its line break and outer white space) and what it is.
 *
 * <p>Blocks are in text order and do not overlap; sentences never cross them.
 */
public record Block(Span span, Kind kind) {

  /** What a line of published text is. */
  public enum Kind {
    HEADLINE,
    HEADING,
    BYLINE,
    PARAGRAPH,
    LIST_ITEM,
    /** Site clutter: marked, kept, and never read by extraction. */
    BOILERPLATE
  }
}
