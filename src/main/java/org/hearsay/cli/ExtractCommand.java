package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.cli.options.InputOptions;
import org.hearsay.export.ExtractionJson;
import org.hearsay.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what was read from each article as a JSON line. */
@Command(
    name = "extract",
    description = "Extract claims, entities and facts as JSON Lines on standard output.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay extract articles.jsonl --with-text > extracted.jsonl"})
final class ExtractCommand implements Callable<Integer> {

  /** Formats of the output. */
  enum Format {
    JSONL
  }

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final ExtractionOptions options = new ExtractionOptions();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "Output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Format format = Format.JSONL;

  @Option(names = "--with-text", description = "Write the article's text too.")
  private boolean withText;

  @Override
  public Integer call() {
    Summary summary =
        options.extract(
            input.open(), e -> System.out.print(ExtractionJson.line(e, withText) + "\n"));
    return summary.failed() == 0 && format == Format.JSONL ? 0 : 1;
  }
}
