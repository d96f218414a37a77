package org.hearsay.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.web.open.OpenData;

/**
 * What a request wants. Who may send it, how long its body and its work may be, and whether another
 * site's page may read the answer follow from that alone.
 */
enum Purpose {
  /** The page and what it is made of. */
  PAGE,
  /** What tools of others read without a query: {@link OpenData}. */
  OPEN,
  /** A question to the graph, or one of its graphs. */
  QUERY,
  /** A change of the graph. */
  WRITE,
  /** Nothing that there is. */
  NOTHING;

  static final String DATASET = "/" + GraphServer.DATASET;

  /** Where updates are sent. */
  static final String UPDATE_PATH = DATASET + "/update";

  /** Where articles are read. */
  static final String ADD_PATH = DATASET + "/articles";

  private static final String GRAPHS_PATH = DATASET + "/data";

  private static final Set<String> READING_PATHS =
      Set.of(DATASET + "/sparql", DATASET + "/query", DATASET + "/get");

  private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  /** Bodies that are questions; no graph can be in one. */
  private static final Set<String> QUESTIONS =
      Set.of("application/sparql-query", "application/x-www-form-urlencoded");

  static Purpose of(String method, String path, Optional<String> contentType) {
    if (!(path + "/").startsWith(DATASET + "/")) {
      return OpenData.isAt(path) ? OPEN : PAGE;
    }
    if (READING_PATHS.contains(path)) {
      return QUERY;
    }
    boolean reads = READING_METHODS.contains(method);
    if (path.equals(DATASET) || path.equals(DATASET + "/")) {
      boolean asks = method.equals("POST") && contentType.filter(Purpose::isQuestion).isPresent();
      return reads || asks ? QUERY : WRITE;
    }
    if (path.equals(GRAPHS_PATH)) {
      return reads ? QUERY : WRITE;
    }
    return path.equals(UPDATE_PATH) || path.equals(ADD_PATH) ? WRITE : NOTHING;
  }

  private static boolean isQuestion(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return QUESTIONS.contains(type.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether pages of other sites may read it. */
  boolean isOpen() {
    return this == OPEN || this == QUERY;
  }
}
