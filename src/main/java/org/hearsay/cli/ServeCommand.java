package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.FetchOptions;
import org.hearsay.cli.options.ServerOptions;
import org.hearsay.store.LocalDatabase;
import org.hearsay.web.GraphServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the local database. */
@Command(
    name = "serve",
    description = "Serve the local database: page and SPARQL endpoint.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  hearsay serve --port 0", "  hearsay serve --in graph.nq"})
final class ServeCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final ExtractionOptions reading = new ExtractionOptions();
  @Mixin private final FetchOptions web = new FetchOptions();

  @Option(
      names = "--in",
      paramLabel = "GRAPHFILE",
      description = "RDF file, as build writes it; the local database when left out.")
  private Optional<Path> in = Optional.empty();

  @Override
  public Integer call() {
    if (in.isPresent()) {
      Dataset file = ExportCommand.read(in.get());
      serve(server.start(file, Optional.empty(), reading, web), file);
      return 0;
    }
    Dataset dataset = LocalDatabase.existing(database.folder());
    serve(server.start(dataset, Optional.of(database.folder()), reading, web), dataset);
    return 0;
  }

  /** Prints the addresses and serves until interrupted. */
  static void serve(GraphServer running, Dataset dataset) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  dataset.close();
                }));
    System.out.println("Page    " + running.page());
    System.out.println("SPARQL  " + running.sparql());
    System.out.println("Ctrl-C ends it.");
    System.out.flush();
    running.join();
  }
}
