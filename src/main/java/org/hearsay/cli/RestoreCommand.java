package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.store.LocalDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a database of what backup wrote. */
@Command(
    name = "restore",
    description = "Make a local database of a backup.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay restore 2026-11-30.nq.gz --db data/restored"})
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file = Path.of("");

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    LocalDatabase.restore(file, database.folder());
    return 0;
  }
}
