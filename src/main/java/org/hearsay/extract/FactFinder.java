package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.RelationLexicon.Frame;
import org.hearsay.extract.RelationLexicon.Relation;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds relations between entities, in the article's own voice and inside claims. */
final class FactFinder {

  private static final double SURE = 0.7;

  private final RelationLexicon lexicon = RelationLexicon.bundled();

  /** Facts, and the entities with the generic ones that they need. */
  record Found(List<Fact> facts, Entities entities) {}

  /** What is stated where, before it has an id. */
  record Statement(
      String relation,
      Map<String, List<Filler>> args,
      Optional<Quantity> quantity,
      boolean positive,
      Modality modality,
      int sentence,
      Span evidence,
      Optional<String> when,
      String rule) {}

  Found find(Document document, Entities entities, List<Claim> claims, List<TimeExpression> times) {
    Fillers fillers = new Fillers(document, entities);
    List<Statement> statements = new ArrayList<>(new RoleFacts(document, entities).find());
    claims.forEach(c -> venue(document, entities, c).ifPresent(statements::add));
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      for (int t = 0; t < s.size(); t++) {
        statements.addAll(stated(document, fillers, times, i, t));
      }
    }
    statements.sort(
        Comparator.comparing((Statement s) -> s.evidence()).thenComparing(Statement::relation));
    List<Fact> facts = new ArrayList<>();
    Voices voices = new Voices(claims);
    for (Statement s : statements) {
      facts.add(
          new Fact(
              "f" + (facts.size() + 1),
              s.relation,
              s.args,
              s.when,
              s.quantity,
              s.positive,
              s.modality,
              voices.of(s.evidence),
              s.evidence,
              SURE,
              s.rule));
    }
    facts.addAll(denied(facts, claims));
    facts.removeIf(f -> f.positive() && f.claimedBy().isEmpty() && voices.isDenied(f.evidence()));
    return new Found(numbered(facts), fillers.entities());
  }

  /** Who speaks at a place is there. */
  private static Optional<Statement> venue(Document document, Entities entities, Claim claim) {
    boolean person =
        claim.speaker().flatMap(entities::byId).filter(e -> kind(e).equals("person")).isPresent();
    if (!person || claim.venue().isEmpty() || claim.source().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    args.put("entity", List.of(new Filler.OfEntity(claim.speaker().orElseThrow())));
    args.put("place", List.of(new Filler.OfEntity(claim.venue().orElseThrow())));
    Span evidence = claim.source().get(0).cover(claim.cue().get(0));
    for (Sentence s : document.sentences()) {
      if (s.span().overlaps(evidence)) {
        evidence =
            entities.byId(claim.venue().orElseThrow()).orElseThrow().mentions().stream()
                .map(m -> m.span())
                .filter(s.span()::contains)
                .findFirst()
                .map(evidence::cover)
                .orElse(evidence);
      }
    }
    return Optional.of(
        new Statement(
            "locatedIn",
            args,
            Optional.empty(),
            true,
            Modality.CERTAIN,
            0,
            evidence,
            claim.statedOn(),
            "locatedIn-venue"));
  }

  private List<Statement> stated(
      Document document, Fillers fillers, List<TimeExpression> times, int index, int token) {
    Sentence s = document.sentences().get(index);
    Token t = s.token(token);
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    boolean verb = t.tag().startsWith("VB");
    boolean noun = t.tag().startsWith("NN") && !t.tag().startsWith("NNP");
    boolean be = s.children(token, "cop").length > 0;
    List<Statement> found = new ArrayList<>();
    for (Frame frame :
        verb
            ? lexicon.frames("verb", lemma)
            : noun ? lexicon.frames("noun", lemma) : List.<Frame>of()) {
      statement(fillers, times, new Trigger(s, token, verb), index, frame, lemma)
          .ifPresent(found::add);
    }
    if (be && found.isEmpty()) {
      for (Frame frame : lexicon.frames("be", "be")) {
        being(fillers, times, s, index, token, frame).ifPresent(found::add);
      }
    }
    return found.size() > 1 ? List.of(richest(found)) : found;
  }

  private static Statement richest(List<Statement> found) {
    Statement best = found.get(0);
    for (Statement s : found) {
      best = s.args.size() > best.args.size() ? s : best;
    }
    return best;
  }

  private static Optional<Statement> statement(
      Fillers fillers,
      List<TimeExpression> times,
      Trigger trigger,
      int index,
      Frame frame,
      String lemma) {
    Relation relation = frame.relation();
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    Set<Integer> used = new java.util.TreeSet<>();
    Optional<Quantity> quantity = Optional.empty();
    for (String role : relation.types().keySet()) {
      List<Filler> found = new ArrayList<>();
      for (String place : frame.places().getOrDefault(role, List.of())) {
        for (int head :
            found.isEmpty() || relation.many().contains(role)
                ? trigger.in(place)
                : List.<Integer>of()) {
          Optional<Filler> filler =
              used.contains(head) ? Optional.empty() : fillers.of(relation, role, index, head);
          boolean room = found.isEmpty() || relation.many().contains(role);
          if (filler.isPresent() && room && !found.contains(filler.get())) {
            found.add(filler.get());
            used.add(head);
            quantity =
                quantity.isPresent() || !relation.takes(role, "unit")
                    ? quantity
                    : Quantities.within(trigger.s, head);
          }
        }
      }
      if (relation.isText(role)
          && frame.places().containsKey(role)
          && found.isEmpty()
          && role.equals("act")) {
        found.add(new Filler.OfText(frame.places().get(role).get(0)));
      }
      if (!found.isEmpty()) {
        args.put(role, found);
      }
    }
    boolean bare = isBare(args) && quantity.isEmpty();
    if (!args.keySet().containsAll(relation.needed()) || bare) {
      return Optional.empty();
    }
    Evidence evidence = Evidence.of(trigger.s, trigger.at, used);
    return Optional.of(
        new Statement(
            relation.name(),
            args,
            quantity,
            !FactMeaning.isNegated(trigger.s, trigger.at),
            FactMeaning.modality(trigger.s, trigger.at),
            index,
            evidence.span(),
            evidence.when(trigger.s, trigger.at, times),
            relation.name() + "-" + lemma));
  }

  /** One role alone says nothing; a meeting needs two. */
  private static boolean isBare(Map<String, List<Filler>> args) {
    long fillers =
        args.entrySet().stream()
            .filter(e -> !e.getKey().equals("act"))
            .mapToLong(e -> e.getValue().size())
            .sum();
    return fillers < 2;
  }

  /** "troops are in Russia": the place is the predicate. */
  private static Optional<Statement> being(
      Fillers fillers, List<TimeExpression> times, Sentence s, int index, int token, Frame frame) {
    Relation relation = frame.relation();
    boolean in = false;
    for (int m : s.children(token, "case")) {
      in |= frame.places().getOrDefault("place", List.of()).contains(s.token(m).text());
    }
    int[] subjects = s.children(token, "nsubj");
    if (!in || subjects.length == 0) {
      return Optional.empty();
    }
    int subject = new Predicate(s, token).antecedent(subjects[0]);
    Optional<Filler> entity = fillers.of(relation, "entity", index, subject);
    Optional<Filler> place = fillers.of(relation, "place", index, token);
    if (entity.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    args.put("entity", List.of(entity.get()));
    args.put("place", List.of(place.get()));
    Evidence evidence = Evidence.of(s, token, Set.of(subject));
    return Optional.of(
        new Statement(
            relation.name(),
            args,
            Quantities.of(s, subject),
            !FactMeaning.isNegated(s, token),
            FactMeaning.modality(s, token),
            index,
            evidence.span(),
            evidence.when(s, token, times),
            "locatedIn-be"));
  }

  private static List<Fact> numbered(List<Fact> facts) {
    List<Fact> numbered = new ArrayList<>();
    for (Fact f : facts) {
      numbered.add(f.withId("f" + (numbered.size() + 1)));
    }
    return numbered;
  }

  /** What somebody denies is stated once more, as not being so, by him. */
  private static List<Fact> denied(List<Fact> facts, List<Claim> claims) {
    List<Fact> negative = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.stance() != Claim.Stance.DENIES) {
        continue;
      }
      for (Fact f : facts) {
        boolean inside = claim.content().stream().anyMatch(c -> c.contains(f.evidence()));
        if (inside && f.positive() && !f.relation().equals("holdsRole")) {
          negative.add(
              new Fact(
                  "f" + (facts.size() + negative.size() + 1),
                  f.relation(),
                  f.args(),
                  f.when(),
                  f.quantity(),
                  false,
                  f.modality(),
                  List.of(claim.id()),
                  f.evidence(),
                  f.confidence(),
                  f.rule() + "-denied"));
        }
      }
    }
    return negative;
  }

  /** Which claims carry a stretch of text. */
  private record Voices(List<Claim> claims) {

    /**
     * Ids of the claims whose contents hold it, without those that deny it; none for the author.
     */
    List<String> of(Span evidence) {
      List<String> ids = new ArrayList<>();
      for (Claim c : claims) {
        boolean inside =
            c.content().stream().anyMatch(p -> p.contains(evidence) || mostly(p, evidence));
        if (inside && c.stance() != Claim.Stance.DENIES) {
          ids.add(c.id());
        }
      }
      return ids;
    }

    /** Whether it stands in what somebody denies. */
    boolean isDenied(Span evidence) {
      return claims.stream()
          .filter(c -> c.stance() == Claim.Stance.DENIES)
          .anyMatch(c -> c.content().stream().anyMatch(p -> p.contains(evidence)));
    }

    private static boolean mostly(Span content, Span evidence) {
      int common =
          Math.min(content.end(), evidence.end()) - Math.max(content.start(), evidence.start());
      return common * 10 > evidence.length() * 8;
    }
  }

  /** The kinds of entity that the lexicon speaks of. */
  static String kind(Entity entity) {
    return entity.type().code();
  }
}
