package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.CodePoints;
import org.hearsay.article.Span;
import org.hearsay.extract.TimeExpression;

/**
 * Overlapping spans of dates and durations, and the share of them with the right ISO 8601 value
 * (TIMEX3; gold that only points to past, present or future has no value to compare).
 */
final class TimeMeasures {

  private static final Set<String> TYPES = Set.of("DATE", "DURATION");

  private final Tally tally = new Tally();

  void add(GoldDocument document, List<TimeExpression> times) {
    CodePoints points = new CodePoints(document.text());
    List<JsonNode> gold = new ArrayList<>();
    document.annotations().path("timex").forEach(gold::add);
    List<TokenSets.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < times.size(); j++) {
        Span span = points.of(times.get(j).span());
        int common =
            Math.min(span.end(), gold.get(i).path("end").asInt())
                - Math.max(span.start(), gold.get(i).path("start").asInt());
        if (common > 0) {
          pairs.add(new TokenSets.Pair(common, i, j));
        }
      }
    }
    int hits = 0;
    int others = 0;
    for (TokenSets.Pair pair : TokenSets.greedy(pairs)) {
      JsonNode wanted = gold.get(pair.gold());
      if (!isMeasured(wanted)) {
        others++;
        continue;
      }
      hits++;
      String value = wanted.path("value").asText();
      if (value.matches("[\\dP].*")) {
        tally.judge("value", bare(value).equals(bare(times.get(pair.predicted()).value())));
      }
    }
    int all = (int) gold.stream().filter(TimeMeasures::isMeasured).count();
    tally.count("span", hits, times.size() - others, all);
  }

  private static boolean isMeasured(JsonNode gold) {
    return TYPES.contains(gold.path("type").asText());
  }

  /** TIMEX3 gives "since May 2" and "by May 2" the value of May 2. */
  private static String bare(String value) {
    return value.replaceFirst("/\\.\\.$", "").replaceFirst("^\\.\\./", "");
  }

  Map<String, Figures> figures() {
    return tally.figures();
  }
}
