package org.hearsay.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.cli.options.PositiveNumber;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph into a remote store. */
@Command(
    name = "load",
    description = "Build the graph of the articles into any Fuseki, one named graph an article.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  hearsay load seeds --endpoint http://localhost:3030/news --user admin --password …"
    })
final class LoadCommand implements Callable<Integer> {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final ExtractionOptions options = new ExtractionOptions();

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "Address of the dataset: its query, update and data services are under it.")
  private String endpoint = "";

  @Option(
      names = "--user",
      defaultValue = "${env:HEARSAY_USER:-}",
      description = "User. Default: $HEARSAY_USER")
  private String user = "";

  @Option(
      names = "--password",
      defaultValue = "${env:HEARSAY_PASSWORD:-}",
      description = "Password. Default: $HEARSAY_PASSWORD")
  private String password = "";

  @Option(
      names = "--resume",
      description = "Leave alone what is stored with the same text, as after a run broken off.")
  private boolean resume;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      converter = PositiveNumber.class,
      description =
          "Ask again, a few times, what is not answered whole in this time. Default: ${DEFAULT-VALUE}")
  private int timeoutSeconds;

  @Override
  public Integer call() {
    Duration timeout = Duration.ofSeconds(timeoutSeconds);
    try (GraphStore store = GraphStore.remote(endpoint, user, password, timeout, options.iris())) {
      System.err.println("%s: %d articles are there".formatted(endpoint, store.check()));
      Summary summary = options.build(input.open(), store, resume);
      System.err.println(
          "%s → %s, %d articles are there".formatted(summary, endpoint, store.articles()));
      return summary.failed() == 0 ? 0 : 1;
    } catch (HttpException e) {
      throw new Failure(endpoint + ": " + reason(e) + "; load --resume goes on", e);
    }
  }

  private static String reason(HttpException e) {
    return switch (e.getStatusCode()) {
      case 401, 403 -> "expected a user who may write and the right password, found another";
      case 404 -> "no such dataset";
      case -1, 0 -> "no answer: " + Optional.ofNullable(e.getCause()).orElse(e);
      default -> "HTTP status " + e.getStatusCode();
    };
  }
}
