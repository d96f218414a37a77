package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.export.RdfFile;
import org.hearsay.file.WholeFile;
import org.hearsay.pipeline.Summary;
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
  @Mixin private final ExtractionOptions options = new ExtractionOptions();

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
    Path folder = scratch();
    Dataset dataset = GraphStore.openLocal(folder);
    try {
      Summary summary;
      try (GraphStore store = new GraphStore(RDFConnection.connect(dataset), options.iris())) {
        summary = options.build(input.open(), store, false);
      }
      if (summary.articles() == 0) {
        throw new Failure(summary + "; " + out + " is left as it was");
      }
      WholeFile.write(out, file -> RdfFile.write(dataset, syntax, file, Map.of()));
      System.err.println(summary + " → " + out);
      return summary.failed() == 0 ? 0 : 1;
    } finally {
      dataset.close();
      delete(folder);
    }
  }

  /** A graph larger than the memory is put together on the disk. */
  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("hearsay");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new Failure("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (NoSuchFileException e) {
      // Deleted already.
    } catch (IOException e) {
      System.err.println("hearsay: " + folder + ": cannot be deleted: " + e.getMessage());
    }
  }
}
