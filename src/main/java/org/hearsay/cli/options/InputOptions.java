package org.hearsay.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.fetch.Fetcher;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.graph.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read. */
public final class InputOptions {

  /** Between two requests to a host; its robots.txt may ask for more. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Text, web pages, JSON and JSON Lines (doc, text, title?, published?, url?, publisher?,"
              + " author?), tables, feeds, Markdown, WARC, PDF, DOCX, ODT, mail, gzip and ZIP of"
              + " these, folders of a mixture, http(s) addresses, or - for standard input. Default:"
              + " seeds")
  private List<String> inputs = List.of("seeds");

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

  public ArticleReader open() {
    return ArticleReader.of(inputs, System.in, this::fetch);
  }

  private Fetched fetch(URI address) {
    if (fetcher == null) {
      String agent = "Hearsay/" + Version.current() + " (" + contact + ")";
      fetcher =
          new Fetcher(new Fetcher.Settings(agent, allowPrivate, kept, PAUSE, LONGEST_REQUEST));
    }
    return fetcher.fetch(address);
  }
}
