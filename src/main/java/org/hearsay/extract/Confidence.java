package org.hearsay.extract;

import java.util.Map;
import org.hearsay.nlp.Sentence;

/**
 * How sure a claim is: the share of the claims of its rule that people agree with in content and
 * source, as measured on news and rounded to five hundredths, with the odds raised or lowered by
 * what stands for and against it.
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
          Map.entry("show-that", 0.6),
          Map.entry("deny-that", 0.8),
          Map.entry("deny-obj", 0.55),
          Map.entry("deny-as", 0.6),
          Map.entry("believe-that", 0.5),
          Map.entry("believe-obj", 0.55),
          Map.entry("believe-to", 0.45),
          Map.entry("direct-objto", 0.5),
          Map.entry("direct-for", 0.5),
          Map.entry("judge-obj", 0.55),
          Map.entry("say-quote", 0.35),
          Map.entry("say-of", 0.25));

  private static final double OTHER = 0.45;
  private static final int FEW_WORDS = 5;

  private Confidence() {}

  /**
   * The share of claims like this that are right.
   *
   * @param nested whether it stands inside the content of another
   * @param denied whether it says that nothing is said
   * @param body the article's text
   */
  static double of(
      Draft draft, Sentence s, Claim.Kind kind, boolean nested, boolean denied, String body) {
    double share = BY_RULE.getOrDefault(draft.rule(), OTHER);
    double odds = share / (1 - share);
    odds *= bySource(draft, s);
    odds *=
        switch (kind) {
          case DIRECT -> 1.7;
          case MIXED -> 0.9;
          case INDIRECT -> 0.8;
        };
    odds *= nested ? 0.15 : 1;
    odds *= s.token(draft.anchor()).tag().equals("VBG") ? 0.4 : 1;
    odds *= denied ? 0.3 : 1;
    odds *= words(draft, body) < FEW_WORDS ? 0.5 : 1;
    return odds / (1 + odds);
  }

  private static double bySource(Draft draft, Sentence s) {
    if (draft.source().isEmpty()) {
      return 0.05;
    }
    return switch (draft.sourceHead() < 0 ? "X" : s.token(draft.sourceHead()).pos()) {
      case "PRON" -> 1.6;
      case "PROPN" -> 1.1;
      default -> 0.65;
    };
  }

  private static int words(Draft draft, String body) {
    return draft.content().stream().mapToInt(c -> c.in(body).split("\\s+", -1).length).sum();
  }
}
