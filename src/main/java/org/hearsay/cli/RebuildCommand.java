package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.StoreOptions;
import org.hearsay.pipeline.Summary;
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
  @Mixin private final StoreOptions database = new StoreOptions();

  @Override
  public Integer call() {
    return database.existing(
        options.iris(),
        (graphs, store) -> {
          ArticleReader articles = ArticleReader.of(StoredArticles.of(graphs.all()));
          Summary summary = options.build(articles, store, false);
          System.out.println(summary);
          return summary.failed() == 0 ? 0 : 1;
        });
  }
}
