package org.hearsay.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.graph.Version;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.online.OnlineItems;
import picocli.CommandLine.Option;

/** Whether and how names without an item are looked up at Wikidata. */
public final class OnlineOptions {

  @Option(
      names = "--wikidata-api",
      required = true,
      description =
          "Look up names without an item at Wikidata; answers are kept for the next time.")
  private boolean wanted;

  @Option(
      names = "--wikidata-endpoint",
      paramLabel = "URL",
      defaultValue = OnlineItems.WIKIDATA,
      description = "API of another Wikibase. Default: ${DEFAULT-VALUE}")
  private URI endpoint = URI.create(OnlineItems.WIKIDATA);

  @Option(
      names = "--wikidata-contact",
      paramLabel = "MAIL",
      defaultValue = "https://w3id.org/hearsay",
      description = "Whom Wikidata may write to about the requests. Default: ${DEFAULT-VALUE}")
  private String contact = "https://w3id.org/hearsay";

  @Option(
      names = "--wikidata-cache",
      paramLabel = "FOLDER",
      defaultValue = "data/wikidata-api",
      description = "Where answers are kept. Default: ${DEFAULT-VALUE}")
  private Path cache = Path.of("data/wikidata-api");

  /** Between two requests. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  public boolean wanted() {
    return wanted;
  }

  public OnlineItems items(KnowledgeBase offline) {
    String agent = "Hearsay/" + Version.current() + " (" + contact + ")";
    return new OnlineItems(offline, endpoint, agent, cache, PAUSE);
  }
}
