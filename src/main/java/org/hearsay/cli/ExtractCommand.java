package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Summary summary =
        options.extract(input.open(), e -> out.print(ExtractionJson.line(e, withText) + "\n"));
    out.flush();
    return summary.failed() == 0 && format == Format.JSONL ? 0 : 1;
  }
}
