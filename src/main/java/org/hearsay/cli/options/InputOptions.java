package org.hearsay.cli.options;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.article.ArticleReader;
import picocli.CommandLine.Parameters;

/** What to read. */
public final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Text files (one article each), JSON Lines (doc, text, title?, published?, url?,"
              + " publisher?, author?), folders of them, or - for standard input. Default: seeds")
  private List<Path> inputs = List.of(Path.of("seeds"));

  public ArticleReader open() {
    return ArticleReader.of(inputs, System.in);
  }
}
