package org.hearsay.store;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.graph.Iris;

/** The graphs of a database that this program holds. */
record LocalGraphs(Dataset dataset, Path folder) implements StoredGraphs {

  @Override
  public RDFConnection connection() {
    return RDFConnection.connect(dataset);
  }

  @Override
  public Dataset all() {
    return dataset;
  }

  @Override
  public GraphStore store(Iris iris, Optional<String> password) {
    LocalDatabase.changing(folder);
    return new GraphStore(connection(), iris);
  }

  @Override
  public void settle() {
    LocalDatabase.compactWhenGrown(dataset, folder);
    LocalDatabase.settled(folder);
  }

  @Override
  public boolean isStale() {
    return false;
  }

  @Override
  public Optional<Failure> failure(RuntimeException error) {
    return LocalDatabase.isTrouble(error)
        ? Optional.of(LocalDatabase.damaged(folder.toString(), error))
        : Optional.empty();
  }

  @Override
  public void close() {
    LocalDatabase.close(dataset, folder);
  }
}
