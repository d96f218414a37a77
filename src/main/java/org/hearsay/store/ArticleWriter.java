package org.hearsay.store;

import java.time.Duration;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;

/**
 * Puts many article graphs into a store, committed whenever some time has passed or some size is
 * reached: what is committed stays, whatever happens later.
 */
public final class ArticleWriter implements AutoCloseable {

  /**
   * Losing more than this is a nuisance; committing takes a tenth of a second. Tests commit
   * oftener.
   */
  private static final Duration LONGEST =
      Duration.ofMillis(Integer.getInteger("hearsay.commit.millis", 10_000));

  /** Triples: a few hundred articles. */
  private static final long MOST = 500_000;

  private final GraphStore store;
  private final RDFConnection connection;
  private final boolean local;
  private final Duration longest;
  private final long most;
  private boolean open;
  private long since;
  private long triples;

  ArticleWriter(GraphStore store, RDFConnection connection, boolean local) {
    this(store, connection, local, LONGEST, MOST);
  }

  /** One that commits after another time or another number of triples. */
  ArticleWriter(
      GraphStore store, RDFConnection connection, boolean local, Duration longest, long most) {
    this.store = store;
    this.connection = connection;
    this.local = local;
    this.longest = longest;
    this.most = most;
  }

  /** Replaces the graph of one article whole. */
  public void put(String articleIri, Model graph) {
    if (!open) {
      begin();
    }
    store.putArticle(articleIri, graph);
    triples += graph.size();
    if (triples >= most || System.nanoTime() - since >= longest.toNanos()) {
      commit();
    }
  }

  private void begin() {
    if (local) {
      connection.begin(ReadWrite.WRITE);
    }
    open = true;
    since = System.nanoTime();
    triples = 0;
    store.keepOntology();
  }

  /** Commits, and derives what follows from several articles together. */
  public void finish() {
    commit();
    store.inTransaction(store::refresh);
  }

  /** What was put until now stays, whatever comes. */
  void commit() {
    if (open && local) {
      connection.commit();
      connection.end();
    }
    open = false;
  }

  /** Takes back what is not committed. */
  @Override
  public void close() {
    if (open && local) {
      connection.abort();
      connection.end();
    }
    open = false;
  }
}
