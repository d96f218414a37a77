package org.hearsay;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Modality;
import org.hearsay.extract.TimeExpression;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Token;

/** What is found in a text, in lines that a person can read and compare. */
final class Findings {

  /** A link that is less sure than this bears a question mark. */
  private static final double DOUBTFUL = 0.6;

  private static final Map<String, Function<Seeds.Read, List<String>>> KINDS =
      Map.of(
          "claims", Findings::claims,
          "published", Findings::claims,
          "entities", Findings::entities,
          "facts", Findings::facts,
          "sentences", Findings::sentences,
          "speakers", Findings::speakers,
          "times", Findings::times,
          "tokens", Findings::tokens);

  private Findings() {}

  /**
   * The findings of one kind.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  static List<String> of(String kind, Seeds.Read read) {
    Function<Seeds.Read, List<String>> lines = KINDS.get(kind);
    if (lines == null) {
      throw new IllegalArgumentException(
          kind + ": expected a kind of cases, one of " + new TreeSet<>(KINDS.keySet()));
    }
    return lines.apply(read);
  }

  /** Source | cue | content | kind stance modality | day, medium and venue where there are any. */
  private static List<String> claims(Seeds.Read read) {
    Extraction e = read.extraction();
    String body = e.article().body();
    return e.claims().stream().map(c -> claim(c, e, body)).toList();
  }

  private static String claim(Claim claim, Extraction extraction, String body) {
    String meaning =
        claim.wording().kind().code() + " " + claim.stance().code() + " " + claim.modality().code();
    Claim.Occasion on = claim.occasion();
    String circumstances =
        Stream.of(on.statedOn(), on.medium(), on.venue().map(v -> label(extraction, v)))
            .flatMap(o -> o.stream())
            .collect(Collectors.joining(", "));
    return words(claim.source(), body)
        + " | "
        + words(claim.cue(), body)
        + " | "
        + words(claim.content(), body)
        + " | "
        + meaning
        + (circumstances.isEmpty() ? "" : " | " + circumstances);
  }

  private static String words(List<Span> spans, String body) {
    return spans.stream()
        .map(s -> s.in(body).replace('\n', ' '))
        .collect(Collectors.joining(" … "));
  }

  private static String label(Extraction extraction, String entity) {
    return extraction.entities().byId(entity).map(Entity::label).orElse("-");
  }

  /** Who speaks, a line for each claim; - for nobody. */
  private static List<String> speakers(Seeds.Read read) {
    Extraction e = read.extraction();
    return e.claims().stream().map(c -> c.speaker().map(s -> label(e, s)).orElse("-")).toList();
  }

  /**
   * Label | type | Wikidata item | mentions, for what has a name; - for no item, with the country
   * where that is known.
   */
  private static List<String> entities(Seeds.Read read) {
    Extraction e = read.extraction();
    return e.entities().all().stream()
        .filter(x -> !x.isUnnamed())
        .map(x -> entity(x, e.article().body()))
        .toList();
  }

  private static String entity(Entity entity, String body) {
    boolean doubtful = entity.wikidata().isPresent() && entity.confidence() < DOUBTFUL;
    String item =
        entity.wikidata().orElseGet(() -> "-" + entity.country().map(c -> " in " + c).orElse(""));
    return entity.label()
        + " | "
        + entity.type().code()
        + " | "
        + item
        + (doubtful ? " ?" : "")
        + " | "
        + entity.mentions().stream().map(m -> m.span().in(body)).collect(Collectors.joining("; "));
  }

  /** The fact as relation(role=filler …) with what qualifies it. */
  private static List<String> facts(Seeds.Read read) {
    return read.extraction().facts().stream().map(f -> fact(f, read.extraction())).toList();
  }

  private static String fact(Fact fact, Extraction extraction) {
    String args =
        fact.args().entrySet().stream()
            .map(e -> e.getKey() + "=" + fillers(e.getValue(), extraction))
            .collect(Collectors.joining(" "));
    StringBuilder line = new StringBuilder(fact.relation() + "(" + args + ")");
    fact.when().ifPresent(w -> line.append(" when ").append(w));
    fact.proposition()
        .quantity()
        .ifPresent(
            q ->
                line.append(" ")
                    .append(q.bound().code())
                    .append(" ")
                    .append(Math.round(q.value())));
    Modality modality = fact.proposition().modality();
    line.append(fact.positive() ? "" : " not");
    line.append(modality == Modality.CERTAIN ? "" : " " + modality.code());
    line.append(fact.claimedBy().isEmpty() ? "" : " claimed");
    return line.toString();
  }

  private static String fillers(List<Filler> fillers, Extraction extraction) {
    return fillers.stream()
        .map(
            f ->
                f instanceof Filler.OfEntity e
                    ? label(extraction, e.id())
                    : ((Filler.OfText) f).text())
        .collect(Collectors.joining("+"));
  }

  /** Words | ISO value. */
  private static List<String> times(Seeds.Read read) {
    String body = read.extraction().article().body();
    return read.extraction().times().stream()
        .map((TimeExpression t) -> t.span().in(body) + " | " + t.value())
        .toList();
  }

  private static List<String> sentences(Seeds.Read read) {
    String body = read.extraction().article().body();
    return read.document().sentences().stream().map(s -> s.span().in(body)).toList();
  }

  /** The tokens of a sentence with spaces between them. */
  private static List<String> tokens(Seeds.Read read) {
    return read.document().sentences().stream()
        .map(s -> s.tokens().stream().map(Token::text).collect(Collectors.joining(" ")))
        .toList();
  }
}
