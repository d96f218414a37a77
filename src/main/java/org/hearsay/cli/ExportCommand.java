package org.hearsay.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.export.PropertyGraph;
import org.hearsay.export.RdfFile;
import org.hearsay.export.SchemaOrg;
import org.hearsay.file.WholeFile;
import org.hearsay.store.GraphStore;
import org.hearsay.store.bounded.BoundedFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the graph, its network or the answer of a question for other tools. */
@Command(
    name = "export",
    description = "Write the graph for other tools.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay export --out network.gexf",
      "  hearsay export --format geojson --in graph.nq",
      "  hearsay export --query who-said-what --out claims.csv",
      "  hearsay export --format ttl --query triples --out triples.ttl",
      "  hearsay export --format csv --out edges.csv      (nodes go to edges.nodes.csv)",
      "  hearsay export --format neo4j --out graph.csv    (nodes go to graph.nodes.csv)"
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
    NEO4J,
    JSONLD,
    TTL,
    TRIG,
    NQ
  }

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES}. Default: what --out ends in")
  private Optional<Format> asked = Optional.empty();

  private Format format = Format.NQ;

  /** What is written, by file. */
  private final Map<Path, WholeFile.Content> files = new LinkedHashMap<>();

  @Spec private CommandSpec command = CommandSpec.create();

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
    format = asked.or(this::ending).orElseThrow(this::unknown);
    if (in.isPresent()) {
      Dataset file = read(in.get());
      return write(
          query.isPresent() ? answer(RDFConnection.connect(file), query.get()) : content(file));
    }
    return database.read(
        graphs ->
            write(
                query.isPresent()
                    ? answer(graphs.connection(), query.get())
                    : content(graphs.all())));
  }

  private int write(WholeFile.Content content) {
    try {
      if (out.isPresent()) {
        files.put(out.get(), content);
        WholeFile.write(files);
      } else {
        content.write(System.out);
        System.out.println();
      }
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot be written: " + e.getMessage(), e);
    }
  }

  /** The format that the file to be written ends in. */
  private Optional<Format> ending() {
    String name = out.map(Path::toString).orElse("").toUpperCase(Locale.ROOT);
    return Stream.of(Format.values()).filter(f -> name.endsWith("." + f)).findFirst();
  }

  private CommandLine.ParameterException unknown() {
    return new CommandLine.ParameterException(
        command.commandLine(),
        out.map(file -> file + ": expected an ending that is a format, or --format")
            .orElse("expected --format, or --out with a file whose ending is one"));
  }

  /** The graphs of an RDF file, in memory. */
  static Dataset read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": no such file");
    }
    Dataset loaded = DatasetFactory.createTxnMem();
    BoundedFile.read(file, loaded);
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
  }

  private WholeFile.Content content(Dataset dataset) {
    return switch (format) {
      case GEXF -> text(out -> NetworkFile.gexf(Network.of(dataset), out));
      case GRAPHML -> text(out -> NetworkFile.graphml(Network.of(dataset), out));
      case CYJS -> text(out -> NetworkFile.cyjs(Network.of(dataset), out));
      case DOT -> text(out -> NetworkFile.dot(Network.of(dataset), out));
      case GEOJSON -> text(out -> NetworkFile.geojson(Network.of(dataset), out));
      case CSV -> {
        Network network = Network.of(dataset);
        yield csv(
            out -> NetworkFile.nodesCsv(network, out), out -> NetworkFile.edgesCsv(network, out));
      }
      case NEO4J -> {
        PropertyGraph graph = PropertyGraph.of(dataset);
        yield csv(graph::nodesCsv, graph::relationshipsCsv);
      }
      case JSONLD -> text(out -> SchemaOrg.jsonLd(dataset, out));
      case TTL -> rdf(dataset, RdfFile.Syntax.TTL);
      case TRIG -> rdf(dataset, RdfFile.Syntax.TRIG);
      case NQ -> rdf(dataset, RdfFile.Syntax.NQ);
    };
  }

  /** What writes text. */
  private interface Text {
    void write(Writer out) throws IOException;
  }

  private static WholeFile.Content text(Text text) {
    return out -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.write(writer);
      writer.flush();
    };
  }

  /** Edges; the nodes go to a file beside the one named. */
  private WholeFile.Content csv(Text nodes, Text edges) {
    if (out.isPresent()) {
      String name = out.get().getFileName().toString().replaceFirst("\\.csv$", "");
      files.put(out.get().resolveSibling(name + ".nodes.csv"), text(nodes));
    }
    return text(edges);
  }

  private static WholeFile.Content rdf(Dataset dataset, RdfFile.Syntax syntax) {
    return out -> RdfFile.write(dataset, syntax, out, Map.of());
  }

  private WholeFile.Content answer(RDFConnection graphs, String name) {
    Question question = Question.of(name, Map.of());
    if (question.givesTriples()) {
      RdfFile.Syntax syntax =
          RdfFile.Syntax.ofFile("." + format)
              .orElseThrow(() -> new Failure(name + " gives triples: expected --format ttl or nq"));
      return out -> question.triples(graphs, syntax, out);
    }
    if (format != Format.CSV) {
      throw new Failure(name + " gives rows: expected --format csv");
    }
    return out -> question.csv(graphs, out);
  }
}
