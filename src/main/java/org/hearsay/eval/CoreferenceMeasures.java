package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Antecedents of names, nominals and pronouns: a mention that an entity had before is right when
 * gold says that it and the entity's last mention are one. Recall is over gold mentions of people,
 * organizations and places that were named before; what the two do not both mark as a mention is
 * left out of precision.
 */
final class CoreferenceMeasures {

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "him",
          "her",
          "his",
          "hers",
          "himself",
          "herself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "it",
          "its",
          "itself");
  private static final Set<String> TYPES = Set.of("person", "organization", "place");

  private final Tally tally = new Tally();

  /** A mention of gold: a span in code points and the entity it belongs to. */
  private record Marked(int start, int end, String entity, boolean named, String type) {}

  private record At(int start, int end) {}

  void add(GoldDocument document, JsonNode prediction) {
    List<Marked> gold = new ArrayList<>();
    for (JsonNode e : document.annotations().path("entities")) {
      gold.add(
          new Marked(
              e.path("start").asInt(),
              e.path("end").asInt(),
              e.path("eid").asText(),
              e.path("named").asBoolean(),
              e.path("type").asText()));
    }
    Map<String, Integer> firstNamed = new HashMap<>();
    for (Marked m : gold) {
      if (m.named) {
        firstNamed.merge(m.entity, m.start, Math::min);
      }
    }
    for (Marked m : gold) {
      int named = firstNamed.getOrDefault(m.entity, Integer.MAX_VALUE);
      if (TYPES.contains(m.type) && named < m.start) {
        String form =
            isPronoun(document, m.start, m.end) ? "pronoun" : m.named ? "name" : "nominal";
        tally.count(form, 0, 0, 1);
      }
    }
    decisions(document, prediction, gold);
  }

  private void decisions(GoldDocument document, JsonNode prediction, List<Marked> gold) {
    Map<String, List<JsonNode>> entities = new HashMap<>();
    for (JsonNode m : prediction.path("mentions")) {
      entities.computeIfAbsent(m.path("entity").asText(), k -> new ArrayList<>()).add(m);
    }
    for (List<JsonNode> mentions : entities.values()) {
      mentions.sort(Comparator.comparingInt(m -> m.path("start").asInt()));
      Optional<Marked> last = Optional.empty();
      for (JsonNode m : mentions) {
        At at = new At(m.path("start").asInt(), m.path("end").asInt());
        Optional<Marked> marked = marked(gold, at);
        if (marked.isPresent() && last.isPresent()) {
          boolean right = marked.get().entity.equals(last.get().entity);
          String form =
              isPronoun(document, at.start, at.end) ? "pronoun" : m.path("form").asText("name");
          tally.count(form, right ? 1 : 0, 1, 0);
        }
        last = marked.isPresent() ? marked : last;
      }
    }
  }

  /** The gold mention of this span, else the shortest that ends there and begins before. */
  private static Optional<Marked> marked(List<Marked> gold, At at) {
    return gold.stream()
        .filter(g -> g.end == at.end && g.start <= at.start)
        .min(Comparator.comparingInt(g -> g.end - g.start));
  }

  private static boolean isPronoun(GoldDocument document, int start, int end) {
    String text = document.text();
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, end - start);
    return PRONOUNS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  Map<String, Figures> figures() {
    return tally.figures();
  }
}
