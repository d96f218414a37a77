package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.export.RdfFile;
import org.hearsay.export.SchemaOrg;
import org.hearsay.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph, its network or the answer of a question for other tools. */
@Command(
    name = "export",
    description = "Write the graph for other tools.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay export --format gexf --out network.gexf",
      "  hearsay export --format geojson --in graph.nq",
      "  hearsay export --format csv --query who-said-what --out claims.csv",
      "  hearsay export --format ttl --query triples --out triples.ttl",
      "  hearsay export --format csv --out edges.csv      (nodes go to edges.nodes.csv)"
    })
final class ExportCommand implements Callable<Integer> {

  /** Formats by the ending of their files. */
  enum Format {
    GEXF,
    GRAPHML,
    CYJS,
    DOT,
    GEOJSON,
    CSV,
    JSONLD,
    TTL,
    TRIG,
    NQ
  }

  @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format = Format.NQ;

  @Option(
      names = "--in",
      paramLabel = "GRAPHFILE",
      description = "RDF file; the local database when left out.")
  private Optional<Path> in = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "NAME",
      description =
          "Only the answer of this query of the catalogue, or of a file: CSV for SELECT, an RDF"
              + " format for CONSTRUCT.")
  private Optional<String> query = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Standard output when left out.")
  private Optional<Path> out = Optional.empty();

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Dataset dataset =
        in.map(ExportCommand::read).orElseGet(() -> Databases.existing(database.folder()));
    try {
      if (query.isPresent()) {
        answer(dataset, query.get());
      } else {
        write(text(dataset), out);
      }
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot be written: " + e.getMessage(), e);
    } finally {
      dataset.close();
    }
  }

  private static Dataset read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": no such file");
    }
    try {
      Dataset loaded = RDFDataMgr.loadDataset(file.toString());
      Dataset dataset = GraphStore.inMemory();
      dataset.executeWrite(
          () -> {
            loaded
                .listNames()
                .forEachRemaining(n -> dataset.addNamedModel(n, loaded.getNamedModel(n)));
            if (!loaded.getDefaultModel().isEmpty()) {
              dataset.addNamedModel(file.toUri().toString(), loaded.getDefaultModel());
            }
          });
      return dataset;
    } catch (RiotException e) {
      throw new Failure(file + ": expected RDF: " + e.getMessage(), e);
    }
  }

  private String text(Dataset dataset) throws IOException {
    return switch (format) {
      case GEXF -> NetworkFile.gexf(Network.of(dataset));
      case GRAPHML -> NetworkFile.graphml(Network.of(dataset));
      case CYJS -> NetworkFile.cyjs(Network.of(dataset));
      case DOT -> NetworkFile.dot(Network.of(dataset));
      case GEOJSON -> NetworkFile.geojson(Network.of(dataset));
      case CSV -> csv(Network.of(dataset));
      case JSONLD -> SchemaOrg.jsonLd(dataset);
      case TTL -> rdf(dataset, RdfFile.Syntax.TTL);
      case TRIG -> rdf(dataset, RdfFile.Syntax.TRIG);
      case NQ -> rdf(dataset, RdfFile.Syntax.NQ);
    };
  }

  /** Edges; the nodes go to a file beside the one named. */
  private String csv(Network network) throws IOException {
    if (out.isPresent()) {
      String name = out.get().getFileName().toString().replaceFirst("\\.csv$", "");
      write(
          NetworkFile.nodesCsv(network),
          Optional.of(out.get().resolveSibling(name + ".nodes.csv")));
    }
    return NetworkFile.edgesCsv(network);
  }

  private static String rdf(Dataset dataset, RdfFile.Syntax syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RdfFile.write(dataset, syntax, bytes, Map.of());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void answer(Dataset dataset, String name) throws IOException {
    Question question = Question.of(name, Map.of());
    if (question.givesTriples()) {
      RdfFile.Syntax syntax =
          RdfFile.Syntax.ofFile("." + format)
              .orElseThrow(() -> new Failure(name + " gives triples: expected --format ttl or nq"));
      write(question.triples(dataset, syntax), out);
      return;
    }
    if (format != Format.CSV) {
      throw new Failure(name + " gives rows: expected --format csv");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    question.rows(dataset).printCsv(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    write(bytes.toString(StandardCharsets.UTF_8), out);
  }

  private static void write(String text, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      Files.writeString(file.get(), text);
    } else {
      System.out.println(text);
    }
  }
}
