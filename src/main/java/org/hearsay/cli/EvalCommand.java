package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.article.ArticleReader;
import org.hearsay.eval.Evaluation;
import org.hearsay.eval.Figures;
import org.hearsay.eval.GoldDocument;
import org.hearsay.export.ExtractionJson;
import org.hearsay.extract.RuleExtractor;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the extraction against gold annotations. */
@Command(
    name = "eval",
    description = "Measure the extraction against gold annotations of articles.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay eval src/test/resources/gold --texts seeds",
      "  hearsay eval gold.jsonl --errors errors.html"
    })
final class EvalCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "JSON Lines with text, or folders of JSON files.")
  private List<Path> gold = List.of();

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "Folder of the articles, where gold has no text.")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write a page of the attributions missed and spurious.")
  private Optional<Path> errors = Optional.empty();

  @Option(names = "--kb", paramLabel = "FILE", description = "Knowledge base.")
  private Optional<Path> kb = Optional.empty();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = RuleExtractor.LEAST_CONFIDENCE,
      description = "Leave out claims less sure than this. Default: ${DEFAULT-VALUE}")
  private double minConfidence;

  @Override
  public Integer call() {
    KnowledgeBase items = Stages.knowledgeBase(kb);
    Pipeline pipeline = Stages.pipeline(items, minConfidence);
    Evaluation evaluation = new Evaluation(q -> q.startsWith("Q") && items.has(q));
    try {
      int articles = 0;
      for (Path file : gold) {
        for (GoldDocument document : GoldDocument.read(file, texts)) {
          compare(pipeline, evaluation, document);
          articles++;
        }
      }
      print(articles, evaluation);
      if (errors.isPresent()) {
        Files.writeString(errors.get(), evaluation.errorPage());
      }
      return 0;
    } catch (IOException e) {
      throw new Failure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private static void compare(Pipeline pipeline, Evaluation evaluation, GoldDocument document) {
    ObjectNode row =
        JSON.createObjectNode().put("doc", document.doc()).put("text", document.text());
    if (document.annotations().hasNonNull("dct")) {
      row.put("date", document.annotations().get("dct").asText());
    }
    for (String key : List.of("title", "date", "publisher")) {
      if (document.annotations().hasNonNull(key)) {
        row.put(key, document.annotations().get(key).asText());
      }
    }
    byte[] line = row.toString().getBytes(StandardCharsets.UTF_8);
    pipeline.run(
        ArticleReader.read(List.of(Path.of("-")), new ByteArrayInputStream(line)),
        outcome -> {
          if (outcome instanceof Outcome.Extracted extracted) {
            try {
              evaluation.add(
                  document,
                  JSON.readTree(ExtractionJson.line(extracted.extraction(), false)),
                  extracted.extraction().times());
            } catch (JsonProcessingException e) {
              throw new Failure(document.doc() + ": " + e.getMessage(), e);
            }
          } else if (outcome instanceof Outcome.Failed failed) {
            throw new Failure(failed.where() + ": " + failed.reason());
          }
        });
  }

  private static void print(int articles, Evaluation evaluation) {
    System.out.printf(Locale.ROOT, "%d articles%n%n", articles);
    System.out.println("| measure | precision | recall | F1 |\n|---|---|---|---|");
    for (Map.Entry<String, Figures> e : evaluation.figures().entrySet()) {
      Figures f = e.getValue();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f | %.3f | %.3f |%n",
          e.getKey(),
          f.precision(),
          f.recall(),
          f.f1());
    }
    System.out.println("\n| claims of at least | precision | recall |\n|---|---|---|");
    evaluation
        .curve()
        .forEach(
            (least, f) ->
                System.out.printf(
                    Locale.ROOT, "| %.1f | %.3f | %.3f |%n", least, f.precision(), f.recall()));
  }
}
