package org.hearsay.cli;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.Failure;
import org.hearsay.article.watch.FeedList;
import org.hearsay.article.watch.Round;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.FetchOptions;
import org.hearsay.cli.options.Interval;
import org.hearsay.cli.options.StoreOptions;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads into the database what feeds bring, again and again. */
@Command(
    name = "watch",
    description = "Read what is new in feeds into the local database, again and again.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay watch feeds.opml --every 30m",
      "  hearsay watch https://example.org/rss --once     (for cron)"
    })
final class WatchCommand implements Callable<Integer> {

  /** Beside the database: which entries were read. */
  private static final String NOTES = "hearsay.seen";

  /** What is being read at Ctrl-C is read to its end, unless it takes longer. */
  private static final Duration LONGEST_END = Duration.ofMinutes(2);

  @Parameters(
      paramLabel = "FEEDS",
      arity = "1..*",
      description = "Addresses of feeds in RSS or Atom; files of OPML, or with an address a line.")
  private List<String> inputs = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "30m",
      converter = Interval.class,
      description = "Between two looks, as 30m, 2h or 1d. Default: ${DEFAULT-VALUE}")
  private Duration every = Duration.ofMinutes(30);

  @Option(names = "--once", description = "End after the first look.")
  private boolean once;

  @Mixin private final FetchOptions web = new FetchOptions();
  @Mixin private final ExtractionOptions options = new ExtractionOptions();
  @Mixin private final StoreOptions database = new StoreOptions();

  private final CountDownLatch ending = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private int troubles;

  @Override
  public Integer call() throws InterruptedException {
    List<String> feeds = FeedList.of(inputs);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    try {
      boolean first = true;
      do {
        look(feeds, first);
        first = false;
        System.out.flush();
      } while (!once && !ending.await(every.toMillis(), TimeUnit.MILLISECONDS));
      return once && troubles > 0 ? 1 : 0;
    } finally {
      ended.countDown();
    }
  }

  /** Lets what is being read come to its end. */
  private void end() {
    ending.countDown();
    try {
      boolean unused = ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What fails the first time is a mistake of the call; later on the world has changed. */
  private void look(List<String> feeds, boolean first) {
    try {
      database.open(options.iris(), (graphs, store) -> look(feeds, store));
    } catch (Failure e) {
      if (first) {
        throw e;
      }
      trouble(String.valueOf(e.getMessage()));
    }
  }

  private int look(List<String> feeds, GraphStore store) {
    Round round =
        new Round(
            feeds,
            database.folder().resolve(NOTES),
            new Round.Web(web::fetch, this::trouble),
            () -> ending.getCount() == 0);
    String read = "nothing new";
    if (round.hasNext()) {
      Summary summary =
          options
              .pipeline()
              .build(
                  () -> round,
                  store,
                  true,
                  outcome -> {
                    round.told(!(outcome instanceof Outcome.Failed));
                    ExtractionOptions.say(outcome);
                  });
      troubles += summary.failed();
      read = summary + "; " + store.articles() + " articles are there";
    }
    round.save();
    String next = once ? "" : "; next look at " + time();
    System.out.println(feeds.size() + " feeds: " + read + next);
    return 0;
  }

  private String time() {
    return LocalTime.now(ZoneId.systemDefault())
        .plus(every)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private void trouble(String line) {
    troubles++;
    System.err.println("hearsay: " + line);
  }
}
