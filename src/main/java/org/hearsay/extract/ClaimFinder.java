package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Finds who said what. */
final class ClaimFinder {

  /** Claims, and the entities with the unnamed sources that they need. */
  record Found(List<Claim> claims, Entities entities) {}

  Found find(Document document, Entities entities, List<TimeExpression> times) {
    Quotations quotations = new Quotations(document);
    List<Draft> drafts = drafts(document, quotations);
    Meaning meaning = new Meaning(document, quotations);
    Speakers speakers = new Speakers(document, entities);
    Circumstances circumstances = new Circumstances(document, entities, times);
    String body = document.article().plainBody();
    List<Claim> claims = new ArrayList<>();
    for (Draft d : drafts) {
      List<String> relay = relay(d, drafts);
      Optional<String> speaker = speakers.speaker(d);
      claims.add(
          new Claim(
              "a" + (claims.size() + 1),
              d.source(),
              d.cue(),
              d.content(),
              meaning.kind(d),
              speaker,
              relay,
              meaning.stance(d),
              meaning.modality(d),
              circumstances.statedOn(d),
              circumstances.medium(d),
              circumstances.venue(d),
              Confidence.of(
                  d,
                  document.sentences().get(d.sentence()),
                  meaning.kind(d),
                  speaker.isPresent(),
                  !relay.isEmpty(),
                  meaning.stance(d) == Claim.Stance.NEITHER,
                  body),
              d.rule()));
    }
    return new Found(Occasions.carry(claims, entities), speakers.entities());
  }

  /** The claims in whose contents this one stands, outermost first. */
  private static List<String> relay(Draft draft, List<Draft> drafts) {
    List<Integer> outer = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      if (!d.equals(draft) && d.content().stream().anyMatch(c -> c.contains(draft.cue().get(0)))) {
        outer.add(i);
      }
    }
    outer.sort(Comparator.comparing((Integer i) -> -length(drafts.get(i))).thenComparing(i -> i));
    return outer.stream().map(i -> "a" + (i + 1)).toList();
  }

  private static int length(Draft draft) {
    return draft.content().stream().mapToInt(Span::length).sum();
  }

  private static List<Draft> drafts(Document document, Quotations quotations) {
    VerbCues verbs = new VerbCues(quotations);
    NounCues nouns = new NounCues();
    PhraseCues phrases = new PhraseCues(quotations);
    List<Draft> drafts = new ArrayList<>(new ColonCues(document).find());
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      drafts.addAll(phrases.findAll(s, i));
      for (int v = 0; v < s.size(); v++) {
        Optional<Draft> draft = NeitherCues.find(s, i, v);
        int at = v;
        int index = i;
        draft = draft.or(() -> AsCues.find(s, index, at));
        if (draft.isEmpty()) {
          draft = verbs.find(s, i, v);
        }
        if (draft.isEmpty()) {
          draft = nouns.find(s, i, v);
        }
        draft
            .filter(d -> !d.content().isEmpty())
            .filter(d -> drafts.stream().noneMatch(o -> isTaken(o, d)))
            .ifPresent(
                d -> {
                  drafts.removeIf(o -> isTaken(d, o));
                  drafts.add(d);
                });
      }
    }
    List<Draft> kept =
        new Nesting(document, quotations)
            .keep(new QuoteExtension(document, quotations).extend(drafts));
    return kept.stream().sorted(Comparator.comparing(ClaimFinder::start)).toList();
  }

  /** Whether a cue is another's, or a part of one of two verbs. */
  private static boolean isTaken(Draft by, Draft draft) {
    boolean two = by.frame().equals(NeitherCues.FRAME);
    return by.cue().equals(draft.cue()) || (two && by.cue().get(0).contains(draft.cue().get(0)));
  }

  private static Span start(Draft draft) {
    return draft.cue().get(0);
  }
}
