package org.hearsay.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.store.LocalDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the articles of the database. */
@Command(
    name = "articles",
    description = "List the articles of the local database.",
    mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.existing(database.folder());
    try {
      Question.of("articles", Map.of())
          .rows(dataset)
          .columns("id", "published", "publisher", "title", "claims")
          .print(System.out);
      return 0;
    } finally {
      dataset.close();
    }
  }
}
