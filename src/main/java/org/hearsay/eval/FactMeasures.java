package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Facts that agree in half of their roles, or in all, and the share told in the right voice. */
final class FactMeasures {

  private static final double HALF = 0.5;

  private final Tally tally = new Tally();

  void add(GoldDocument document, JsonNode prediction) {
    JsonNode gold = document.annotations().path("facts");
    JsonNode predicted = prediction.path("facts");
    List<TokenSets.Pair> soft = new ArrayList<>();
    List<TokenSets.Pair> strict = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double score = agreement(document, prediction, gold.get(i), predicted.get(j));
        double near = overlap(gold.get(i), predicted.get(j)) ? 0.001 : 0;
        if (score + near >= HALF) {
          soft.add(new TokenSets.Pair(score + near, i, j));
        }
        if (score + near >= 1) {
          strict.add(new TokenSets.Pair(score + near, i, j));
        }
      }
    }
    List<TokenSets.Pair> found = TokenSets.greedy(soft);
    tally.count("soft", found.size(), predicted.size(), gold.size());
    tally.count("strict", TokenSets.greedy(strict).size(), predicted.size(), gold.size());
    for (TokenSets.Pair p : found) {
      boolean same = isAuthor(gold.get(p.gold())) == isAuthor(predicted.get(p.predicted()));
      tally.judge("voice", same);
    }
  }

  private static boolean isAuthor(JsonNode fact) {
    JsonNode voices = fact.path("claimed_by");
    boolean author = voices.isEmpty();
    for (JsonNode v : voices) {
      author |= v.asText().equals("author");
    }
    return author;
  }

  private static boolean overlap(JsonNode a, JsonNode b) {
    JsonNode x = a.path("evidence");
    JsonNode y = b.path("evidence");
    return x.size() == 2
        && y.size() == 2
        && x.get(0).asInt() < y.get(1).asInt()
        && y.get(0).asInt() < x.get(1).asInt();
  }

  private static double agreement(
      GoldDocument document, JsonNode prediction, JsonNode gold, JsonNode predicted) {
    boolean same =
        gold.path("relation").asText().equals(predicted.path("relation").asText())
            && gold.path("polarity")
                .asText("positive")
                .equals(predicted.path("polarity").asText("positive"));
    int roles = 0;
    int right = 0;
    for (Map.Entry<String, JsonNode> arg : gold.path("args").properties()) {
      if (same && !arg.getValue().isNull()) {
        roles++;
        right += fills(document, prediction, arg, predicted) ? 1 : 0;
      }
    }
    return roles == 0 ? 0 : right / (double) roles;
  }

  /** Whether every filler that gold gives a role is there. */
  private static boolean fills(
      GoldDocument document, JsonNode prediction, Map.Entry<String, JsonNode> arg, JsonNode fact) {
    List<String> wanted = new ArrayList<>();
    if (arg.getValue().isArray()) {
      arg.getValue().forEach(v -> wanted.add(v.asText()));
    } else {
      wanted.add(arg.getValue().asText());
    }
    JsonNode have = fact.path("args").path(arg.getKey());
    for (String want : wanted) {
      boolean found = false;
      for (JsonNode h : have) {
        JsonNode entity = EntityMatching.entity(prediction, h);
        found |=
            entity.isMissingNode()
                ? EntityMatching.same(document, want, label(h))
                : EntityMatching.same(document, want, entity);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** Words that fill a role, in the form of an entity without item. */
  private static JsonNode label(JsonNode words) {
    return JsonNodeFactory.instance.objectNode().put("label", words.asText());
  }

  Map<String, Figures> figures() {
    return tally.figures();
  }
}
