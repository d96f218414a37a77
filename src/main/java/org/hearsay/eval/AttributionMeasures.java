package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Detect, overlap and exact F1 of attributions, their tokens by role, and how many speakers and
 * kinds are right (measures after PolNeAR).
 */
final class AttributionMeasures {

  static final List<String> ROLES = List.of("source", "cue", "content");
  private static final double HALF = 0.5;

  private final Tally tally = new Tally();
  private final List<Judged> judged = new ArrayList<>();

  /** A predicted claim with its confidence and whether the gold has it. */
  private record Judged(double confidence, boolean right) {}

  /** An attribution as sets of words. */
  private record Sets(BitSet source, BitSet cue, BitSet content) {

    static Sets of(JsonNode row, TokenSets tokens) {
      return new Sets(
          tokens.covered(row.path("source")),
          tokens.covered(row.path("cue")),
          tokens.covered(row.path("content")));
    }

    BitSet role(String name) {
      return switch (name) {
        case "source" -> source;
        case "cue" -> cue;
        default -> content;
      };
    }
  }

  /** Which gold and which predicted attributions have a partner. */
  record Matched(Set<Integer> gold, Set<Integer> predicted) {}

  Matched add(GoldDocument document, JsonNode prediction) {
    TokenSets tokens = new TokenSets(document.text());
    JsonNode gold = document.annotations().path("attributions");
    JsonNode predicted = prediction.path("attributions");
    List<Sets> g = sets(gold, tokens);
    List<Sets> p = sets(predicted, tokens);
    tokens(g, p);
    List<TokenSets.Pair> detected = TokenSets.greedy(pairs(g, p));
    Set<Integer> goldHits = new TreeSet<>();
    Set<Integer> hits = new TreeSet<>();
    int exact = 0;
    for (TokenSets.Pair pair : detected) {
      Sets a = g.get(pair.gold());
      Sets b = p.get(pair.predicted());
      if (TokenSets.jaccard(a.source, b.source) >= HALF) {
        goldHits.add(pair.gold());
        hits.add(pair.predicted());
        exact += a.equals(b) ? 1 : 0;
        compare(document, prediction, gold.get(pair.gold()), predicted.get(pair.predicted()));
      }
    }
    tally.count("detect", detected.size(), p.size(), g.size());
    tally.count("overlap", hits.size(), p.size(), g.size());
    tally.count("exact", exact, p.size(), g.size());
    for (int i = 0; i < p.size(); i++) {
      judged.add(new Judged(predicted.get(i).path("confidence").asDouble(), hits.contains(i)));
    }
    for (int i = 0; i < g.size(); i++) {
      if (gold.get(i).path("speech_auto").asBoolean()) {
        tally.count("speech", goldHits.contains(i) ? 1 : 0, 0, 1);
      }
    }
    return new Matched(goldHits, hits);
  }

  private static List<Sets> sets(JsonNode rows, TokenSets tokens) {
    List<Sets> sets = new ArrayList<>();
    rows.forEach(r -> sets.add(Sets.of(r, tokens)));
    return sets;
  }

  private void tokens(List<Sets> gold, List<Sets> predicted) {
    for (String role : ROLES) {
      BitSet g = new BitSet();
      gold.forEach(s -> g.or(s.role(role)));
      BitSet p = new BitSet();
      predicted.forEach(s -> p.or(s.role(role)));
      tally.count(role + " tokens", TokenSets.common(g, p), p.cardinality(), g.cardinality());
    }
  }

  private static List<TokenSets.Pair> pairs(List<Sets> gold, List<Sets> predicted) {
    List<TokenSets.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Sets a = gold.get(i);
        Sets b = predicted.get(j);
        boolean contents = !a.content.isEmpty() && !b.content.isEmpty();
        double score =
            contents ? TokenSets.jaccard(a.content, b.content) : TokenSets.jaccard(a.cue, b.cue);
        if (score >= HALF) {
          double tie = TokenSets.jaccard(a.source, b.source) + TokenSets.jaccard(a.cue, b.cue);
          pairs.add(new TokenSets.Pair(score + 0.01 * tie, i, j));
        }
      }
    }
    return pairs;
  }

  /** Speaker, kind, stance and modality, where gold names them. */
  private void compare(
      GoldDocument document, JsonNode prediction, JsonNode gold, JsonNode predicted) {
    if (gold.hasNonNull("speaker")) {
      boolean same =
          EntityMatching.same(
              document,
              gold.get("speaker").asText(),
              EntityMatching.entity(prediction, predicted.path("speaker")));
      tally.judge("speaker", same);
    }
    for (String field : List.of("kind", "stance", "modality")) {
      if (gold.hasNonNull(field)) {
        boolean same = gold.get(field).asText().equals(predicted.path(field).asText());
        tally.judge(field, same);
      }
    }
  }

  Map<String, Figures> figures() {
    return tally.figures();
  }

  /** Precision and recall of overlap when only claims of at least this confidence count. */
  Map<Double, Figures> curve() {
    int gold = tally.figures().getOrDefault("overlap", Figures.NONE).gold();
    Map<Double, Figures> curve = new LinkedHashMap<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      double least = tenth / 10.0;
      List<Judged> kept = judged.stream().filter(j -> j.confidence >= least).toList();
      int right = (int) kept.stream().filter(Judged::right).count();
      curve.put(least, new Figures(right, kept.size(), gold));
    }
    return curve;
  }
}
