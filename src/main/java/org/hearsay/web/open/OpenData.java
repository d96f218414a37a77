package org.hearsay.web.open;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.hearsay.kb.KnowledgeBase;

/** The addresses where a server answers without a query, to pages of other sites, too. */
public final class OpenData {

  static final String RESOURCE = "/id";
  static final String ONTOLOGY = "/ns";
  static final String VOID = "/.well-known/void";
  static final String NETWORK = "/network.gexf";
  static final String RECONCILE = "/reconcile";
  static final String SUGGEST = RECONCILE + "/suggest";

  /** Where the work is more than handing out what is there. */
  public static final List<String> PATHS =
      List.of(RESOURCE + "/*", VOID, NETWORK, RECONCILE + "/*");

  /**
   * Addresses of the graph have encoded characters; steps up and down, what a slash or a semicolon
   * is when it is encoded, and what is encoded twice stay out, since one path must not have two
   * names.
   */
  private static final Pattern IN_GRAPH =
      Pattern.compile(
          "/id(?:/(?!\\.{1,2}(?:/|$))"
              + "(?:[\\w.~*-]|%(?!2[5EeFf]|3[Bb]|5[Cc]|[01]|7[Ff])[0-9A-Fa-f]{2})++)*+/?");

  private static final List<String> OTHERS = List.of(ONTOLOGY, VOID, NETWORK, RECONCILE, SUGGEST);

  private OpenData() {}

  /** Whether a path is one of these addresses. */
  public static boolean isAt(String path) {
    return OTHERS.contains(path) || isInGraph(path);
  }

  /** Whether something of the graph may be described at a path. */
  static boolean isInGraph(String path) {
    return IN_GRAPH.matcher(path).matches();
  }

  /**
   * What answers at each address.
   *
   * @param items asked for at the first look-up of a name
   * @param most how long counting may take
   */
  public static Map<String, HttpServlet> servlets(
      Dataset dataset, Supplier<KnowledgeBase> items, Duration most) {
    return Map.of(
        RESOURCE + "/*",
        new ResourceServlet(dataset),
        ONTOLOGY,
        new OntologyServlet(),
        VOID,
        new VoidServlet(dataset, most),
        NETWORK,
        new NetworkServlet(dataset, most),
        RECONCILE + "/*",
        new ReconcileServlet(items));
  }
}
