package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.extract.CueLexicon.CueClass;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * What a claim means: whether it is quoted, what the speaker does with it, how certain it is put.
 */
final class Meaning {

  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "no", "neither", "nor", "n't", "hardly", "without");

  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "fail", "avoid", "stop");

  private static final Set<String> POSSIBLE =
      Set.of(
          "may",
          "might",
          "could",
          "possible",
          "possibly",
          "perhaps",
          "maybe",
          "potential",
          "potentially",
          "possibility");

  private static final Set<String> PROBABLE =
      Set.of(
          "likely",
          "probably",
          "probable",
          "apparently",
          "expect",
          "suggest",
          "anticipate",
          "believe",
          "appear",
          "seem",
          "foresee",
          "predict",
          "evidence");

  private static final Set<String> PLANNED =
      Set.of("will", "shall", "'ll", "plan", "intend", "prepare", "going", "aim", "about");

  private static final Set<String> DIRECTIVE = Set.of("should", "must", "ought", "need");

  /** A condition at the beginning of a content, or behind a comma. */
  private static final Pattern IF =
      Pattern.compile(
          "^[\"“‘']?(?:that )?(?:[Ii]f|[Uu]nless|[Ii]n the event that|[Ss]hould) |, (?:if|unless) ");

  private static final Set<String> CALLS = Set.of("urge", "call+on", "demand", "appeal", "order");

  private final String body;
  private final Document document;
  private final Quotations quotations;

  Meaning(Document document, Quotations quotations) {
    body = document.article().plainBody();
    this.document = document;
    this.quotations = quotations;
  }

  Claim.Kind kind(Draft draft) {
    boolean all = true;
    boolean any = false;
    for (Span piece : draft.content()) {
      boolean inside = false;
      for (Quotations.Quote q : quotations.all()) {
        boolean around =
            q.span().start() < draft.cue().get(0).start()
                && draft.cue().get(0).end() <= q.span().end();
        if (!around && q.span().overlaps(piece)) {
          any = true;
          inside |=
              q.span().contains(new Span(piece.start(), Math.max(piece.start(), piece.end() - 1)));
        }
      }
      all &= inside;
    }
    return any ? (all ? Claim.Kind.DIRECT : Claim.Kind.MIXED) : Claim.Kind.INDIRECT;
  }

  Claim.Stance stance(Draft draft) {
    boolean negated = isNegated(draft);
    if (draft.type() == CueClass.ASK) {
      return Claim.Stance.NEITHER;
    }
    if (draft.type() == CueClass.DENY) {
      return negated ? Claim.Stance.NEITHER : Claim.Stance.DENIES;
    }
    return negated && draft.type() != CueClass.BELIEVE
        ? Claim.Stance.NEITHER
        : Claim.Stance.ASSERTS;
  }

  /** "did not say", "refused to say", "neither confirmed nor denied". */
  private boolean isNegated(Draft draft) {
    Sentence s = document.sentences().get(draft.sentence());
    Token anchor = s.token(draft.anchor());
    if (draft.frame().equals(NeitherCues.FRAME)) {
      return true;
    }
    for (int c : s.children(draft.anchor())) {
      if (c < draft.anchor() + 2
          && NEGATIONS.contains(s.token(c).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    boolean governed = anchor.head() >= 0 && anchor.baseRelation().equals("xcomp");
    return governed && REFUSALS.contains(s.token(anchor.head()).lemma());
  }

  Modality modality(Draft draft) {
    if (draft.type() == CueClass.DIRECT
        || (draft.frame().equals("objto") && draft.type() == CueClass.ASK)) {
      return Modality.DIRECTIVE;
    }
    if (stance(draft) == Claim.Stance.NEITHER || isQuestion(draft)) {
      return Modality.UNKNOWN;
    }
    if (draft.type() == CueClass.COMMIT) {
      return Modality.PLANNED;
    }
    Modality own = ofContent(draft);
    boolean nobody = draft.frame().equals("raised") && own == Modality.CERTAIN;
    boolean belief = draft.type() == CueClass.BELIEVE && own == Modality.CERTAIN;
    boolean evidence = draft.type() == CueClass.SHOW && own == Modality.CERTAIN;
    return nobody || (belief && !isKnowing(draft)) || (evidence && isSuggesting(draft))
        ? Modality.PROBABLE
        : own;
  }

  private boolean isQuestion(Draft draft) {
    String content = draft.content().get(0).in(body);
    return draft.frame().equals("wh") && content.startsWith("whether");
  }

  private boolean isKnowing(Draft draft) {
    return Set.of(
            "know", "realize", "recognize", "see", "remember", "understand", "support", "oppose")
        .contains(lemma(draft));
  }

  private boolean isSuggesting(Draft draft) {
    return Set.of("suggest", "estimate", "indicate").contains(lemma(draft));
  }

  private String lemma(Draft draft) {
    return document.sentences().get(draft.sentence()).token(draft.anchor()).lemma();
  }

  /** The first sign of modality at the content's uppermost verb, else anywhere near its front. */
  private Modality ofContent(Draft draft) {
    Span first = draft.content().get(0);
    for (Sentence s : document.sentences()) {
      if (s.span().overlaps(first)) {
        int top = top(s, draft.content());
        Modality own = top < 0 ? Modality.CERTAIN : ofVerb(s, top);
        boolean later = own == Modality.CONDITIONAL && isFuture(draft, s, top);
        return later ? Modality.PLANNED : own == Modality.CERTAIN ? ofRest(draft, s, top) : own;
      }
    }
    return Modality.CERTAIN;
  }

  private boolean isConditional(Draft draft) {
    return IF.matcher(draft.content().get(0).in(body)).find();
  }

  /** "said it would close": the future of a report in the past, no condition. */
  private boolean isFuture(Draft draft, Sentence s, int top) {
    Token cue = document.sentences().get(draft.sentence()).token(draft.anchor());
    boolean would = false;
    for (int c : s.children(top, "aux")) {
      would |= s.token(c).lemma().equalsIgnoreCase("would");
    }
    return would
        && !isConditional(draft)
        && cue.tag().equals("VBD")
        && kind(draft) != Claim.Kind.DIRECT;
  }

  /**
   * What a condition, a call or a coordinated clause says where the uppermost verb says nothing.
   */
  private Modality ofRest(Draft draft, Sentence s, int top) {
    if (isConditional(draft)) {
      return Modality.CONDITIONAL;
    }
    if (top < 0) {
      return Modality.CERTAIN;
    }
    String lemma = new Predicate(s, top).lemma();
    if (s.token(top).pos().equals("VERB") && CALLS.contains(lemma)) {
      return Modality.DIRECTIVE;
    }
    for (int c : s.children(top, "mark")) {
      if (s.token(c).text().equals("To")) {
        return Modality.PLANNED;
      }
    }
    for (int c : s.children(top, "conj")) {
      boolean own = s.children(c, "nsubj", "nsubj:pass").length > 0;
      if (own && ofVerb(s, c) == Modality.POSSIBLE) {
        return Modality.POSSIBLE;
      }
    }
    return Modality.CERTAIN;
  }

  private static int top(Sentence s, List<Span> content) {
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      boolean inside = content.stream().anyMatch(c -> c.contains(t.span()));
      boolean outside =
          t.head() < 0 || content.stream().noneMatch(c -> c.contains(s.token(t.head()).span()));
      if (inside && outside && !t.isPunctuation()) {
        return i;
      }
    }
    return -1;
  }

  private static Modality ofVerb(Sentence s, int verb) {
    Token t = s.token(verb);
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    for (int c : s.children(verb)) {
      Token child = s.token(c);
      String word = child.lemma().toLowerCase(Locale.ROOT);
      boolean helps = Set.of("aux", "advmod", "amod").contains(child.baseRelation());
      if (helps && POSSIBLE.contains(word)) {
        return Modality.POSSIBLE;
      }
      if (helps && DIRECTIVE.contains(word)) {
        return Modality.DIRECTIVE;
      }
      if (helps && PROBABLE.contains(word)) {
        return Modality.PROBABLE;
      }
      if (child.baseRelation().equals("aux") && word.equals("would")) {
        return Modality.CONDITIONAL;
      }
      if (child.baseRelation().equals("advcl") && c < verb + 40 && isIf(s, c)) {
        return Modality.CONDITIONAL;
      }
      if (child.baseRelation().equals("aux") && PLANNED.contains(word)) {
        return Modality.PLANNED;
      }
    }
    if (POSSIBLE.contains(lemma)) {
      return Modality.POSSIBLE;
    }
    if (PROBABLE.contains(lemma)) {
      return Modality.PROBABLE;
    }
    if (PLANNED.contains(lemma)) {
      return Modality.PLANNED;
    }
    return DIRECTIVE.contains(lemma) ? Modality.DIRECTIVE : Modality.CERTAIN;
  }

  private static boolean isIf(Sentence s, int clause) {
    for (int m : s.children(clause, "mark")) {
      if (Set.of("if", "unless").contains(s.token(m).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
