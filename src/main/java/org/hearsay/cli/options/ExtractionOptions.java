package org.hearsay.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.Hearsay;
import org.hearsay.article.Failure;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.cli.terminal.Progress;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.graph.Decisions;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.build.Gazetteer;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.link.entities.OnlineLinker;
import org.hearsay.link.entities.Overrides;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How to read: shared by every command that extracts. */
public final class ExtractionOptions {

  @Option(
      names = "--kb",
      paramLabel = "FILE",
      description =
          "Knowledge base instead of the bundled one: the folder of kb build, an index, or a"
              + " gazetteer (.tsv.gz).")
  private Optional<Path> knowledgeBase = Optional.empty();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = {
        "Decisions about entities, tab-separated: is NAME Q-id (or -), same NAME OTHER, different"
            + " NAME; an article's id behind it confines one to that article.",
        "hearsay entities --review proposes some."
      })
  private Optional<Path> overrides = Optional.empty();

  @ArgGroup(exclusive = false)
  private @Nullable OnlineOptions online;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = RuleExtractor.LEAST_CONFIDENCE,
      description =
          "Leave out claims less sure than this, 0 to 1, and facts that only they report. Default: ${DEFAULT-VALUE}")
  private double minConfidence;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Namespace of the data. Default: ${DEFAULT-VALUE}")
  private String base = Iris.DEFAULT_BASE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Articles worked on at once; the output is the same. Default: all cores")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--article-timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      converter = PositiveNumber.class,
      description = "Leave out an article that takes longer. Default: ${DEFAULT-VALUE}")
  private int secondsPerArticle;

  private @Nullable KnowledgeBase items;
  private @Nullable Loaded loaded;

  public Iris iris() {
    return new Iris(base);
  }

  /** Claims, entities and facts of all articles as people have decided. */
  public Summary extract(ArticleReader input, Decisions decisions, Consumer<Extraction> sink) {
    return run(input, (pipeline, a, outcomes) -> pipeline.extract(a, decisions, outcomes), sink);
  }

  /** Claims, entities and facts of all articles; says of each that failed why. */
  public Summary extract(ArticleReader input, Consumer<Extraction> sink) {
    return extract(input, Decisions.NONE, sink);
  }

  /**
   * The graphs of all articles into a store; says of each that failed why.
   *
   * @param resume whether articles that are stored with the same text are left alone
   */
  public Summary build(ArticleReader input, GraphStore store, boolean resume) {
    return run(
        input,
        (pipeline, articles, outcomes) -> pipeline.build(articles, store, resume, outcomes),
        e -> {});
  }

  /** What a pipeline is asked to do. */
  private interface Task {
    Summary run(Pipeline pipeline, ArticleReader articles, Consumer<Outcome> outcomes);
  }

  /** What these options stand for, with the models that it takes. */
  private record Loaded(Pipeline pipeline, Overrides decided) {}

  /** The items that names are linked to; read at the first call. */
  public synchronized KnowledgeBase items() {
    if (items == null) {
      items = knowledgeBase(knowledgeBase);
    }
    return items;
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      Overrides decided =
          overrides.map(f -> overrides(f, items())).orElseGet(() -> Overrides.none(items()));
      Hearsay hearsay = Hearsay.with(linker(items()), decided, minConfidence, iris());
      loaded = new Loaded(hearsay.pipeline(jobs, Duration.ofSeconds(secondsPerArticle)), decided);
    }
    return loaded;
  }

  /** What reads articles as these options say; it is loaded at the first call. */
  public Pipeline pipeline() {
    return loaded().pipeline();
  }

  private Summary run(ArticleReader input, Task task, Consumer<Extraction> sink) {
    Loaded reading = loaded();
    Summary summary;
    try (ArticleReader articles = input;
        Progress progress = new Progress(articles.count())) {
      summary =
          task.run(
              reading.pipeline(),
              articles,
              outcome -> {
                if (outcome instanceof Outcome.Extracted extracted) {
                  sink.accept(extracted.extraction());
                  progress.step(extracted.tokens());
                } else {
                  progress.step(0);
                }
                say(outcome);
              });
    }
    reading
        .decided()
        .idle()
        .forEach(line -> System.err.println("hearsay: " + line + ": nobody here is meant"));
    return summary;
  }

  /** Says what is to be said of an article: why it failed, and other remarks. */
  public static void say(Outcome outcome) {
    if (outcome instanceof Outcome.Extracted extracted) {
      extracted.remarks().forEach(r -> System.err.println("hearsay: " + r));
    } else if (outcome instanceof Outcome.Kept kept) {
      kept.remarks().forEach(r -> System.err.println("hearsay: " + r));
    } else if (outcome instanceof Outcome.Failed failed) {
      System.err.println("hearsay: " + failed.failure().getMessage());
    }
  }

  private Linker linker(KnowledgeBase items) {
    return online != null && online.wanted()
        ? new OnlineLinker(
            online.items(items), trouble -> System.err.println("hearsay: " + trouble))
        : new EntityLinker(items);
  }

  private static Overrides overrides(Path file, KnowledgeBase items) {
    try {
      return Overrides.read(file, items);
    } catch (IOException e) {
      throw Failure.of(file, e);
    }
  }

  /** The knowledge base of a file, or the one that comes with the program. */
  public static KnowledgeBase knowledgeBase(Optional<Path> file) {
    if (file.isEmpty()) {
      return KnowledgeBase.bundled();
    }
    try {
      return file.get().toString().endsWith(".tsv.gz")
          ? Gazetteer.open(file.get())
          : KnowledgeBase.open(file.get());
    } catch (IOException e) {
      throw new Failure("cannot read the knowledge base: " + e.getMessage(), e);
    }
  }
}
