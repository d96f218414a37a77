package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.SpanIndex;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Provenance;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Finds relations between entities, in the article's own voice and inside claims. */
public final class FactFinder {

  private static final double SURE = 0.7;

  private final RelationLexicon lexicon = RelationLexicon.bundled();
  private final Set<String> presupposed =
      lexicon.relations().stream()
          .filter(Relation::presupposed)
          .map(Relation::name)
          .collect(Collectors.toSet());

  /** Facts, and the entities with the generic ones that they need. */
  public record Found(List<Fact> facts, Entities entities) {}

  public Found find(
      Document document, Entities entities, List<Claim> claims, List<TimeExpression> times) {
    Fillers fillers = new Fillers(document, entities);
    List<FoundFact> found =
        new ArrayList<>(new TitleFacts(document, entities, fillers, lexicon).find());
    found.addAll(new VenueFacts(document, entities, lexicon).find(claims));
    found.addAll(new FrameFacts(document, fillers, times, lexicon).find());
    found.addAll(new LifeDates(document, lexicon).find(entities, times));
    found.sort(
        Comparator.comparing(FoundFact::evidence).thenComparing(f -> f.proposition().relation()));
    found = Repetitions.without(found);
    Voices voices = new Voices(claims);
    List<Fact> facts = new ArrayList<>();
    for (FoundFact f : found) {
      facts.add(fact(f, voices.of(f.evidence())));
    }
    facts.addAll(denied(facts, claims));
    facts.removeIf(f -> f.positive() && f.claimedBy().isEmpty() && voices.isDenied(f.evidence()));
    return new Found(numbered(facts), fillers.entities(fillersOf(facts)));
  }

  /** Ids of the entities that fill a role. */
  private static Set<String> fillersOf(List<Fact> facts) {
    return facts.stream()
        .flatMap(f -> f.args().values().stream().flatMap(List::stream))
        .filter(Filler.OfEntity.class::isInstance)
        .map(f -> ((Filler.OfEntity) f).id())
        .collect(Collectors.toSet());
  }

  private static Fact fact(FoundFact found, List<String> claimedBy) {
    Provenance provenance = new Provenance(SURE, found.rule());
    return new Fact(
        "", found.proposition(), claimedBy, found.evidence(), provenance, Optional.empty());
  }

  private static List<Fact> numbered(List<Fact> facts) {
    List<Fact> numbered = new ArrayList<>();
    for (Fact f : facts) {
      numbered.add(f.withId("f" + (numbered.size() + 1)));
    }
    return numbered;
  }

  /** What somebody denies is stated once more, as not being so, by him. */
  private List<Fact> denied(List<Fact> facts, List<Claim> claims) {
    SpanIndex<Integer> byEvidence = new SpanIndex<>();
    for (int i = 0; i < facts.size(); i++) {
      byEvidence.add(facts.get(i).evidence(), i);
    }
    List<Fact> negative = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.stance() != Claim.Stance.DENIES) {
        continue;
      }
      Set<Integer> near = new TreeSet<>();
      claim.content().forEach(c -> near.addAll(byEvidence.near(c)));
      for (int i : near) {
        Fact f = facts.get(i);
        boolean inside = claim.content().stream().anyMatch(c -> c.contains(f.evidence()));
        if (inside && f.positive() && !presupposed.contains(f.relation())) {
          String rule = f.provenance().rule() + "-denied";
          FoundFact not = new FoundFact(f.proposition().negated(), f.evidence(), rule);
          negative.add(fact(not, List.of(claim.id())));
        }
      }
    }
    return negative;
  }
}
