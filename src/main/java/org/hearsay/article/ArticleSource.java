package org.hearsay.article;

import java.util.function.Supplier;

/**
 * One article of the input, not read before somebody works on it.
 *
 * @param where file, and line where there is one
 * @param article throws {@link Failure} where there is none
 */
public record ArticleSource(String where, Supplier<Article> article) {

  /** A place of the input where an article was expected. */
  static ArticleSource unreadable(String where, String reason) {
    return new ArticleSource(
        where,
        () -> {
          throw new Failure(where + ": " + reason);
        });
  }

  /**
   * The article that stands here.
   *
   * @throws Failure in one line when there is none
   */
  public Article read() {
    return article.get();
  }
}
