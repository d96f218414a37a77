package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.store.LocalDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes away what replaced articles left in the local database. */
@Command(
    name = "compact",
    description =
        "Take away what is dead in the local database; run does so by itself now and then.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay compact"})
final class CompactCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.existing(database.folder());
    try {
      LocalDatabase.changing(database.folder());
      long bytes = LocalDatabase.compact(dataset, database.folder());
      LocalDatabase.settled(database.folder());
      System.out.printf("%s: %,d bytes%n", database.folder(), bytes);
      return 0;
    } finally {
      dataset.close();
    }
  }
}
