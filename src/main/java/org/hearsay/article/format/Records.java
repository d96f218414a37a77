package org.hearsay.article.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;

/**
 * The records of a file, none read before its turn. Where the file breaks, a line says so, and what
 * was before is kept.
 */
abstract class Records implements Iterator<ArticleSource> {

  private final String where;
  private Optional<ArticleSource> next = Optional.empty();
  private boolean any;
  private boolean ended;

  Records(String where) {
    this.where = where;
  }

  /** As messages name the file. */
  String where() {
    return where;
  }

  /** The next record; empty behind the last. */
  abstract Optional<ArticleSource> advance() throws IOException;

  /** What stands for a file without records, unless those that it has were passed over. */
  Optional<ArticleSource> empty() {
    return Optional.of(ArticleSource.unreadable(where, "expected an article, found an empty file"));
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = orBreak();
      ended = ended || next.isEmpty();
      if (ended && !any && next.isEmpty()) {
        next = empty();
      }
      any = true;
    }
    return next.isPresent();
  }

  private Optional<ArticleSource> orBreak() {
    try {
      return advance();
    } catch (IOException e) {
      ended = true;
      return Optional.of(ArticleSource.unreadable(where, "cannot be read: " + oneLine(e)));
    } catch (Failure e) {
      ended = true;
      return Optional.of(
          new ArticleSource(
              where,
              () -> {
                throw e;
              }));
    }
  }

  /** The first line of what an exception says. */
  static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  @Override
  public ArticleSource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArticleSource source = next.orElseThrow();
    next = Optional.empty();
    return source;
  }
}
