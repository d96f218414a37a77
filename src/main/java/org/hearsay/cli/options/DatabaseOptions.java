package org.hearsay.cli.options;

import java.nio.file.Path;
import org.hearsay.store.StoredGraphs;
import picocli.CommandLine.Option;

/** Where the local database lies. */
public final class DatabaseOptions {

  @Option(
      names = "--db",
      paramLabel = "FOLDER",
      defaultValue = "data/tdb2",
      description =
          "Folder of the TDB2 database; the server that holds it is asked. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("data/tdb2");

  public Path folder() {
    return folder;
  }

  /** What is done with graphs. */
  public interface Reading {
    /** Exit code. */
    int read(StoredGraphs graphs);
  }

  /** Reads the database that is there, or asks the server that holds it. */
  public int read(Reading reading) {
    return with(
        StoredGraphs.existing(folder),
        graphs -> {
          if (graphs.isStale()) {
            System.err.println(
                "hearsay: articles are being written, or that broke off: links may"
                    + " not follow from them");
          }
          return reading.read(graphs);
        });
  }

  /** Closes the graphs at the end; trouble with them is said in a line. */
  static int with(StoredGraphs opened, Reading reading) {
    try (StoredGraphs graphs = opened) {
      return reading.read(graphs);
    } catch (RuntimeException e) {
      throw opened.failure(e).<RuntimeException>map(f -> f).orElse(e);
    }
  }
}
