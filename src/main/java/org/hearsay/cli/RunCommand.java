package org.hearsay.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.store.GraphStore;
import org.hearsay.store.NamedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads articles, stores their graph, answers a first question and serves. */
@Command(
    name = "run",
    description = "Read articles, store their graph, show who said what, and serve it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  hearsay run", "  hearsay run my-articles/ --port 0"})
final class RunCommand implements Callable<Integer> {

  private static final int FIRST_CLAIMS = 10;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    Dataset dataset = Databases.open(database.folder());
    Building building = new Building(input.iris());
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), input.iris());
    int failed = building.into(store, input);
    System.out.println(building.summary());
    NamedQuery question = NamedQuery.find("who-said-what").orElseThrow();
    ResultTable.of(dataset, question.with(Map.of()))
        .columns("speaker", "cue", "content", "date")
        .first(FIRST_CLAIMS)
        .print(System.out);
    ServeCommand.serve(server.start(dataset), dataset);
    return failed + building.violations() == 0 ? 0 : 1;
  }
}
