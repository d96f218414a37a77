package org.hearsay.extract;

import java.util.Map;

/**
 * How sure a rule is: the share of its claims that people agree with in content and source, as
 * measured on news, rounded to five hundredths.
 */
final class Confidence {

  private static final Map<String, Double> BY_RULE =
      Map.ofEntries(
          Map.entry("say-colon", 0.95),
          Map.entry("say-left", 0.8),
          Map.entry("say-that", 0.8),
          Map.entry("say-ing", 0.8),
          Map.entry("say-wh", 0.65),
          Map.entry("say-as", 0.65),
          Map.entry("say-phrase", 0.65),
          Map.entry("say-rest", 0.6),
          Map.entry("ask-left", 0.8),
          Map.entry("ask-wh", 0.7),
          Map.entry("show-that", 0.55),
          Map.entry("deny-that", 0.8),
          Map.entry("deny-obj", 0.55),
          Map.entry("deny-as", 0.6),
          Map.entry("believe-that", 0.5),
          Map.entry("believe-obj", 0.55),
          Map.entry("believe-to", 0.45),
          Map.entry("direct-objto", 0.5),
          Map.entry("direct-for", 0.5),
          Map.entry("judge-obj", 0.4),
          Map.entry("say-quote", 0.3),
          Map.entry("say-of", 0.2));

  private static final double OTHER = 0.45;
  private static final double WITHOUT_SOURCE = 0.7;

  private Confidence() {}

  static double of(Draft draft) {
    double byRule = BY_RULE.getOrDefault(draft.rule(), OTHER);
    return draft.source().isEmpty() ? byRule * WITHOUT_SOURCE : byRule;
  }
}
