package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.cli.options.StoreOptions;
import org.hearsay.graph.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles out of the database. */
@Command(
    name = "remove",
    description = "Take articles out of the local database, and what follows from them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay remove 001.txt     (ids as hearsay articles lists them)"})
final class RemoveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "Ids of articles.")
  private List<String> ids = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Namespace of the data. Default: ${DEFAULT-VALUE}")
  private String base = Iris.DEFAULT_BASE;

  @Mixin private final StoreOptions database = new StoreOptions();

  @Override
  public Integer call() {
    return database.existing(
        new Iris(base),
        (graphs, store) -> {
          List<String> unknown = store.remove(ids);
          unknown.forEach(id -> System.err.println("hearsay: no article \"" + id + "\" here"));
          System.out.println(
              "%d removed, %d articles are there"
                  .formatted(ids.size() - unknown.size(), store.articles()));
          return unknown.isEmpty() ? 0 : 1;
        });
  }
}
