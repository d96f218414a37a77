package org.hearsay.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredGraphs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The database that is written to, itself or through the server that holds it. */
public final class StoreOptions {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      defaultValue = "${env:HEARSAY_PASSWORD}",
      description =
          "Password of the server that holds the database, if one does. Default: $HEARSAY_PASSWORD")
  private Optional<String> password = Optional.empty();

  /** What is written: with the graphs and the store on them. */
  public interface Writing {
    /** Exit code. */
    int write(StoredGraphs graphs, GraphStore store);
  }

  public Path folder() {
    return database.folder();
  }

  /** Writes to the database, which is made where there is none. */
  public int open(Iris iris, Writing writing) {
    return write(StoredGraphs.open(database.folder()), iris, writing);
  }

  /** Writes to the database that is there. */
  public int existing(Iris iris, Writing writing) {
    return write(StoredGraphs.existing(database.folder()), iris, writing);
  }

  private int write(StoredGraphs opened, Iris iris, Writing writing) {
    return DatabaseOptions.with(
        opened,
        graphs -> {
          int code = writing.write(graphs, graphs.store(iris, password.filter(p -> !p.isBlank())));
          graphs.settle();
          return code;
        });
  }
}
