package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Finds who is said to say what in the text: source, cue and content of every attribution. */
public final class AttributionFinder {

  private final Document document;
  private final Quotations quotations;

  public AttributionFinder(Document document, Quotations quotations) {
    this.document = document;
    this.quotations = quotations;
  }

  /** Attributions in the order of their cues; none is a part of another of the same speaker. */
  public List<Attribution> find() {
    VerbCues verbs = new VerbCues(quotations);
    NounCues nouns = new NounCues();
    PhraseCues phrases = new PhraseCues(quotations);
    List<Attribution> attributions = new ArrayList<>(new ColonCues(document).find());
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      attributions.addAll(phrases.findAll(s, i));
      for (int v = 0; v < s.size(); v++) {
        Optional<Attribution> attribution = NeitherCues.find(s, i, v);
        int at = v;
        int index = i;
        attribution = attribution.or(() -> AsCues.find(s, index, at));
        if (attribution.isEmpty()) {
          attribution = verbs.find(s, i, v);
        }
        if (attribution.isEmpty()) {
          attribution = nouns.find(s, i, v);
        }
        attribution
            .filter(d -> !d.content().isEmpty())
            .filter(d -> attributions.stream().noneMatch(o -> isTaken(o, d)))
            .ifPresent(
                d -> {
                  attributions.removeIf(o -> isTaken(d, o));
                  attributions.add(d);
                });
      }
    }
    List<Attribution> kept =
        new Nesting(document, quotations)
            .keep(new QuoteExtension(document, quotations).extend(attributions));
    return kept.stream().sorted(Comparator.comparing(AttributionFinder::start)).toList();
  }

  /** Whether a cue is another's, or a part of one of two verbs. */
  private static boolean isTaken(Attribution by, Attribution attribution) {
    boolean two = by.frame().equals(NeitherCues.FRAME);
    return by.cue().equals(attribution.cue())
        || (two && by.cue().get(0).contains(attribution.cue().get(0)));
  }

  private static Span start(Attribution attribution) {
    return attribution.cue().get(0);
  }
}
