package org.hearsay.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.fetch.Fetcher;
import org.hearsay.graph.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How addresses of the web are fetched. */
public final class FetchOptions {

  /** Between two requests to a host; its robots.txt may ask for more. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

  @Option(
      names = "--contact",
      paramLabel = "MAIL",
      defaultValue = "https://w3id.org/hearsay",
      description =
          "Whom sites may write to about what is fetched from them. Default: ${DEFAULT-VALUE}")
  private String contact = "https://w3id.org/hearsay";

  @Option(
      names = "--allow-private",
      description = "Fetch from this machine and from private networks, too.")
  private boolean allowPrivate;

  @Option(
      names = "--web-cache",
      paramLabel = "FOLDER",
      defaultValue = "data/web",
      description = "Where pages are kept that can be asked for changes. Default: ${DEFAULT-VALUE}")
  private Path kept = Path.of("data/web");

  /** Made when the first address is asked for. */
  private @Nullable Fetcher fetcher;

  /** What is at an address. */
  public synchronized Fetched fetch(URI address) {
    if (fetcher == null) {
      String agent = "Hearsay/" + Version.current() + " (" + contact + ")";
      fetcher =
          new Fetcher(new Fetcher.Settings(agent, allowPrivate, kept, PAUSE, LONGEST_REQUEST));
    }
    return fetcher.fetch(address);
  }
}
