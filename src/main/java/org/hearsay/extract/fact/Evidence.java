package org.hearsay.extract.fact;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** The smallest stretch of a sentence that states a fact, and the time named in it. */
record Evidence(Span span) {

  private static final Set<String> OUTSIDE =
      Set.of("parataxis", "advcl", "conj", "ccomp", "acl:relcl", "appos", "punct", "cc", "mark");

  private static final Set<String> BOUNDS = Set.of("until", "till", "before", "after", "since");

  /** A preposition with the spaces around it: " in ", " on ". */
  private static final int PREPOSITION = 4;

  /** What happens when the word above does: "began her protest", "crashed, killing seven". */
  private static final Set<String> SHARED = Set.of("advcl", "xcomp", "obj", "nsubj", "nsubj:pass");

  /** From the first to the last of the trigger, its fillers and its own phrases. */
  static Evidence of(Sentence s, int trigger, Set<Integer> fillers) {
    BitSet set = new BitSet();
    set.set(trigger);
    for (int c : s.children(trigger)) {
      if (!OUTSIDE.contains(s.token(c).relation()) && !isSource(s, c)) {
        set.or(core(s, c));
      }
    }
    for (int f : fillers) {
      set.or(s.dominates(f, trigger) ? head(s, f, trigger) : core(s, f));
    }
    int first = set.nextSetBit(0);
    int last = set.length() - 1;
    while (last > first && s.token(last).isPunctuation()) {
      last--;
    }
    return new Evidence(s.span(first, last));
  }

  /** "according to": who says it is no part of what is said. */
  private static boolean isSource(Sentence s, int phrase) {
    for (int c : s.children(phrase, "case", "mark")) {
      if (s.token(c).text().equalsIgnoreCase("according")) {
        return true;
      }
    }
    return false;
  }

  /** A phrase without the clauses that hang on it. */
  private static BitSet core(Sentence s, int head) {
    BitSet set = Tokens.below(s, head);
    for (int c :
        s.children(head, "acl", "acl:relcl", "advcl", "parataxis", "appos", "punct", "conj")) {
      set.andNot(Tokens.below(s, c));
    }
    return set;
  }

  /** A noun with what stands before it, where the trigger hangs on the noun. */
  private static BitSet head(Sentence s, int noun, int trigger) {
    BitSet set = core(s, noun);
    set.clear(
        Math.max(noun, Math.min(trigger, set.length())) + 1,
        Math.max(set.length(), trigger + 1) + 1);
    return set;
  }

  /**
   * The time that hangs on the trigger, or the nearest in the evidence, or that of the clause which
   * it belongs to: "crashed on Monday, killing seven".
   */
  Optional<TimeExpression> when(Sentence s, int trigger, List<TimeExpression> times) {
    List<TimeExpression> here =
        TimeExpression.in(s.span(), times).stream()
            .filter(t -> !t.isDuration())
            .filter(t -> !isAside(s, t, trigger))
            .toList();
    Span word = s.token(trigger).span();
    if (isBound(s, trigger)) {
      return hanging(s, trigger, here)
          .or(() -> here.stream().filter(t -> new Evidence(word).isNext(t.span())).findFirst());
    }
    return hanging(s, trigger, here)
        .or(
            () ->
                here.stream()
                    .filter(t -> span.contains(t.span()) && isOf(s, t.span(), trigger))
                    .min(Comparator.comparing(t -> Math.abs(t.span().start() - word.start()))))
        .or(() -> here.stream().filter(t -> isNext(t.span())).findFirst())
        .or(() -> above(s, trigger, here));
  }

  /** "(born 1950) is a poet": a time in brackets is that of what stands there. */
  private static boolean isAside(Sentence s, TimeExpression time, int trigger) {
    int open = -1;
    for (int i = 0; i < s.size() && s.token(i).span().start() < time.span().start(); i++) {
      open = s.token(i).is("(") ? i : s.token(i).is(")") ? -1 : open;
    }
    if (open < 0) {
      return false;
    }
    int close = open;
    while (close < s.size() && !s.token(close).is(")")) {
      close++;
    }
    return trigger < open || trigger > close;
  }

  /** "lived there from 1976 until his <u>death</u>": the time is when something else was so. */
  private static boolean isBound(Sentence s, int trigger) {
    for (int c : s.children(trigger, "case")) {
      if (BOUNDS.contains(s.token(c).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "served until 1995, then joined": whether no other verb than the trigger's has the time. */
  private static boolean isOf(Sentence s, Span time, int trigger) {
    for (int i = 0; i < s.size(); i++) {
      int head = s.token(i).head();
      boolean top = head < 0 || !s.token(head).span().overlaps(time);
      if (top && s.token(i).span().overlaps(time)) {
        int verb = verb(s, i);
        boolean own = verb < 0 || s.dominates(trigger, verb) || !s.dominates(verb, trigger);
        return !isNamed(s, i, trigger)
            && (own || verb == verb(s, trigger) || isShared(s, trigger, verb));
      }
    }
    return true;
  }

  /** "the 1968 murder": a year that tells one noun from others. */
  private static boolean isNamed(Sentence s, int year, int trigger) {
    Token t = s.token(year);
    boolean modifies = Set.of("compound", "nummod", "amod").contains(t.relation());
    return modifies && t.head() != trigger && s.token(t.head()).isNounForm();
  }

  /** The nearest verb above a token, or the token itself. */
  private static int verb(Sentence s, int token) {
    int at = token;
    while (at >= 0 && !s.token(at).isVerbForm()) {
      at = s.token(at).head();
    }
    return at;
  }

  /** Whether all that stands between a word and a verb above happens when the verb does. */
  private static boolean isShared(Sentence s, int trigger, int verb) {
    for (int at = trigger; at != verb && at >= 0; at = s.token(at).head()) {
      if (s.token(at).isVerbForm() && !SHARED.contains(s.token(at).relation())) {
        return false;
      }
    }
    return true;
  }

  /** "until his death in 1889", which the tree may hang on another word. */
  private boolean isNext(Span time) {
    int gap = time.start() - span.end();
    return gap > 0 && gap <= PREPOSITION;
  }

  /** The same with a time that stands right behind it. */
  Evidence with(Optional<TimeExpression> time) {
    return new Evidence(
        time.map(TimeExpression::span).filter(this::isNext).map(span::cover).orElse(span));
  }

  private static Optional<TimeExpression> hanging(
      Sentence s, int trigger, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      for (int c : s.children(trigger, "obl", "nmod", "advmod")) {
        BitSet core = core(s, c);
        if (s.span(core.nextSetBit(0), core.length() - 1).overlaps(time.span())) {
          return Optional.of(time);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeExpression> above(
      Sentence s, int trigger, List<TimeExpression> times) {
    int at = trigger;
    while (s.token(at).head() >= 0 && SHARED.contains(s.token(at).relation())) {
      at = s.token(at).head();
      Optional<TimeExpression> found = hanging(s, at, times);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
