package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Exact and overlapping spans of names, and right links to Wikidata. */
final class EntityMeasures {

  private final Predicate<String> known;
  private final Tally tally = new Tally();

  /**
   * @param known items that the knowledge base has; gold of others counts as unlinked
   */
  EntityMeasures(Predicate<String> known) {
    this.known = known;
  }

  /** A name with its item, empty for none. */
  private record Linked(int start, int end, String item, List<String> others) {

    boolean means(String wanted) {
      return item.equals(wanted) || others.contains(wanted);
    }

    boolean overlaps(Linked other) {
      return start < other.end && other.start < end;
    }
  }

  void add(GoldDocument document, JsonNode prediction) {
    List<Linked> gold = new ArrayList<>();
    JsonNode rows = document.annotations().path("mentions");
    for (JsonNode m : rows.isEmpty() ? document.annotations().path("entities") : rows) {
      JsonNode span = m.path("span");
      int start = span.isArray() ? span.get(0).asInt() : m.path("start").asInt();
      int end = span.isArray() ? span.get(1).asInt() : m.path("end").asInt();
      if (!inside(document, start, end)) {
        continue;
      }
      List<String> others = new ArrayList<>();
      m.path("qid_alt").forEach(q -> others.add(q.asText()));
      others.removeIf(q -> !known.test(q));
      String qid = m.path("qid").asText("");
      String item = known.test(qid) ? qid : others.isEmpty() ? "" : others.get(0);
      gold.add(new Linked(start, end, item, others));
    }
    List<Linked> predicted = new ArrayList<>();
    for (JsonNode m : prediction.path("mentions")) {
      boolean name = m.path("form").asText("name").equals("name");
      if (name && inside(document, m.path("start").asInt(), m.path("end").asInt())) {
        String item =
            EntityMatching.entity(prediction, m.path("entity")).path("wikidata").asText("");
        predicted.add(
            new Linked(
                m.path("start").asInt(),
                m.path("end").asInt(),
                item.equals("null") ? "" : item,
                List.of()));
      }
    }
    spans(gold, predicted);
    links(gold, predicted);
  }

  /** Some gold is complete only inside a stretch of the article. */
  private static boolean inside(GoldDocument document, int start, int end) {
    JsonNode stretch = document.annotations().path("evaluation_span");
    return stretch.size() != 2
        || (stretch.get(0).asInt() <= start && end <= stretch.get(1).asInt());
  }

  private void spans(List<Linked> gold, List<Linked> predicted) {
    Set<List<Integer>> g = new HashSet<>();
    gold.forEach(l -> g.add(List.of(l.start, l.end)));
    Set<List<Integer>> p = new HashSet<>();
    predicted.forEach(l -> p.add(List.of(l.start, l.end)));
    Set<List<Integer>> both = new HashSet<>(g);
    both.retainAll(p);
    tally.count("span", both.size(), p.size(), g.size());
    List<TokenSets.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Linked a = gold.get(i);
        Linked b = predicted.get(j);
        if (a.overlaps(b)) {
          pairs.add(new TokenSets.Pair(Math.min(a.end, b.end) - Math.max(a.start, b.start), i, j));
        }
      }
    }
    tally.count("overlap", TokenSets.greedy(pairs).size(), predicted.size(), gold.size());
  }

  private void links(List<Linked> gold, List<Linked> predicted) {
    int linked = (int) gold.stream().filter(l -> !l.item.isEmpty()).count();
    int hits = 0;
    int all = 0;
    for (Linked p : predicted) {
      if (!p.item.isEmpty()) {
        all++;
        hits += gold.stream().anyMatch(g -> g.overlaps(p) && g.means(p.item)) ? 1 : 0;
      }
    }
    tally.count("link", hits, all, linked);
  }

  /** Several mentions may hit one; the share found is never more than all. */
  Map<String, Figures> figures() {
    Map<String, Figures> capped = new LinkedHashMap<>();
    tally
        .figures()
        .forEach(
            (m, f) ->
                capped.put(m, new Figures(Math.min(f.hits(), f.gold()), f.predicted(), f.gold())));
    return capped;
  }
}
