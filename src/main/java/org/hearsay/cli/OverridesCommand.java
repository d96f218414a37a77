package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.export.GoldJson;
import org.hearsay.file.WholeFile;
import org.hearsay.graph.Decisions;
import org.hearsay.graph.Vocabulary;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.StoredArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lists what people have decided in a database, or writes the articles that it concerns as gold.
 */
@Command(
    name = "overrides",
    description = "List what people have decided against what was read, or write gold of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay overrides",
      "  hearsay overrides --gold corrected.jsonl",
      "  hearsay eval corrected.jsonl"
    })
final class OverridesCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "Write the articles concerned, read as decided, in the form that eval takes. Whatever"
              + " nobody decided is as the program reads it: look it over before you measure by it.")
  private Optional<Path> gold = Optional.empty();

  @Mixin private final ExtractionOptions reading = new ExtractionOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    return database.read(
        graphs -> {
          if (gold.isPresent()) {
            return write(gold.get(), graphs.all());
          }
          Question.of("page/overrides", Map.of())
              .rows(graphs.connection())
              .columns("label", "by", "at", "article")
              .print(System.out);
          return 0;
        });
  }

  private int write(Path file, Dataset dataset) {
    String graph = reading.iris().overridesGraph();
    Model decided =
        dataset.calculateRead(() -> dataset.getNamedModel(graph).listStatements().toModel());
    Set<String> concerned = new TreeSet<>();
    decided
        .listObjectsOfProperty(Vocabulary.CONCERNS)
        .forEach(article -> concerned.add(article.asResource().getURI()));
    List<ArticleSource> articles = StoredArticles.of(dataset, concerned);
    List<Summary> done = new ArrayList<>();
    WholeFile.write(
        file,
        out -> {
          Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          done.add(
              reading.extract(
                  ArticleReader.of(articles),
                  Decisions.of(decided, reading.iris()),
                  read -> line(lines, GoldJson.line(read))));
          lines.flush();
        });
    System.out.println(done.get(0) + " → " + file);
    return done.get(0).failed() == 0 ? 0 : 1;
  }

  private static void line(Writer lines, String line) {
    try {
      lines.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
