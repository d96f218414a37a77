package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
import org.hearsay.store.StoredArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the articles that are stored anew. */
@Command(
    name = "rebuild",
    description = "Read the articles of the local database anew, with what the program knows now.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay rebuild --overrides overrides.tsv"})
final class RebuildCommand implements Callable<Integer> {

  @Mixin private final ExtractionOptions options = new ExtractionOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.existing(database.folder());
    try {
      LocalDatabase.changing(database.folder());
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), options.iris());
      Summary summary = options.build(ArticleReader.of(StoredArticles.of(dataset)), store, false);
      LocalDatabase.compactWhenGrown(dataset, database.folder());
      LocalDatabase.settled(database.folder());
      System.out.println(summary);
      return summary.failed() == 0 ? 0 : 1;
    } finally {
      dataset.close();
    }
  }
}
