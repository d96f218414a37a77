package org.hearsay.article;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One article of the input, not read before somebody works on it.
 *
 * @param where file, and line where there is one
 */
public record ArticleSource(String where, Reading reading) {

  /** How the article is read. */
  public interface Reading {

    /**
     * The article.
     *
     * @param remarks takes what its reader should be told, each in a line
     * @throws Failure where there is none
     */
    Article read(Consumer<String> remarks);
  }

  /** An article of which there is nothing to remark. */
  public ArticleSource(String where, Supplier<Article> article) {
    this(where, remarks -> article.get());
  }

  /** A place of the input where an article was expected. */
  public static ArticleSource unreadable(String where, String reason) {
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
    return reading.read(remark -> {});
  }
}
