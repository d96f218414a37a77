package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds the claims of phrases: "according to X", "in the words of X", "in X's view", "in keeping
 * with X".
 */
final class PhraseCues {

  private static final Set<String> READERS = Set.of("your", "my", "our");

  /** A phrase found: its tokens, the cue's tokens and the head of the source. */
  private record Phrase(BitSet tokens, BitSet cue, int source) {}

  private final Quotations quotations;

  PhraseCues(Quotations quotations) {
    this.quotations = quotations;
  }

  Optional<Attribution> find(Sentence s, int index, int at) {
    Optional<Phrase> phrase = accordingTo(s, at).or(() -> inTheView(s, at));
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    Phrase p = phrase.get();
    List<Span> content = Tokens.spans(s, inQuotation(s, at, content(s, p)));
    BitSet noun = naming(s, at, p.source);
    noun.set(noun.length(), participle(s, p.source, noun.length()));
    int end = NounBeside.apposition(s, p.source, noun.length());
    noun.set(Math.min(end, noun.length()), end);
    List<Span> source = Tokens.spans(s, noun);
    return Optional.of(
        new Attribution(
            index,
            p.source,
            p.source,
            source,
            Tokens.spans(s, p.cue),
            content,
            CueClass.SAY,
            "phrase"));
  }

  /**
   * "According to", and what machine paraphrase makes of it: "in accordance with", "in keeping
   * with".
   */
  private static Optional<Phrase> accordingTo(Sentence s, int at) {
    String first = lower(s, at);
    int last = -1;
    if (first.equals("according") && lower(s, at + 1).equals("to")) {
      last = at + 1;
    } else if (first.equals("in")
        && (lower(s, at + 1).equals("keeping") || lower(s, at + 1).equals("accordance"))
        && lower(s, at + 2).equals("with")
        && at == 0) {
      last = at + 2;
    } else if (first.equals("per") && at > 0 && s.token(at - 1).is(",")) {
      last = at;
    }
    if (last < 0 || last + 1 >= s.size()) {
      return Optional.empty();
    }
    int head = NounBeside.headOf(s, last + 1, at);
    if (at > 0 && head >= 0 && WordList.NORMS.has(s.token(head))) {
      return Optional.empty();
    }
    BitSet source = naming(s, at, head);
    source.clear(0, last + 1);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int until = participle(s, head, source.length());
    source.set(source.length(), Math.max(source.length(), until));
    BitSet all = Tokens.range(at, Math.max(until - 1, Math.max(last, extent(s, head, at, last))));
    return Optional.of(new Phrase(all, Tokens.range(at, last), head));
  }

  /** "a poll released last week, voters …": where the participle behind a noun ends. */
  private static int participle(Sentence s, int head, int end) {
    int at = end;
    if (at < s.size() && s.token(at).isParticiple()) {
      boolean own = s.token(at).head() == head || s.token(head).head() == at;
      while (own && at < s.size() && !s.token(at).isPunctuation()) {
        at++;
      }
    }
    return at < s.size() && s.token(at).is(",") ? at : end;
  }

