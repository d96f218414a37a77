package org.hearsay.link.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.link.tagger.NameClass;

/** Documents with annotated names, of licences that a model which is given away may learn from. */
final class NameCorpus {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> FREE =
      Set.of(
          "CC BY 4.0",
          "CC BY 2.5",
          "CC BY-SA 3.0",
          "CC BY-SA 4.0",
          "CC BY 3.0 AU",
          "annotation MIT, text of Wikipedia CC BY-SA 3.0",
          "public domain (US)",
          "OGL v3.0",
          "EU reuse notice (reuse authorised, acknowledge source)");

  private static final Map<String, NameClass> CLASSES =
      Map.ofEntries(
          Map.entry("person", NameClass.PERSON),
          Map.entry("organization", NameClass.ORGANIZATION),
          Map.entry("organisation", NameClass.ORGANIZATION),
          Map.entry("place", NameClass.PLACE),
          Map.entry("location", NameClass.PLACE),
          Map.entry("event", NameClass.EVENT),
          Map.entry("product", NameClass.WORK),
          Map.entry("creative-work", NameClass.WORK),
          Map.entry("book", NameClass.WORK),
          Map.entry("poem", NameClass.WORK),
          Map.entry("song", NameClass.WORK),
          Map.entry("album", NameClass.WORK),
          Map.entry("magazine", NameClass.WORK),
          Map.entry("academicjournal", NameClass.WORK),
          Map.entry("object", NameClass.WORK),
          Map.entry("weapon", NameClass.WORK),
          Map.entry("militaryplatform", NameClass.WORK),
          Map.entry("vehicle", NameClass.WORK));

  /** Types that are no names here. */
  private static final Set<String> NONE =
      Set.of("time", "temporal", "quantity", "money", "substance", "animal", "plant");

  private NameCorpus() {}

  /**
   * A stretch of text that a document calls a name.
   *
   * @param phrase whether it may be a noun phrase around the name
   */
  record Gold(Span span, Optional<NameClass> type, boolean phrase) {}

  /**
   * A document.
   *
   * @param classes that are annotated throughout
   */
  record Annotated(Article article, List<Gold> names, Set<NameClass> classes) {

    /** Whether its names are annotated as noun phrases. */
    boolean isOfPhrases() {
      return names.stream().anyMatch(Gold::phrase);
    }
  }

  static List<Annotated> read(Path file) throws IOException {
    List<Annotated> documents = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode row = JSON.readTree(line);
        if (FREE.contains(row.path("licence").asText(row.path("text_licence").asText()))) {
          documents.add(document(row));
        }
      }
    }
    return documents;
  }

  private static Annotated document(JsonNode row) {
    String text = row.path("text").asText();
    Article article = Article.of(row.path("doc").asText(), text, Metadata.none());
    List<Gold> names = new ArrayList<>();
    for (JsonNode m : row.path("mentions")) {
      Span span = span(text, m.path("span").path(0).asInt(), m.path("span").path(1).asInt());
      boolean open = m.path("optional").asBoolean();
      names.add(new Gold(span, open ? Optional.empty() : type(m), false));
    }
    for (JsonNode e : row.path("entities")) {
      boolean named = e.path("named").asBoolean(e.path("named_auto").asBoolean());
      if (named && !NONE.contains(e.path("type").asText().toLowerCase(Locale.ROOT))) {
        Span span = span(text, e.path("start").asInt(), e.path("end").asInt());
        names.add(new Gold(span, type(e), true));
      }
    }
    String corpus = row.path("corpus").asText();
    Set<NameClass> classes =
        corpus.startsWith("uner") || corpus.startsWith("btc")
            ? Set.of(NameClass.PERSON, NameClass.ORGANIZATION, NameClass.PLACE)
            : Set.of(NameClass.values());
    return new Annotated(article, names, classes);
  }

  private static Span span(String text, int start, int end) {
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** The fine type, where that is one of ours, else the coarse one. */
  private static Optional<NameClass> type(JsonNode m) {
    String fine = m.path("fine").asText().toLowerCase(Locale.ROOT);
    String type = m.path("type").asText().toLowerCase(Locale.ROOT);
    NameClass coarse = CLASSES.getOrDefault(type, NameClass.OTHER);
    return Optional.of(coarse == NameClass.OTHER ? CLASSES.getOrDefault(fine, coarse) : coarse);
  }
}
