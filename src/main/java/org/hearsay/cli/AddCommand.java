package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
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
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.open(database.folder());
    try {
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), options.iris());
      Summary summary = options.build(input.open(), store, true);
      LocalDatabase.compactWhenGrown(dataset, database.folder());
      LocalDatabase.settled(database.folder());
      System.out.println(summary + "; " + store.articles() + " articles are there");
      return summary.failed() == 0 ? 0 : 1;
    } finally {
      dataset.close();
    }
  }
}
