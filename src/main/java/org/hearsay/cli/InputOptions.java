package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Reading;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.RuleExtractor;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Overrides;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how: shared by every command that extracts. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Text files (one article each), JSON Lines (doc, text, title?, published?, url?,"
              + " publisher?, author?), folders of them, or - for standard input. Default: seeds")
  private List<Path> inputs = List.of(Path.of("seeds"));

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

  Iris iris() {
    return new Iris(base);
  }

  /**
   * Reads, extracts and hands on every article that could be read; says of each other one why not.
   *
   * @return how many could not be read
   */
  int extract(Consumer<Extraction> sink) {
    List<Reading> readings = ArticleReader.read(inputs, System.in);
    KnowledgeBase items = Stages.knowledgeBase(knowledgeBase);
    Optional<Overrides> decided = overrides.map(f -> Stages.overrides(f, items));
    Pipeline pipeline =
        Stages.pipeline(
            items,
            decided,
            Optional.ofNullable(online).filter(OnlineOptions::wanted),
            minConfidence);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int[] failed = {0};
    try (Progress progress = new Progress(readings.size())) {
      pipeline.run(
          readings,
          outcome -> {
            if (outcome instanceof Outcome.Extracted extracted) {
              sink.accept(extracted.extraction());
              progress.step(extracted.tokens());
            } else if (outcome instanceof Outcome.Failed failure) {
              failed[0]++;
              progress.step(0);
              err.println("hearsay: " + failure.where() + ": " + failure.reason());
            }
          });
    }
    decided.ifPresent(
        d -> d.idle().forEach(line -> err.println("hearsay: " + line + ": nobody here is meant")));
    return failed[0];
  }
}
