package org.hearsay.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.hearsay.article.Failure;
import org.hearsay.store.LocalDatabase;
import org.hearsay.web.GraphServer;
import picocli.CommandLine.Option;

/** How to serve. */
public final class ServerOptions {

  @Option(
      names = "--port",
      converter = Port.class,
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
      names = "--allow-load",
      description =
          "Let who may write have the server read files and other servers: LOAD in updates, and"
              + " contexts of JSON-LD.")
  private boolean allowLoad;

  @Option(
      names = "--private",
      description = "Refuse pages of other sites in a browser here, which may read otherwise.")
  private boolean closed;

  @Option(
      names = "--query-timeout",
      converter = PositiveNumber.class,
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "End queries that take longer. Default: ${DEFAULT-VALUE}")
  private int timeoutSeconds;

  /**
   * Serves the database in a folder, or what lies in none and is lost with the program.
   *
   * @param reading how articles are read that the page adds
   */
  public GraphServer start(
      Dataset dataset, Optional<Path> folder, ExtractionOptions reading, FetchOptions web) {
    if (writable && password.filter(p -> !p.isBlank()).isEmpty()) {
      throw new Failure("--writable needs a password: --password or $HEARSAY_PASSWORD");
    }
    if (writable) {
      folder.ifPresent(LocalDatabase::changing);
    }
    GraphServer.Settings settings =
        new GraphServer.Settings(
            port,
            writable ? password : Optional.empty(),
            Duration.ofSeconds(timeoutSeconds),
            allowLoad,
            !closed);
    try {
      GraphServer server =
          GraphServer.start(
              dataset, settings, new ServedAdding(dataset, reading, web), reading::items);
      folder.ifPresent(f -> LocalDatabase.serving(f, URI.create(server.page())));
      return server;
    } catch (GraphServer.CannotServe e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
