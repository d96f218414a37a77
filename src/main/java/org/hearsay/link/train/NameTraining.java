package org.hearsay.link.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Span;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.names.Name;
import org.hearsay.link.names.NameFeatures;
import org.hearsay.link.names.NameFinder;
import org.hearsay.link.names.NameModel;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;

/**
 * Trains the model of names: its words from the knowledge base, their use from annotated documents.
 *
 * @param kb names and their types
 * @param annotated JSON Lines with {@code text}, {@code licence} or {@code text_licence} and {@code
 *     entities} ({@code start}, {@code end} in code points, {@code type}, {@code named} or {@code
 *     named_auto}); documents whose licence forbids commercial use, or is not known, are left out
 */
public record NameTraining(KnowledgeBase kb, List<Path> annotated, Analyzer analyzer) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> TYPES =
      Map.of(
          "person", "person",
          "organization", "organization",
          "organisation", "organization",
          "place", "place",
          "location", "place",
          "event", "event",
          "weapon", "weapon",
          "militaryplatform", "weapon");

  /** Licences of texts that a model which is given away may be trained on. */
  private static final Set<String> FREE =
      Set.of(
          "CC BY 4.0",
          "CC BY 2.5",
          "CC BY-SA 3.0",
          "CC BY 3.0 AU",
          "public domain (US)",
          "OGL v3.0",
          "EU reuse notice (reuse authorised, acknowledge source)");

  /** One of so many documents is kept apart to score the model. */
  private static final int FOLDS = 5;

  /** An annotated document with what the model sees of each of its runs of capitals. */
  private record Examples(List<Event> events) {}

  /** Trains, tells the score on a fifth of the documents and writes the model. */
  public void run(Path out, Consumer<String> log) throws IOException {
    QNModel words = train(words(), 3);
    log.accept("words: " + kb.size() + " items");
    List<Examples> documents = new ArrayList<>();
    for (Path file : annotated) {
      Map<String, JsonNode> free = free(file);
      try (ArticleReader articles =
          ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
        for (ArticleSource source : articles) {
          Article article = source.read();
          if (free.containsKey(article.id())) {
            documents.add(examples(article, free.get(article.id()), words));
          }
        }
      }
    }
    log.accept(documents.size() + " annotated documents of free licences");
    score(documents, log);
    List<Event> all = new ArrayList<>();
    documents.forEach(d -> all.addAll(d.events));
    try (OutputStream file = Files.newOutputStream(out)) {
      new NameModel(words, train(all, 2)).write(file);
    }
    log.accept("model written to " + out);
  }

  private void score(List<Examples> documents, Consumer<String> log) throws IOException {
    int right = 0;
    int all = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Event> others = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % FOLDS != fold) {
          others.addAll(documents.get(i).events);
        }
      }
      QNModel model = train(others, 2);
      for (int i = fold; i < documents.size(); i += FOLDS) {
        for (Event e : documents.get(i).events) {
          right += model.getBestOutcome(model.eval(e.getContext())).equals(e.getOutcome()) ? 1 : 0;
          all++;
        }
      }
    }
    log.accept(
        "right type, or rightly none, of %d names in doubt, each document unseen: %.3f"
            .formatted(all, right / (double) all));
  }

  /** Names of the knowledge base; of people also the first or last name alone. */
  private List<Event> words() {
    List<Event> events = new ArrayList<>();
    for (int row = 0; row < kb.size(); row++) {
      String type = kb.kind(row).type().code();
      String label = kb.label(row);
      events.add(new Event(type, NameFeatures.ofWords(label)));
      String[] parts = label.split(" ", -1);
      if (type.equals("person") && parts.length > 1 && row % 2 == 0) {
        String part = row % 4 == 0 ? parts[0] : parts[parts.length - 1];
        events.add(new Event(type, NameFeatures.ofWords(part)));
      }
    }
    return events;
  }

  /** The rows of a file by their documents, where the licence is free. */
  private static Map<String, JsonNode> free(Path file) throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      if (FREE.contains(row.path("licence").asText(row.path("text_licence").asText()))) {
        rows.put(row.path("doc").asText(), row);
      }
    }
    return rows;
  }

  private Examples examples(Article article, JsonNode row, QNModel words) {
    String text = article.body();
    Document document = analyzer.analyze(article);
    NameFeatures features = new NameFeatures(kb, document);
    List<Event> events = new ArrayList<>();
    for (Name name : new NameFinder(kb).find(document)) {
      if (!name.sure()) {
        String guess = NameModel.byWords(words, name.text());
        events.add(
            new Event(
                outcome(row, name.span(), text),
                features.inSentence(
                    document.sentences().get(name.sentence()),
                    name.first(),
                    name.last(),
                    name.text(),
                    guess)));
      }
    }
    return new Examples(events);
  }

  /** The type of the smallest annotated name around a run, or that inside it. */
  private static String outcome(JsonNode row, Span run, String text) {
    String best = NameModel.NONE;
    int size = Integer.MAX_VALUE;
    for (JsonNode e : row.path("entities")) {
      boolean named = e.path("named").asBoolean(e.path("named_auto").asBoolean());
      int start = text.offsetByCodePoints(0, e.path("start").asInt());
      int end = text.offsetByCodePoints(0, e.path("end").asInt());
      String type =
          TYPES.getOrDefault(
              e.path("type").asText().toLowerCase(java.util.Locale.ROOT), NameModel.NONE);
      boolean touches = start < run.end() && run.start() < end;
      boolean covers = touches && end - start <= 2 * run.length() + 10;
      if (named && covers && end - start < size) {
        size = end - start;
        best = type;
      }
    }
    return best;
  }

  private static QNModel train(List<Event> events, int cutoff) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
    return (QNModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
  }
}
