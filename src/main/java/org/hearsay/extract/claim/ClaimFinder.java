package org.hearsay.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Span;
import org.hearsay.article.SpanIndex;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Provenance;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.extract.attribution.AttributionFinder;
import org.hearsay.extract.attribution.Quotations;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;

/** Finds who said what. */
public final class ClaimFinder {

  /** Claims, and the entities with the unnamed sources that they need. */
  public record Found(List<Claim> claims, Entities entities) {}

  public Found find(Document document, Entities entities, List<TimeExpression> times) {
    Quotations quotations = new Quotations(document);
    List<Attribution> attributions = new AttributionFinder(document, quotations).find();
    Meaning meaning = new Meaning(document, quotations);
    Speakers speakers = new Speakers(document, entities);
    Circumstances circumstances = new Circumstances(document, entities, times);
    String body = document.article().plainBody();
    SpanIndex<Integer> byContent = new SpanIndex<>();
    for (int i = 0; i < attributions.size(); i++) {
      int number = i;
      attributions.get(i).content().forEach(c -> byContent.add(c, number));
    }
    List<Claim> claims = new ArrayList<>();
    Set<String> standing = new HashSet<>();
    for (Attribution a : attributions) {
      List<String> relay = relay(a, attributions, byContent);
      Optional<String> speaker = speakers.speaker(a);
      Claim.Kind kind = meaning.kind(a);
      Claim.Stance stance = meaning.stance(a);
      double confidence =
          Confidence.of(
              a,
              document.sentences().get(a.sentence()),
              kind,
              speaker.isPresent(),
              !relay.isEmpty(),
              stance == Claim.Stance.NEITHER,
              body);
      String id = "a" + (claims.size() + 1);
      if (circumstances.isStanding(a)) {
        standing.add(id);
      }
      claims.add(
          new Claim(
              id,
              new Claim.Wording(a.source(), a.cue(), a.content(), kind),
              speaker,
              relay,
              stance,
              meaning.modality(a),
              circumstances.occasion(a),
              new Provenance(confidence, a.rule())));
    }
    return new Found(SharedOccasion.carry(claims, standing, entities), speakers.entities());
  }

  /** The claims in whose contents this one stands, outermost first. */
  private static List<String> relay(
      Attribution attribution, List<Attribution> attributions, SpanIndex<Integer> byContent) {
    List<Integer> outer = new ArrayList<>();
    for (int i : new TreeSet<>(byContent.near(attribution.cue().get(0)))) {
      Attribution d = attributions.get(i);
      if (!d.equals(attribution)
          && d.content().stream().anyMatch(c -> c.contains(attribution.cue().get(0)))) {
        outer.add(i);
      }
    }
    outer.sort(
        Comparator.comparing((Integer i) -> -length(attributions.get(i))).thenComparing(i -> i));
    return outer.stream().map(i -> "a" + (i + 1)).toList();
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }
}
