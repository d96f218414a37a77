package org.hearsay.extract.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.article.SpanIndex;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Decides which claims inside the contents of others stand for themselves: those of somebody else.
 * What a speaker says of his own beliefs and wishes is the content of the outer claim already.
 */
final class Nesting {

  private static final Set<CueClass> REPORTS =
      Set.of(CueClass.SAY, CueClass.SHOW, CueClass.DENY, CueClass.ASK);

  private final Document document;
  private final Quotations quotations;

  Nesting(Document document, Quotations quotations) {
    this.document = document;
    this.quotations = quotations;
  }

  List<Attribution> keep(List<Attribution> attributions) {
    SpanIndex<Attribution> byContent = new SpanIndex<>();
    attributions.forEach(a -> a.content().forEach(c -> byContent.add(c, a)));
    return attributions.stream().filter(a -> stands(a, byContent)).toList();
  }

  private boolean stands(Attribution attribution, SpanIndex<Attribution> attributions) {
    Span cue = attribution.cue().get(0);
    boolean nested =
        attributions.near(cue).stream()
            .anyMatch(
                o ->
                    !o.equals(attribution) && holds(o, attribution) && !isInserted(o, attribution));
    boolean quoted =
        quotations
            .at(cue.start())
            .filter(q -> attribution.content().stream().anyMatch(c -> q.span().overlaps(c)))
            .isPresent();
    if (!nested && !quoted) {
      return true;
    }
    if (attribution.frame().equals("phrase") || (attribution.frame().equals("colon") && !nested)) {
      return true;
    }
    if (attribution.type() == CueClass.NOUN && !quoted) {
      return true;
    }
    if (attribution.sourceHead() < 0) {
      return false;
    }
    Sentence s = document.sentences().get(attribution.sentence());
    // "Lind said Oslo, which denied the charges, would pay": whoever denies is on another side.
    boolean denies = attribution.type() == CueClass.DENY && !quoted;
    int head = attribution.sourceHead();
    Token source = s.token(denies ? Clauses.antecedent(s, head) : head);
    boolean pronoun = source.isPronoun() || source.isDeterminer();
    if (pronoun) {
      return false;
    }
    return quoted ? REPORTS.contains(attribution.type()) && source.isName() : !isWeak(attribution);
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return outer.content().stream().anyMatch(c -> c.contains(inner.cue().get(0)));
  }

  /** "He believes, he said, that …": each holds the other; the report put in between is outside. */
  private static boolean isInserted(Attribution outer, Attribution inner) {
    return holds(/* outer= */ inner, /* inner= */ outer) && inner.frame().equals("left");
  }

  private static boolean isWeak(Attribution attribution) {
    return !REPORTS.contains(attribution.type()) && attribution.frame().equals("obj");
  }
}
