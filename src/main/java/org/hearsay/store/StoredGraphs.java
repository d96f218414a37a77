package org.hearsay.store;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.graph.Iris;

/**
 * The graphs of a database, to be read and written to: opened in this program, or asked for at the
 * server that holds them.
 */
public sealed interface StoredGraphs extends AutoCloseable permits LocalGraphs, ServedGraphs {

  /**
   * Those of a folder that has a database.
   *
   * @throws Failure when there is none, or another program holds it and does not serve it
   */
  static StoredGraphs existing(Path folder) {
    return LocalDatabase.servedAt(folder)
        .<StoredGraphs>map(address -> new ServedGraphs(folder, address))
        .orElseGet(() -> new LocalGraphs(LocalDatabase.existing(folder), folder));
  }

  /**
   * The same; a database is made where there is none.
   *
   * @throws Failure as {@link #existing}
   */
  static StoredGraphs open(Path folder) {
    return LocalDatabase.servedAt(folder)
        .<StoredGraphs>map(address -> new ServedGraphs(folder, address))
        .orElseGet(() -> new LocalGraphs(LocalDatabase.open(folder), folder));
  }

  /** What questions are asked of; its default graph is all graphs together. */
  RDFConnection connection();

  /** All graphs as they are now; those of a server are copied before. */
  Dataset all();

  /**
   * What articles are put into and taken out of.
   *
   * @param password of who may write, where a server asks for it
   * @throws Failure when this may not be written to
   */
  GraphStore store(Iris iris, Optional<String> password);

  /** To be said when everything is written. */
  void settle();

  /** Whether derived graphs do not follow from the articles: somebody is writing, or broke off. */
  boolean isStale();

  /** What to say of an error, if it is one of reading or writing these graphs. */
  Optional<Failure> failure(RuntimeException error);

  @Override
  void close();
}
