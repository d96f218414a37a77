package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.text.Normalizer;
import java.util.Locale;

/** Whether an entity found is the one that the gold means. */
final class EntityMatching {

  private EntityMatching() {}

  /** The predicted entity with this id; a missing node when there is none. */
  static JsonNode entity(JsonNode prediction, JsonNode id) {
    for (JsonNode e : prediction.path("entities")) {
      if (e.path("id").asText().equals(id.asText())) {
        return e;
      }
    }
    return MissingNode.getInstance();
  }

  /** By item when both have one, else by label or alias, folded. */
  static boolean same(GoldDocument document, String label, JsonNode entity) {
    String qid = "";
    for (JsonNode m : document.annotations().path("mentions")) {
      if (m.hasNonNull("qid") && fold(m.path("label").asText()).equals(fold(label))) {
        qid = m.get("qid").asText();
      }
    }
    if (!qid.isEmpty() && entity.hasNonNull("wikidata")) {
      return qid.equals(entity.get("wikidata").asText());
    }
    boolean same = fold(entity.path("label").asText()).equals(fold(label));
    for (JsonNode alias : entity.path("aliases")) {
      same |= fold(alias.asText()).equals(fold(label));
    }
    return same;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .strip()
        .replaceAll("\\s+", " ");
  }
}
