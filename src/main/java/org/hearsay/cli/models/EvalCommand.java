package org.hearsay.cli.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Hearsay;
import org.hearsay.article.Failure;
import org.hearsay.article.format.JsonLines;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.eval.Evaluation;
import org.hearsay.eval.Figures;
import org.hearsay.eval.GoldDocument;
import org.hearsay.export.ExtractionJson;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.file.WholeFile;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.link.entities.Overrides;
import org.hearsay.nlp.train.RoleScores;
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
      "  hearsay eval gold.jsonl --errors errors.html",
      "  hearsay eval ewt-propbank.dev.jsonl.gz --treebank treebank/ewt"
    })
public final class EvalCommand implements Callable<Integer> {

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

  @Option(
      names = "--treebank",
      paramLabel = "FOLDER",
      description =
          "Measure semantic roles instead: CoNLL-U files with the sentences of which GOLD has the"
              + " predicates.")
  private Optional<Path> treebank = Optional.empty();

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
    try {
      if (treebank.isPresent()) {
        measureRoles(treebank.get());
      } else {
        measureExtraction();
      }
      return 0;
    } catch (IOException e) {
      throw new Failure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private void measureRoles(Path sentences) throws IOException {
    for (Path file : gold) {
      Map<String, Figures> figures = new LinkedHashMap<>();
      RoleScores.of(sentences, file)
          .counts()
          .forEach(
              (measure, c) ->
                  figures.put("role." + measure, new Figures(c.hits(), c.found(), c.gold())));
      print(figures);
    }
  }

  private void measureExtraction() throws IOException {
    KnowledgeBase items = ExtractionOptions.knowledgeBase(kb);
    Hearsay hearsay =
        Hearsay.with(
            new EntityLinker(items),
            Overrides.none(items),
            minConfidence,
            new Iris(Iris.DEFAULT_BASE));
    Evaluation evaluation = new Evaluation(q -> q.startsWith("Q") && items.has(q));
    int articles = 0;
    for (Path file : gold) {
      for (GoldDocument document : GoldDocument.read(file, texts)) {
        compare(hearsay, evaluation, document);
        articles++;
      }
    }
    print(articles, evaluation);
    errors.ifPresent(
        file ->
            WholeFile.write(
                file, out -> out.write(evaluation.errorPage().getBytes(StandardCharsets.UTF_8))));
  }

  private static void compare(Hearsay hearsay, Evaluation evaluation, GoldDocument document) {
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
    Extraction read = hearsay.read(JsonLines.article(document.doc(), row.toString(), remark -> {}));
    try {
      evaluation.add(document, JSON.readTree(ExtractionJson.line(read, false)), read.times());
    } catch (JsonProcessingException e) {
      throw new Failure(document.doc() + ": " + e.getMessage(), e);
    }
  }

  private static void print(int articles, Evaluation evaluation) {
    System.out.printf(Locale.ROOT, "%d articles%n%n", articles);
    print(evaluation.figures());
    System.out.println("\n| claims of at least | precision | recall |\n|---|---|---|");
    evaluation
        .curve()
        .forEach(
            (least, f) ->
                System.out.printf(
                    Locale.ROOT, "| %.1f | %.3f | %.3f |%n", least, f.precision(), f.recall()));
  }

  private static void print(Map<String, Figures> figures) {
    System.out.println("| measure | precision | recall | F1 |\n|---|---|---|---|");
    figures.forEach(
        (measure, f) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                measure,
                f.precision(),
                f.recall(),
                f.f1()));
  }
}
