package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.cli.options.StoreOptions;
import org.hearsay.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads into the database what is new or has changed. */
@Command(
    name = "add",
    description = "Read articles into the local database; what is stored with the same text stays.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  hearsay add page.html", "  hearsay add https://example.org/news"})
final class AddCommand implements Callable<Integer> {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final ExtractionOptions options = new ExtractionOptions();
  @Mixin private final StoreOptions database = new StoreOptions();

  @Override
  public Integer call() {
    return database.open(
        options.iris(),
        (graphs, store) -> {
          Summary summary = options.build(input.open(), store, true);
          System.out.println(summary + "; " + store.articles() + " articles are there");
          return summary.failed() == 0 ? 0 : 1;
        });
  }
}
