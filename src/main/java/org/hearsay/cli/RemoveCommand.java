package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
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

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.existing(database.folder());
    try {
      LocalDatabase.changing(database.folder());
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), new Iris(base));
      List<String> unknown = store.remove(ids);
      LocalDatabase.settled(database.folder());
      unknown.forEach(id -> System.err.println("hearsay: no article \"" + id + "\" here"));
      System.out.println(
          "%d removed, %d articles are there"
              .formatted(ids.size() - unknown.size(), store.articles()));
      return unknown.isEmpty() ? 0 : 1;
    } finally {
      dataset.close();
    }
  }
}
