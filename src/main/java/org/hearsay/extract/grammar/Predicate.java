package org.hearsay.extract.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** A cue word with its subject and auxiliaries, as the tree gives them. */
public final class Predicate {

  private static final Set<String> CLAUSAL =
      Set.of("ccomp", "xcomp", "advcl", "parataxis", "conj", "acl", "csubj", "dep");

  public final Sentence s;
  public final int v;

  public Predicate(Sentence s, int v) {
    this.s = s;
    this.v = v;
  }

  public Token token() {
    return s.token(v);
  }

  public boolean isPassive() {
    return s.children(v, "nsubj:pass", "aux:pass").length > 0
        || (token().isParticiple()
            && s.children(v, "aux", "nsubj").length == 0
            && (token().hangsAs("acl") || isQuestioned()));
  }

  /** "Asked about it, she said …", "when asked": who is asked does not ask. */
  private boolean isQuestioned() {
    return token().lemma().equals("ask")
        && token().hangsAs("advcl")
        && s.children(v, "nsubj").length == 0;
  }

  /** The lemma, with the particle where there is one. */
  public String lemma() {
    String lemma = token().lemma().toLowerCase(java.util.Locale.ROOT);
    for (int c : s.children(v, "compound:prt")) {
      return lemma + "+" + s.token(c).lemma();
    }
    if (v + 1 < s.size() && s.token(v + 1).is("on") && lemma.equals("call")) {
      return "call+on";
    }
    return lemma;
  }

  /** The head of who does it: the subject, or that of the clause that governs it; -1 for none. */
  public int subject() {
    return SubjectSearch.of(this);
  }

  /**
   * "said he would resign and left the room": whether the predicate, in the past tense, is followed
   * by a clause in another tense that a verb in the past tense is joined to: what its own subject
   * did next.
   */
  public boolean isDeed(int clause, int joined) {
    Token t = s.token(joined);
    int[] cc = s.children(joined, "cc");
    boolean modal = s.token(clause).isBase();
    boolean perfect = s.token(clause).isParticiple() && s.children(clause, "aux").length > 0;
    boolean bare = s.children(joined, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop").length == 0;
    boolean past = t.isPast() || (modal && t.isParticiple());
    return token().isPast()
        && joined > clause
        && cc.length > 0
        && bare
        && past
        && (modal || (perfect && Clauses.follows(s, cc[0], ",")));
  }

  /**
   * The head of the "by" phrase of a passive, also where the tree hangs it on quoted words: "was
   * called “a gift” by her"; -1 for none.
   */
  public int agent() {
    for (int c : s.children(v, "obl")) {
      for (int mark : s.children(c, "case")) {
        if (s.token(mark).is("by")) {
          return c;
        }
      }
    }
    for (int i = v + 2; i < s.size() && isPassive(); i++) {
      boolean behindQuotation = s.token(i).is("by") && s.token(i - 1).is("\"");
      if (behindQuotation && s.token(i).head() > i) {
        return s.token(i).head();
      }
    }
    return -1;
  }

  /** The tokens of a noun phrase, without the clause that holds the predicate itself. */
  public BitSet nounPhrase(int head) {
    return new NounPhrase(this, head).tokens();
  }

  public List<Span> source(int head) {
    return head < 0 ? List.of() : Tokens.spans(s, new NounPhrase(this, head).naming());
  }

  /** The verb with its auxiliaries, negation and particle. */
  public BitSet cue() {
    BitSet set = new BitSet();
    set.set(v);
    for (int c : s.children(v)) {
      Token t = s.token(c);
      boolean near = c < v ? isAdjacentLeft(c) : c == v + 1;
      boolean negation = t.lemma().equals("not") || t.lemma().equals("never");
      boolean auxiliary = t.hangsAs("aux") || t.relation().equals("cop");
      if (t.relation().equals("compound:prt") || (near && (auxiliary || negation))) {
        set.set(c);
      }
    }
    return set;
  }

  /** Whether only auxiliaries and adverbs stand between {@code c} and the verb. */
  private boolean isAdjacentLeft(int c) {
    for (int i = c; i < v; i++) {
      String relation = s.token(i).baseRelation();
      if (!relation.equals("aux") && !relation.equals("advmod") && !relation.equals("cop")) {
        return false;
      }
    }
    return true;
  }

  /** The report without its content: subject, verb and the phrases right behind it. */
  public BitSet chunk(int subject) {
    int first = v;
    int last = v;
    BitSet cue = cue();
    first = Math.min(first, cue.nextSetBit(0));
    last = Math.max(last, cue.length() - 1);
    if (subject >= 0 && !s.dominates(subject, v)) {
      BitSet np = nounPhrase(subject);
      int npFirst = np.nextSetBit(0);
      int npLast = np.length() - 1;
      if (npLast < v && v - npLast <= 6) {
        first = Math.min(first, npFirst);
      } else if (npFirst > v && npFirst - v <= 3) {
        last = Math.max(last, npLast);
      }
    }
    for (int c : s.children(v)) {
      Token t = s.token(c);
      boolean clause = CLAUSAL.contains(t.baseRelation());
      if (c > last && !clause && !t.isPunctuation()) {
        int[] below = s.subtree(c);
        if (below[0] <= last + 1) {
          last = Math.max(last, beforeMark(last + 1, below[below.length - 1]));
        }
      } else if (c < first && t.hangsAs("advmod") && c == first - 1) {
        first = c;
      }
    }
    return Tokens.range(first, last);
  }

  /** The last token up to an end that no quotation mark, with its comma, stands before. */
  private int beforeMark(int first, int end) {
    for (int i = first; i <= end; i++) {
      if (s.token(i).is("\"")) {
        return s.token(i - 1).isPunctuation() ? i - 2 : i - 1;
      }
    }
    return end;
  }

  /** Children with one of these relations right of the verb. */
  public int[] right(String... relations) {
    return Arrays.stream(s.children(v, relations)).filter(c -> c > v).toArray();
  }

  /** The child that stands with this preposition; -1 for none. */
  public int with(String preposition) {
    List<Integer> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int c : s.children(v, "obl", "advcl", "nmod", "ccomp")) {
      places.add(c);
    }
    for (int o : s.children(v, "obj", "iobj")) {
      for (int c : s.children(o, "nmod", "acl")) {
        places.add(c);
      }
    }
    for (int c : places) {
      for (int mark : s.children(c, "case", "mark")) {
        if (c > v && s.token(mark).text().equals(preposition)) {
          found.add(c);
        }
      }
    }
    return found.isEmpty() ? -1 : found.get(0);
  }
}