  /** The tokens in the quotation that the phrase stands in; all of them when it stands in none. */
  private BitSet inQuotation(Sentence s, int at, BitSet content) {
    Optional<Quotations.Quote> quote = quotations.at(s.token(at).span().start());
    BitSet inside = new BitSet();
    for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
      if (quote.isEmpty() || quote.get().span().contains(s.token(i).span())) {
        inside.set(i);
      }
    }
    return inside;
  }

  /** The noun phrase of a head up to the next comma. */
  private static BitSet naming(Sentence s, int cue, int head) {
    BitSet set = new Predicate(s, cue).nounPhrase(head);
    if (lower(s, cue).equals("according") && head > cue + 1) {
      set.set(cue + 2, head + 1);
    }
    int limit = NounBeside.limit(s, head);
    int end = set.length();
    boolean of = end < limit && s.token(end).is("of");
    if (of && lower(s, cue).equals("according") && !Clauses.hasFinite(s, end, limit)) {
      set.set(end, limit);
    }
    boolean bracket = limit < s.size() && s.token(limit).is(")") && set.get(limit);
    if (!bracket && limit < set.length()) {
      set.clear(limit, set.length());
    }
    return set;
  }

  private static int extent(Sentence s, int head, int cue, int floor) {
    int last = floor;
    for (int i : s.subtree(head)) {
      last = Math.max(last, i);
    }
    BitSet np = naming(s, cue, head);
    int end = NounBeside.apposition(s, head, np.length()) - 1;
    boolean relative =
        end + 2 < s.size()
            && s.token(end + 1).is(",")
            && Set.of("which", "who").contains(lower(s, end + 2));
    return relative ? last : end;
  }

  /** "in his words", "in the eyes of the court". */
  private static Optional<Phrase> inTheView(Sentence s, int at) {
    if (!lower(s, at).equals("in")) {
      return Optional.empty();
    }
    for (int n = at + 2; n < Math.min(s.size(), at + 6); n++) {
      if (!WordList.VIEWS.has(lower(s, n)) || s.token(n).isPunctuation()) {
        continue;
      }
      int[] poss = s.children(n, "nmod:poss");
      int[] of = s.children(n, "nmod");
      boolean before = poss.length > 0 && poss[0] > at;
      int source = before ? poss[0] : of.length > 0 && lower(s, n + 1).equals("of") ? of[0] : -1;
      boolean addressed = source >= 0 && READERS.contains(lower(s, source));
      if (source >= 0 && !addressed && (!WordList.FIGURES.has(lower(s, n)) || isApart(s, at))) {
        BitSet cue = new BitSet();
        cue.set(at);
        cue.set(n);
        int last = before ? n : extent(s, source, n, n);
        return Optional.of(new Phrase(Tokens.range(at, last), cue, source));
      }
    }
    return Optional.empty();
  }

  /** Whether it opens its clause: "In his eyes, …". */
  private static boolean isApart(Sentence s, int at) {
    return at == 0 || s.token(at - 1).isPunctuation() || s.token(at - 1).isSubordinator();
  }

  /** The clause that the phrase stands in, or the sentence, without the phrase. */
  private static BitSet content(Sentence s, Phrase p) {
    int first = p.tokens.nextSetBit(0);
    int last = p.tokens.length() - 1;
    int from = 0;
    int to = s.size() - 1;
    if (first > 2) {
      int governor = governor(s, p.source, first);
      while (governor >= 0
          && s.token(governor).baseRelation().matches("xcomp|acl|conj|ccomp|advcl")
          && s.children(governor, "nsubj", "nsubj:pass").length == 0) {
        governor = s.token(governor).head();
      }
      while (governor >= 0 && isJoined(s, governor)) {
        governor = s.token(governor).head();
      }
      if (governor >= 0 && !s.token(governor).hangsAs("root")) {
        int[] below = s.subtree(governor);
        from = below[0] < first - 2 ? clauseStart(s, below[0], governor) : 0;
      }
      to = resumes(s, first, last) ? to : first - 1;
    }
    BitSet set = Tokens.range(from, to);
    set.andNot(p.tokens);
    return set;
  }

  /** "Nine died and six were hurt": a clause joined to another without a comma. */
  private static boolean isJoined(Sentence s, int clause) {
    int[] cc = s.children(clause, "cc");
    return s.token(clause).hangsAs("conj")
        && cc.length > 0
        && cc[0] > 0
        && cc[0] < clause
        && !s.token(cc[0] - 1).isPunctuation();
  }

  /** Whether the sentence goes on with the same clause behind the phrase. */
  private static boolean resumes(Sentence s, int first, int last) {
    boolean verb = last + 1 < s.size() && s.token(last + 1).isFinite();
    if (verb && !Clauses.hasFinite(s, 0, first)) {
      return true;
    }
    if (last + 2 >= s.size() || !s.token(last + 1).is(",")) {
      return false;
    }
    Token next = s.token(last + 2);
    return !next.isCoordinator()
        && !next.isGerund()
        && (!next.isSubordinator() || next.is("that"))
        && !Set.of("which", "who").contains(next.lemma());
  }

  private static int governor(Sentence s, int head, int floor) {
    int at = head;
    while (at >= floor) {
      at = s.token(at).head();
    }
    return at;
  }

  private static int clauseStart(Sentence s, int first, int governor) {
    boolean reported = s.token(governor).baseRelation().matches("ccomp|conj|advcl|parataxis");
    return reported ? first : 0;
  }

  private static String lower(Sentence s, int i) {
    return i < s.size() ? s.token(i).text().toLowerCase(java.util.Locale.ROOT) : "";
  }

  /** All phrases of a sentence. */
  List<Attribution> findAll(Sentence s, int index) {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      find(s, index, i).filter(d -> !d.content().isEmpty()).ifPresent(found::add);
    }
    return found;
  }
}
