package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.link.Entities;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Finds who said what. */
final class ClaimFinder {

  /** Claims, and the entities with the unnamed sources that they need. */
  record Found(List<Claim> claims, Entities entities) {}

  Found find(Document document, Entities entities) {
    List<Draft> drafts = drafts(document);
    List<Claim> claims = new ArrayList<>();
    for (Draft d : drafts) {
      claims.add(
          new Claim(
              "a" + (claims.size() + 1),
              d.source(),
              d.cue(),
              d.content(),
              Claim.Kind.INDIRECT,
              Optional.empty(),
              List.of(),
              Claim.Stance.ASSERTS,
              Modality.CERTAIN,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              0.5,
              d.rule()));
    }
    return new Found(claims, entities);
  }

  private static List<Draft> drafts(Document document) {
    Quotations quotations = new Quotations(document);
    VerbCues verbs = new VerbCues(quotations);
    NounCues nouns = new NounCues();
    PhraseCues phrases = new PhraseCues();
    List<Draft> drafts = new ArrayList<>(new ColonCues(document).find());
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      drafts.addAll(phrases.findAll(s, i));
      for (int v = 0; v < s.size(); v++) {
        Optional<Draft> draft = verbs.find(s, i, v);
        if (draft.isEmpty()) {
          draft = nouns.find(s, i, v);
        }
        draft.filter(d -> !d.content().isEmpty()).ifPresent(drafts::add);
      }
    }
    return new Nesting(document, quotations).keep(new QuoteExtension(document, quotations).extend(drafts));
  }
}
