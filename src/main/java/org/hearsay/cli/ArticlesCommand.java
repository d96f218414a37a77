package org.hearsay.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.cli.options.DatabaseOptions;
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
    return database.read(
        graphs -> {
          Question.of("articles", Map.of())
              .rows(graphs.connection())
              .columns("id", "published", "publisher", "title", "claims")
              .print(System.out);
          return 0;
        });
  }
}
