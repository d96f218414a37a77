package org.hearsay.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.cli.options.ServerOptions;
import org.hearsay.cli.terminal.ResultTable;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
import org.hearsay.store.NamedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles, stores their graph, answers a first question and serves. */
@Command(
    name = "run",
    description = "Read articles, store their graph, show who said what, and serve it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  hearsay run", "  hearsay run my-articles/ --port 0"})
final class RunCommand implements Callable<Integer> {

  private static final int FIRST_CLAIMS = 5;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final ExtractionOptions options = new ExtractionOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(
      names = "--resume",
      description = "Leave alone what is stored with the same text, as after a run broken off.")
  private boolean resume;

  @Override
  public Integer call() {
    Dataset dataset = LocalDatabase.open(database.folder());
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), options.iris());
    Summary summary = options.build(input.open(), store, resume);
    LocalDatabase.compactWhenGrown(dataset, database.folder());
    LocalDatabase.settled(database.folder());
    System.out.println(summary);
    NamedQuery question = NamedQuery.find("who-said-what").orElseThrow();
    ResultTable.of(RDFConnection.connect(dataset), question.with(Map.of()))
        .columns("speaker", "cue", "content")
        .first(FIRST_CLAIMS)
        .print(System.out);
    ServeCommand.serve(
        server.start(dataset, Optional.of(database.folder()), options, input.web()), dataset);
    return summary.failed() == 0 ? 0 : 1;
  }
}
