package org.hearsay.nlp;

import org.hearsay.article.Article;

/**
 * Splits an article into sentences and tokens, tags and parses them. Implementations are
 * thread-safe.
 */
public interface Analyzer {

  /** The analysis of every block that is not boilerplate. */
  Document analyze(Article article);
}
