package org.hearsay.article;

/** What came of reading one article. */
public sealed interface Reading {

  /** An article, ready for analysis. */
  record Read(Article article) implements Reading {}

  /**
   * Not an article.
   *
   * @param where file, and line where there is one
   * @param reason what was expected and what stood there, in one line
   */
  record Unreadable(String where, String reason) implements Reading {}
}
