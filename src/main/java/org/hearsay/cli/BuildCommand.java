package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.export.RdfFile;
import org.hearsay.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph of the articles into a file. */
@Command(
    name = "build",
    description = "Build the graph of the articles into a file, without a server.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay build seeds -o graph.trig"})
final class BuildCommand implements Callable<Integer> {

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      defaultValue = "graph.nq",
      description =
          "N-Quads (.nq), TriG (.trig) or Turtle (.ttl, one graph). Default: ${DEFAULT-VALUE}")
  private Path out = Path.of("graph.nq");

  @Override
  public Integer call() {
    RdfFile.Syntax syntax =
        RdfFile.Syntax.ofFile(out.toString())
            .orElseThrow(() -> new Failure(out + ": expected a name ending in .nq, .trig or .ttl"));
    Dataset dataset = GraphStore.inMemory();
    Building building = new Building(input.iris());
    int failed;
    try (GraphStore store = new GraphStore(RDFConnection.connect(dataset), input.iris())) {
      failed = building.into(store, input);
    }
    try (OutputStream file = Files.newOutputStream(out)) {
      RdfFile.write(dataset, syntax, file, Map.of());
    } catch (IOException e) {
      throw new Failure(out + ": cannot be written: " + e.getMessage(), e);
    }
    System.err.println(building.summary() + " → " + out);
    return failed + building.violations() == 0 ? 0 : 1;
  }
}
