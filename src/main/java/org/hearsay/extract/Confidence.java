package org.hearsay.extract;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Span;
import org.hearsay.nlp.Sentence;

/**
 * How sure a claim is: the share of the claims of its rule that people agree with in content and
 * source, as measured on news and rounded to five hundredths, with the odds raised or lowered by
 * what stands for and against it.
 */
final class Confidence {

  private static final Map<String, Double> BY_RULE =
      Map.ofEntries(
          Map.entry("say-colon", 0.9),
          Map.entry("say-left", 0.85),
          Map.entry("say-that", 0.7),
          Map.entry("say-phrase", 0.85),
          Map.entry("say-ing", 0.4),
          Map.entry("say-wh", 0.65),
          Map.entry("say-as", 0.75),
          Map.entry("say-rest", 0.4),
          Map.entry("say-quote", 0.65),
          Map.entry("say-small", 0.55),
          Map.entry("say-obj", 0.6),
          Map.entry("say-of", 0.65),
          Map.entry("say-about", 0.7),
          Map.entry("say-to", 0.55),
          Map.entry("ask-left", 0.8),
          Map.entry("ask-wh", 0.85),
          Map.entry("ask-objto", 0.85),
          Map.entry("ask-that", 0.55),
          Map.entry("show-that", 0.65),
          Map.entry("deny-that", 0.8),
          Map.entry("deny-obj", 0.7),
          Map.entry("deny-as", 0.6),
          Map.entry("believe-that", 0.5),
          Map.entry("believe-obj", 0.6),
          Map.entry("believe-to", 0.4),
          Map.entry("believe-as", 0.55),
          Map.entry("believe-small", 0.3),
          Map.entry("believe-objto", 0.45),
          Map.entry("believe-raised", 0.85),
          Map.entry("say-raised", 0.8),
          Map.entry("commit-to", 0.55),
          Map.entry("commit-obj", 0.3),
          Map.entry("direct-objto", 0.5),
          Map.entry("direct-for", 0.65),
          Map.entry("judge-obj", 0.65),
          Map.entry("noun-that", 0.2));

  /** Frames of clauses and quotations; "I want to go" is told and not reported. */
  private static final Set<String> CLAUSES = Set.of("that", "left", "quote", "wh", "colon");

  /** Verbs that do nothing but report. */
  private static final Set<String> PLAIN = Set.of("say", "tell", "add");

  private static final double OTHER = 0.45;
  private static final int FEW_WORDS = 5;
  private static final String ENDS = ".?!\"”\n";
  private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  private Confidence() {}

  /**
   * The share of claims like this that are right.
   *
   * @param spoken whether the source is an entity of the article
   * @param nested whether it stands inside the content of another
   * @param denied whether it says that nothing is said
   * @param body the article's text
   */
  static double of(
      Draft draft,
      Sentence s,
      Claim.Kind kind,
      boolean spoken,
      boolean nested,
      boolean denied,
      String body) {
    double share = BY_RULE.getOrDefault(draft.rule(), OTHER);
    double odds = share / (1 - share);
    boolean nobody = draft.source().isEmpty() && draft.type() == CueLexicon.CueClass.ASK;
    odds *= nobody || draft.frame().equals("raised") ? 1 : bySource(draft, s);
    odds *=
        switch (kind) {
          case DIRECT -> 1.7;
          case MIXED -> 0.9;
          case INDIRECT -> 0.8;
        };
    odds *= nested ? 0.08 : 1;
    odds *= s.token(draft.anchor()).tag().equals("VBG") ? 0.4 : 1;
    odds *= s.token(draft.anchor()).tag().equals("VB") ? 0.35 : 1;
    odds *= PLAIN.contains(s.token(draft.anchor()).lemma()) ? 1.6 : 1;
    odds *= denied ? 0.3 : 1;
    odds *= words(draft, body) < FEW_WORDS ? 0.5 : 1;
    odds = Math.pow(odds, 0.75) * byForm(draft, body) * (spoken ? 1.5 : 0.8);
    return odds / (1 + odds);
  }

  /** Whether the content ends where a sentence or quotation does; commas; the source's words. */
  private static double byForm(Draft draft, String body) {
    Span last = draft.content().get(draft.content().size() - 1);
    boolean ends =
        ENDS.indexOf(body.charAt(last.end() - 1)) >= 0
            || last.end() == body.length()
            || ENDS.indexOf(body.charAt(last.end())) >= 0;
    long commas =
        draft.content().stream()
            .mapToLong(c -> c.in(body).chars().filter(x -> x == ',').count())
            .sum();
    String source = draft.source().stream().map(x -> x.in(body)).collect(Collectors.joining(" "));
    Span first = draft.content().get(0);
    Span cue = draft.cue().get(draft.cue().size() - 1);
    boolean comma = body.charAt(last.end() - 1) == ',' || (!ends && body.charAt(last.end()) == ',');
    boolean near = first.start() >= cue.end() && first.start() - cue.end() < 2;
    double odds = ends ? 1.5 : comma ? 1.4 : 0.8;
    odds *= first.in(body).startsWith("that ") ? 1.7 : 1;
    odds *= near ? 1.3 : 1;
    odds *= Math.pow(0.85, (double) Math.min(6, commas));
    odds *= source.matches("(?i)(?:which|that|who)\\b.*") ? 0.45 : 1;
    odds *= source.matches("(?i)(?:i|we|you)") && !CLAUSES.contains(draft.frame()) ? 0.1 : 1;
    odds *= FULL_NAME.matcher(source).find() ? 1.5 : 1;
    return odds * Math.pow(0.92, Math.min(12, source.split(" ", -1).length));
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
