package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Document;

/** Who speaks at a place is there: "Jane Roe told a conference in Rome that …". */
final class VenueFacts {

  private final Document document;
  private final Entities entities;
  private final List<Frame> frames;

  VenueFacts(Document document, Entities entities, RelationLexicon lexicon) {
    this.document = document;
    this.entities = entities;
    frames = lexicon.frames(RelationLexicon.Kind.VENUE, "");
  }

  List<FoundFact> find(List<Claim> claims) {
    List<FoundFact> found = new ArrayList<>();
    for (Frame frame : frames) {
      claims.forEach(c -> fact(frame, c).ifPresent(found::add));
    }
    return found;
  }

  private Optional<FoundFact> fact(Frame frame, Claim claim) {
    Optional<Entity> speaker =
        claim.speaker().flatMap(entities::byId).filter(e -> e.type() == EntityType.PERSON);
    Optional<Entity> venue = claim.occasion().venue().flatMap(entities::byId);
    if (speaker.isEmpty() || venue.isEmpty() || claim.source().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    args.put(frame.roleIn("speaker"), List.of(new Filler.OfEntity(speaker.get().id())));
    args.put(frame.roleIn("venue"), List.of(new Filler.OfEntity(venue.get().id())));
    String relation = frame.relation().name();
    Proposition proposition =
        new Proposition(
            relation, args, claim.occasion().statedOn(), Optional.empty(), true, Modality.CERTAIN);
    return Optional.of(
        new FoundFact(proposition, evidence(claim, venue.get()), relation + "-venue"));
  }

  /** Source and cue, and the place where it is named in their sentence. */
  private Span evidence(Claim claim, Entity venue) {
    Span evidence = claim.source().get(0).cover(claim.cue().get(0));
    for (int i = document.firstBehind(evidence.start()); i < document.sentences().size(); i++) {
      if (document.sentences().get(i).span().start() >= evidence.end()) {
        break;
      }
      evidence =
          entities.in(i).stream()
              .filter(in -> in.entity().id().equals(venue.id()))
              .map(in -> in.mention().span())
              .findFirst()
              .map(evidence::cover)
              .orElse(evidence);
    }
    return evidence;
  }
}
