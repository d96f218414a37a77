package org.hearsay.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Modality;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.extract.attribution.Quotations;
import org.hearsay.extract.grammar.ModalWords;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * What a claim means: whether it is quoted, what the speaker does with it, how certain it is put.
 */
final class Meaning {

  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "no", "neither", "nor", "n't", "hardly", "without");

  /** A condition at the beginning of a content, or behind a comma. */
  private static final Pattern IF =
      Pattern.compile(
          "^[\"“‘']?(?:that )?(?:[Ii]f|[Uu]nless|[Ii]n the event that|[Ss]hould) |, (?:if|unless) ");

  private final String body;
  private final Document document;
  private final Quotations quotations;

  Meaning(Document document, Quotations quotations) {
    body = document.article().plainBody();
    this.document = document;
    this.quotations = quotations;
  }

  Claim.Kind kind(Attribution attribution) {
    boolean all = true;
    boolean any = false;
    for (Span piece : attribution.content()) {
      boolean inside = false;
      for (Quotations.Quote q : quotations.in(piece)) {
        boolean around =
            q.span().start() < attribution.cue().get(0).start()
                && attribution.cue().get(0).end() <= q.span().end();
        if (!around) {
          any = true;
          inside |=
              q.span().contains(new Span(piece.start(), Math.max(piece.start(), piece.end() - 1)));
        }
      }
      all &= inside;
    }
    return any ? (all ? Claim.Kind.DIRECT : Claim.Kind.MIXED) : Claim.Kind.INDIRECT;
  }

  Claim.Stance stance(Attribution attribution) {
    boolean negated = isNegated(attribution);
    if (attribution.type() == CueClass.ASK) {
      return Claim.Stance.NEITHER;
    }
    if (attribution.type() == CueClass.DENY) {
      return negated ? Claim.Stance.NEITHER : Claim.Stance.DENIES;
    }
    return negated && attribution.type() != CueClass.BELIEVE
        ? Claim.Stance.NEITHER
        : Claim.Stance.ASSERTS;
  }

  /** "did not say", "refused to say", "neither confirmed nor denied". */
  private boolean isNegated(Attribution attribution) {
    Sentence s = document.sentences().get(attribution.sentence());
    Token anchor = s.token(attribution.anchor());
    if (attribution.saysNothing()) {
      return true;
    }
    for (int c : s.children(attribution.anchor())) {
      if (c < attribution.anchor() + 2
          && NEGATIONS.contains(s.token(c).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    boolean governed = anchor.head() >= 0 && anchor.hangsAs("xcomp");
    return governed && WordList.REFUSING.has(s.token(anchor.head()).lemma());
  }

  Modality modality(Attribution attribution) {
    if (attribution.type() == CueClass.DIRECT
        || (attribution.frame().equals("objto") && attribution.type() == CueClass.ASK)) {
      return Modality.DIRECTIVE;
    }
    if (stance(attribution) == Claim.Stance.NEITHER || isQuestion(attribution)) {
      return Modality.UNKNOWN;
    }
    if (attribution.type() == CueClass.COMMIT) {
      return Modality.PLANNED;
    }
    Modality own = ofContent(attribution);
    boolean nobody = attribution.frame().equals("raised") && own == Modality.CERTAIN;
    boolean belief = attribution.type() == CueClass.BELIEVE && own == Modality.CERTAIN;
    boolean evidence = attribution.type() == CueClass.SHOW && own == Modality.CERTAIN;
    return nobody || (belief && !isKnowing(attribution)) || (evidence && isSuggesting(attribution))
        ? Modality.PROBABLE
        : own;
  }

  private boolean isQuestion(Attribution attribution) {
    String content = attribution.content().get(0).in(body);
    return attribution.frame().equals("wh") && content.startsWith("whether");
  }

  private boolean isKnowing(Attribution attribution) {
    return WordList.KNOWING.has(lemma(attribution));
  }

  private boolean isSuggesting(Attribution attribution) {
    return WordList.SUGGESTING.has(lemma(attribution));
  }

  private String lemma(Attribution attribution) {
    return document.sentences().get(attribution.sentence()).token(attribution.anchor()).lemma();
  }

  /** The first sign of modality at the content's uppermost verb, else anywhere near its front. */
  private Modality ofContent(Attribution attribution) {
    Span first = attribution.content().get(0);
    int at = document.firstBehind(first.start());
    if (at == document.sentences().size() || !document.sentences().get(at).span().overlaps(first)) {
      return Modality.CERTAIN;
    }
    Sentence s = document.sentences().get(at);
    int top = top(s, attribution.content());
    Modality own = top < 0 ? Modality.CERTAIN : ofVerb(s, top);
    boolean later = own == Modality.CONDITIONAL && isFuture(attribution, s, top);
    return later ? Modality.PLANNED : own == Modality.CERTAIN ? ofRest(attribution, s, top) : own;
  }

  private boolean isConditional(Attribution attribution) {
    return IF.matcher(attribution.content().get(0).in(body)).find();
  }

  /** "said it would close": the future of a report in the past, no condition. */
  private boolean isFuture(Attribution attribution, Sentence s, int top) {
    Token cue = document.sentences().get(attribution.sentence()).token(attribution.anchor());
    boolean would = false;
    for (int c : s.children(top, "aux")) {
      would |= s.token(c).lemma().equalsIgnoreCase("would");
    }
    return would
        && !isConditional(attribution)
        && cue.isPast()
        && kind(attribution) != Claim.Kind.DIRECT;
  }

  /**
   * What a condition, a call or a coordinated clause says where the uppermost verb says nothing.
   */
  private Modality ofRest(Attribution attribution, Sentence s, int top) {
    if (isConditional(attribution)) {
      return Modality.CONDITIONAL;
    }
    if (top < 0) {
      return Modality.CERTAIN;
    }
    String lemma = new Predicate(s, top).lemma();
    // But "said an inquiry was ordered" tells what was done.
    boolean done = s.token(top).isPast() || s.children(top, "aux:pass").length > 0;
    if (s.token(top).isVerb() && !done && WordList.CALLS.has(lemma)) {
      return Modality.DIRECTIVE;
    }
    for (int c : s.children(top, "mark")) {
      if (s.token(c).is("To")) {
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
    Modality beside = ModalWords.at(s, verb);
    return beside == Modality.CERTAIN
        ? ModalWords.of(s.token(verb).lemma().toLowerCase(Locale.ROOT))
        : beside;
  }
}
