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
    List<Claim> claims = new ArrayList<>();
    for (Draft d : drafts) {
      claims.add(
          new Claim(
              "a" + (claims.size() + 1),
              d.source(),
              d.cue(),
              d.content(),
              meaning.kind(d),
              speakers.speaker(d),
              relay(d, drafts),
              meaning.stance(d),
              meaning.modality(d),
              circumstances.statedOn(d),
              circumstances.medium(d),
              circumstances.venue(d),
              Confidence.of(d),
              d.rule()));
    }
    return new Found(claims, speakers.entities());
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
        Optional<Draft> draft = verbs.find(s, i, v);
        if (draft.isEmpty()) {
          draft = nouns.find(s, i, v);
        }
        draft
            .filter(d -> !d.content().isEmpty())
            .filter(d -> drafts.stream().noneMatch(o -> o.cue().equals(d.cue())))
            .ifPresent(drafts::add);
      }
    }
    List<Draft> kept =
        new Nesting(document, quotations)
            .keep(new QuoteExtension(document, quotations).extend(drafts));
    return kept.stream().sorted(Comparator.comparing(ClaimFinder::start)).toList();
  }

  private static Span start(Draft draft) {
    return draft.cue().get(0);
  }
}
