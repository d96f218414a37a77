package org.hearsay.extract.fact;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.nlp.Sentence;

/** The smallest stretch of a sentence that states a fact, and the time named in it. */
record Evidence(Span span) {

  private static final Set<String> OUTSIDE =
      Set.of("parataxis", "advcl", "conj", "ccomp", "acl:relcl", "appos", "punct", "cc", "mark");

  /** From the first to the last of the trigger, its fillers and its own phrases. */
  static Evidence of(Sentence s, int trigger, Set<Integer> fillers) {
    BitSet set = new BitSet();
    set.set(trigger);
    for (int c : s.children(trigger)) {
      if (!OUTSIDE.contains(s.token(c).relation())) {
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

  /** The time expression that hangs on the trigger, or else stands in the evidence. */
  Optional<String> when(Sentence s, int trigger, List<TimeExpression> times) {
    Optional<String> near = Optional.empty();
    for (TimeExpression time : TimeExpression.in(s.span(), times)) {
      if (time.isDuration()) {
        continue;
      }
      for (int c : s.children(trigger, "obl", "nmod", "advmod")) {
        Span below = s.span(s.subtree(c)[0], s.subtree(c)[s.subtree(c).length - 1]);
        if (below.overlaps(time.span())) {
          near = near.isPresent() ? near : Optional.of(time.value());
        }
      }
      if (near.isEmpty() && span.contains(time.span())) {
        near = Optional.of(time.value());
      }
    }
    return near;
  }
}
