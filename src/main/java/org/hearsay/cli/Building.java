package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.hearsay.extract.Extraction;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Shapes;
import org.hearsay.store.GraphStore;

/** Reads articles, maps and validates their graphs and puts the valid ones into a store. */
final class Building {

  /** Articles that are written at once; it bounds the memory that a large input takes. */
  private static final int BATCH = 1000;

  private final Iris iris;
  private int articles;
  private int claims;
  private int facts;
  private int violations;

  Building(Iris iris) {
    this.iris = iris;
  }

  /** An article's graph and its name. */
  private record ArticleGraph(String iri, Model graph) {}

  /**
   * Builds into {@code store}; an article whose graph violates the shapes is reported and left out,
   * and what the store held of it stays.
   *
   * @return how many articles could not be read
   */
  int into(GraphStore store, InputOptions input) {
    GraphMapper mapper = new GraphMapper(iris);
    List<ArticleGraph> built = new ArrayList<>();
    int failed =
        input.extract(
            extraction -> {
              Model graph = mapper.map(extraction);
              String iri = iris.article(extraction.article().id());
              if (isValid(extraction, graph)) {
                built.add(new ArticleGraph(iri, graph));
                if (built.size() == BATCH) {
                  store(store, built);
                }
                articles++;
                claims += extraction.claims().size();
                facts += extraction.facts().size();
              }
            });
    store(store, built);
    store.inTransaction(store::refresh);
    return failed;
  }

  private static void store(GraphStore store, List<ArticleGraph> built) {
    store.inTransaction(() -> built.forEach(b -> store.putArticle(b.iri(), b.graph())));
    built.clear();
  }

  private boolean isValid(Extraction extraction, Model graph) {
    List<String> found = Shapes.bundled().violations(graph.getGraph());
    for (String violation : found) {
      System.err.println("hearsay: " + extraction.article().id() + ": " + violation);
    }
    violations += found.size();
    return found.isEmpty();
  }

  int violations() {
    return violations;
  }

  String summary() {
    return "%d articles, %d claims, %d facts, %d violations"
        .formatted(articles, claims, facts, violations);
  }
}
