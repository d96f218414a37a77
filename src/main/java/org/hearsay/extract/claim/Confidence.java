package org.hearsay.extract.claim;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.lexicon.WeightFile;
import org.hearsay.nlp.Sentence;

/**
 * How sure a claim is: the share of the claims of its rule that people agree with in content and
 * source, as measured on news and rounded to five hundredths, with the odds raised or lowered by
 * what stands for and against it.
 */
final class Confidence {

  private static final WeightFile WEIGHTS = WeightFile.bundled(Confidence.class, "confidence.txt");

  /** Frames of clauses and quotations; "I want to go" is told and not reported. */
  private static final Set<String> CLAUSE_FRAMES = Set.of("that", "left", "quote", "wh", "colon");

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
      Attribution attribution,
      Sentence s,
      Claim.Kind kind,
      boolean spoken,
      boolean nested,
      boolean denied,
      String body) {
    double share = WEIGHTS.of(attribution.rule());
    double odds = share / (1 - share);
    boolean nobody =
        attribution.source().isEmpty() && attribution.type() == CueLexicon.CueClass.ASK;
    odds *= nobody || attribution.frame().equals("raised") ? 1 : bySource(attribution, s);
    odds *=
        switch (kind) {
          case DIRECT -> WEIGHTS.of("direct");
          case MIXED -> WEIGHTS.of("mixed");
          case INDIRECT -> WEIGHTS.of("indirect");
        };
    // Who denies says so himself, in whosever words it is told.
    boolean within = nested && attribution.type() != CueLexicon.CueClass.DENY;
    odds *= within ? WEIGHTS.of("nested") : 1;
    odds *= s.token(attribution.anchor()).isGerund() ? WEIGHTS.of("gerund") : 1;
    odds *= s.token(attribution.anchor()).isBase() ? WEIGHTS.of("base-form") : 1;
    odds *=
        WordList.PLAIN_REPORTS.has(s.token(attribution.anchor()).lemma()) ? WEIGHTS.of("plain") : 1;
    odds *= denied ? WEIGHTS.of("denied") : 1;
    odds *= words(attribution, body) < FEW_WORDS ? WEIGHTS.of("few-words") : 1;
    odds =
        Math.pow(odds, WEIGHTS.of("exponent"))
            * byForm(attribution, body)
            * WEIGHTS.of(spoken ? "spoken" : "unspoken");
    return odds / (1 + odds);
  }

  /** Whether the content ends where a sentence or quotation does; commas; the source's words. */
  private static double byForm(Attribution attribution, String body) {
    Span last = attribution.content().get(attribution.content().size() - 1);
    boolean ends =
        ENDS.indexOf(body.charAt(last.end() - 1)) >= 0
            || last.end() == body.length()
            || ENDS.indexOf(body.charAt(last.end())) >= 0;
    long commas =
        attribution.content().stream()
            .mapToLong(c -> c.in(body).chars().filter(x -> x == ',').count())
            .sum();
    String source =
        attribution.source().stream().map(x -> x.in(body)).collect(Collectors.joining(" "));
    Span first = attribution.content().get(0);
    Span cue = attribution.cue().get(attribution.cue().size() - 1);
    boolean comma = body.charAt(last.end() - 1) == ',' || (!ends && body.charAt(last.end()) == ',');
    boolean near = first.start() >= cue.end() && first.start() - cue.end() < 2;
    double odds = WEIGHTS.of(ends ? "ends-sentence" : comma ? "ends-comma" : "ends-inside");
    odds *= first.in(body).startsWith("that ") ? WEIGHTS.of("that") : 1;
    odds *= near ? WEIGHTS.of("adjacent") : 1;
    odds *= Math.pow(WEIGHTS.of("comma-within"), (double) Math.min(6, commas));
    odds *= source.matches("(?i)(?:which|that|who)\\b.*") ? WEIGHTS.of("relative-source") : 1;
    odds *=
        source.matches("(?i)(?:i|we|you)") && !CLAUSE_FRAMES.contains(attribution.frame())
            ? WEIGHTS.of("first-person")
            : 1;
    odds *= FULL_NAME.matcher(source).find() ? WEIGHTS.of("full-name") : 1;
    return odds * Math.pow(WEIGHTS.of("source-word"), Math.min(12, source.split(" ", -1).length));
  }

  private static double bySource(Attribution attribution, Sentence s) {
    if (attribution.source().isEmpty()) {
      return WEIGHTS.of("nobody");
    }
    return switch (attribution.sourceHead() < 0 ? "X" : s.token(attribution.sourceHead()).pos()) {
      case "PRON" -> WEIGHTS.of("pronoun");
      case "PROPN" -> WEIGHTS.of("name");
      default -> WEIGHTS.of("other-source");
    };
  }

  private static int words(Attribution attribution, String body) {
    return attribution.content().stream().mapToInt(c -> c.in(body).split("\\s+", -1).length).sum();
  }
}
