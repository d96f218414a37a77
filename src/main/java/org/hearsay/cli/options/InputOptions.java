package org.hearsay.cli.options;

import java.util.List;
import org.hearsay.article.input.ArticleReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What to read. */
public final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Text, web pages, JSON and JSON Lines (doc, text, title?, published?, url?, publisher?,"
              + " author?), tables, feeds, Markdown, WARC, PDF, DOCX, ODT, mail, gzip and ZIP of"
              + " these, folders of a mixture, http(s) addresses, or - for standard input. Default:"
              + " seeds")
  private List<String> inputs = List.of("seeds");

  @Mixin private final FetchOptions web = new FetchOptions();

  public ArticleReader open() {
    return ArticleReader.of(inputs, System.in, web::fetch);
  }

  public FetchOptions web() {
    return web;
  }
}
