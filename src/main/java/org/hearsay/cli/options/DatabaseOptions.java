package org.hearsay.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the local database lies. */
public final class DatabaseOptions {

  @Option(
      names = "--db",
      paramLabel = "FOLDER",
      defaultValue = "data/tdb2",
      description = "Folder of the TDB2 database. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("data/tdb2");

  public Path folder() {
    return folder;
  }
}
