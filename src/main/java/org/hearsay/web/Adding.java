package org.hearsay.web;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Summary;

/** Reads articles into the graph that is served; what follows from them is kept in step. */
public interface Adding {

  /**
   * Reads all of them, one call after the other.
   *
   * @param outcomes takes what came of each, in order, in the calling thread
   */
  Summary add(ArticleReader articles, Consumer<Outcome> outcomes);

  /**
   * Reads articles of the graph again, as people have decided since.
   *
   * @param addresses of these articles
   */
  Summary again(Set<String> addresses, Consumer<Outcome> outcomes);

  /** What is at an address of the web. */
  Fetched fetch(URI address);

  /** The address of an article in the graph. */
  String address(String id);
}
