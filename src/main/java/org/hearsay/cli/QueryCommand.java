package org.hearsay.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.export.RdfFile;
import org.hearsay.store.NamedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the local database a question of the catalogue, or of a file. */
@Command(
    name = "query",
    description = "Ask the local database a question of the catalogue, or of a SPARQL file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay query                           list the catalogue",
      "  hearsay query who-said-what --param speakerPart=Putin",
      "  hearsay query my.rq --format csv"
    })
final class QueryCommand implements Callable<Integer> {

  /** Formats of the answer. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      defaultValue = "",
      description = "Name of the catalogue, or a .rq file; without it the catalogue is listed.")
  private String query = "";

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Value of a parameter.")
  private Map<String, String> parameters = Map.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Format format = Format.TABLE;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    if (query.isEmpty()) {
      NamedQuery.catalogue()
          .forEach(q -> System.out.printf("%-16s %s%n", q.name(), q.description()));
      return 0;
    }
    Question question = Question.of(query, parameters);
    return database.read(
        graphs -> {
          answer(question, graphs.connection());
          return 0;
        });
  }

  private void answer(Question question, RDFConnection graphs) {
    if (!question.givesTriples()) {
      print(question, graphs);
      return;
    }
    try {
      question.triples(graphs, RdfFile.Syntax.TTL, System.out);
    } catch (IOException e) {
      throw new Failure("cannot be written: " + e.getMessage(), e);
    }
  }

  private void print(Question question, RDFConnection graphs) {
    switch (format) {
      case CSV -> question.csv(graphs, System.out);
      case JSON -> question.json(graphs, System.out);
      case TABLE -> question.rows(graphs).print(System.out);
    }
  }
}
