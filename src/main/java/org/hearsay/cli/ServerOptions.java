package org.hearsay.cli;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.hearsay.web.GraphServer;
import picocli.CommandLine.Option;

/** How to serve. */
final class ServerOptions {

  @Option(
      names = "--port",
      defaultValue = "3330",
      description = "Port on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--writable",
      description =
          "Allow updates at /hearsay/update and /hearsay/data to the user hearsay, with the"
              + " password of --password or $HEARSAY_PASSWORD.")
  private boolean writable;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      defaultValue = "${env:HEARSAY_PASSWORD}",
      description = "Password for --writable. Default: $HEARSAY_PASSWORD")
  private Optional<String> password = Optional.empty();

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "End queries that take longer. Default: ${DEFAULT-VALUE}")
  private int timeoutSeconds;

  GraphServer start(Dataset dataset) {
    if (writable && password.filter(p -> !p.isBlank()).isEmpty()) {
      throw new Failure("--writable needs a password: --password or $HEARSAY_PASSWORD");
    }
    GraphServer.Settings settings =
        new GraphServer.Settings(
            port, writable ? password : Optional.empty(), Duration.ofSeconds(timeoutSeconds));
    try {
      return GraphServer.start(dataset, settings);
    } catch (GraphServer.CannotServe e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
