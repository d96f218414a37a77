package org.hearsay.extract;

import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.CueLexicon.CueClass;
import org.hearsay.nlp.Document;
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

  List<Draft> keep(List<Draft> drafts) {
    return drafts.stream().filter(d -> stands(d, drafts)).toList();
  }

  private boolean stands(Draft draft, List<Draft> drafts) {
    Span cue = draft.cue().get(0);
    boolean nested =
        drafts.stream().anyMatch(o -> !o.equals(draft) && holds(o, draft) && !isInserted(o, draft));
    boolean quoted =
        quotations
            .at(cue.start())
            .filter(q -> draft.content().stream().anyMatch(c -> q.span().overlaps(c)))
            .isPresent();
    if (!nested && !quoted) {
      return true;
    }
    if (draft.frame().equals("phrase") || (draft.frame().equals("colon") && !nested)) {
      return true;
    }
    if (draft.type() == CueClass.NOUN && !quoted) {
      return true;
    }
    if (draft.sourceHead() < 0) {
      return false;
    }
    Token source = document.sentences().get(draft.sentence()).token(draft.sourceHead());
    boolean pronoun = source.pos().equals("PRON") || source.pos().equals("DET");
    if (pronoun) {
      return false;
    }
    return quoted ? REPORTS.contains(draft.type()) && source.pos().equals("PROPN") : !isWeak(draft);
  }

  private static boolean holds(Draft outer, Draft inner) {
    return outer.content().stream().anyMatch(c -> c.contains(inner.cue().get(0)));
  }

  /** "He believes, he said, that …": each holds the other; the report put in between is outside. */
  private static boolean isInserted(Draft outer, Draft inner) {
    return holds(/* outer= */ inner, /* inner= */ outer) && inner.frame().equals("left");
  }

  private static boolean isWeak(Draft draft) {
    return !REPORTS.contains(draft.type()) && draft.frame().equals("obj");
  }
}
