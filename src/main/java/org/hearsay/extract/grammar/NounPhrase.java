package org.hearsay.extract.grammar;

import java.util.BitSet;
import java.util.Set;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * The words of a noun phrase beside a predicate: what the tree hangs on its head, without clauses
 * that are none of it, and with what the parser hung elsewhere.
 */
final class NounPhrase {

  /** Where or when a report was made, set off by commas: "Ann Lee, at a meeting, said". */
  private static final Set<String> OCCASION = Set.of("at", "in", "during", "on");

  private final Predicate p;
  private final Sentence s;
  private final int v;
  private final int head;

  NounPhrase(Predicate p, int head) {
    this.p = p;
    this.s = p.s;
    this.v = p.v;
    this.head = head;
  }

  /** The tokens of a noun phrase, without the clause that holds the predicate itself. */
  BitSet tokens() {
    BitSet set = Tokens.below(s, head);
    for (int c : s.children(head)) {
      if (isNoPart(c)) {
        set.andNot(Tokens.below(s, c));
      }
    }
    if (head != v && s.dominates(head, v)) {
      set.andNot(Tokens.below(s, clauseTop()));
    }
    set.clear(0, closingMark() + 1);
    BitSet phrase = Tokens.around(s, set, head);
    overSlash(phrase);
    toVerb(phrase);
    lostParts(phrase);
    withTitle(phrase);
    return phrase;
  }

  /** Whether what hangs on the head is a clause or a phrase of its own. */
  private boolean isNoPart(int c) {
    Token t = s.token(c);
    int first = s.subtree(c)[0];
    boolean comma = s.token(first).is(",") || (first > 0 && s.token(first - 1).is(","));
    boolean loose = t.relation().equals("acl") && t.isGerund() && comma;
    boolean clause =
        t.hangsAs("acl")
            && t.isFiniteVerb()
            && s.children(c, "nsubj", "nsubj:pass", "mark").length == 0;
    boolean relative = t.baseRelation().matches("parataxis|advcl") || loose || clause;
    boolean leading = Set.of("case", "cc", "mark", "punct", "advmod").contains(t.relation());
    boolean dated = Clauses.isDate(t) && (c > head || Clauses.isBehindOn(s, c));
    boolean place = t.hangsAs("conj") && s.token(first).isPreposition();
    boolean occasion =
        t.relation().equals("nmod")
            && (comma || WordList.MEDIA.has(t))
            && c > head
            && java.util.Arrays.stream(s.children(c, "case"))
                .anyMatch(i -> OCCASION.contains(s.token(i).text()));
    boolean money = comma && c > head && s.token(c).tag().equals("$");
    boolean other = t.hangsAs("obl") && comma && c > head;
    return other || money || relative || dated || place || occasion || (leading && c < head);
  }

  /** "a Daily Post/Radio One poll": adds the names on the other side of a slash. */
  private void overSlash(BitSet phrase) {
    int first = phrase.nextSetBit(0);
    while (first > 1 && (s.token(first - 1).is("/") || isBeforeSlash(first, phrase))) {
      first--;
    }
    int end = phrase.length();
    if (end + 1 < s.size() && s.token(end).is("/")) {
      end++;
      while (end < s.size() && s.token(end).isNounOrName()) {
        end++;
      }
    }
    phrase.set(first, end);
  }

  private boolean isBeforeSlash(int first, BitSet phrase) {
    boolean slash = false;
    for (int i = first; i < phrase.nextSetBit(0); i++) {
      slash |= s.token(i).is("/");
    }
    return slash && (s.token(first - 1).isDeterminer() || s.token(first - 1).isProperNoun());
  }

  /** Adds the nouns between the phrase and the verb, up to a date. */
  private void toVerb(BitSet phrase) {
    int end = phrase.length();
    boolean gap =
        end < v
            && !s.token(head).isWh()
            && (Set.of("ADP", "X", "PROPN", "NOUN").contains(s.token(end).pos())
                || s.token(end).is("("));
    int limit = s.children(v, "aux").length > 0 ? p.cue().nextSetBit(0) : v;
    for (int i = end + 1; i + 1 < limit; i++) {
      boolean dated = s.token(i).is("on") && Clauses.isDate(s.token(i + 1));
      limit = dated ? i : limit;
    }
    if (gap && isNominal(end, Math.min(v, limit))) {
      phrase.set(end, Math.max(end, limit));
    }
  }

  /** Adds the title before a name. */
  private void withTitle(BitSet phrase) {
    int first = phrase.nextSetBit(0);
    int titled = first;
    while (s.token(head).isName() && titled > 0 && isTitle(titled - 1)) {
      titled--;
    }
    boolean inPhrase = titled > 0 && s.token(titled - 1).isPreposition();
    phrase.set(inPhrase ? first : titled, phrase.length());
  }

  /** Adds what the parser hangs on the verb: "of the union", other subjects, a bracket's end. */
  private void lostParts(BitSet phrase) {
    int end = phrase.length();
    if (head > v && end < s.size() && s.token(end).is("of") && s.dominates(v, end)) {
      int of = s.token(end).head();
      while (s.token(of).head() > end) {
        of = s.token(of).head();
      }
      int[] below = s.subtree(of);
      phrase.set(end, Math.max(end, below[below.length - 1] + 1));
    }
    named(phrase);
    placed(phrase);
    int verb = s.token(head).head();
    int[] subjects =
        verb >= 0 && s.token(head).relation().equals("nsubj")
            ? s.children(verb, "nsubj")
            : new int[0];
    for (int c : subjects) {
      int first = s.subtree(c)[0];
      boolean joined = first >= end && first <= end + 2 && c < verb;
      boolean and = joined && s.token(first - 1).isCoordinator();
      boolean named = c > head && first == end && s.token(first).isName();
      if ((head < verb || named)
          && !Clauses.isDate(s.token(c))
          && (and || named || (joined && s.children(c, "conj").length > 0))) {
        int[] below = s.subtree(c);
        phrase.set(end, below[below.length - 1] + 1);
        end = phrase.length();
      }
    }
    int open = phrase.previousSetBit(s.size());
    while (open >= 0 && phrase.get(open) && !"()".contains(s.token(open).text())) {
      open--;
    }
    for (int i = end; open >= 0 && s.token(open).is("(") && i < end + 3; i++) {
      if (i < s.size() && s.token(i).is(")")) {
        phrase.set(end, i + 1);
        return;
      }
    }
  }

  /** The tokens that name a source. */
  BitSet naming() {
    BitSet phrase = tokens();
    cutAside(phrase);
    for (int i = head + 1; i < phrase.length(); i++) {
      if (s.token(i).text().matches("--|[—–―]|-") && !s.token(i).tag().equals("HYPH")) {
        phrase.clear(i, phrase.length());
      }
    }
    int first = phrase.nextSetBit(0);
    if (first >= 0 && first < head && s.token(first).isCoordinator()) {
      boolean pair = Set.of("both", "either", "neither").contains(s.token(first).lemma());
      phrase.set(first, pair);
    }
    boolean dated = first > 0 && first < head && s.token(first - 1).is("on");
    if (dated && Clauses.isDate(s.token(first))) {
      phrase.clear(first); // "said on Friday Ada Bell"
    }
    cutWhom(phrase);
    return phrase;
  }

  /**
   * "Bell, whom rivals (accuse)": the tree has taken who accuses for a part of her or her for him.
   */
  private void cutWhom(BitSet phrase) {
    for (int i = phrase.nextSetBit(0); i >= 0; i = phrase.nextSetBit(i + 1)) {
      boolean whom = s.token(i).is("whom") && Clauses.follows(s, i, ",");
      if (whom && i < head) {
        phrase.clear(0, i + 1);
      } else if (whom && !Clauses.hasFinite(s, i, phrase.length())) {
        phrase.clear(i - 1, phrase.length());
      }
    }
  }

  /** Drops "(a view that many share)" at the end; "(D-Mo.)" stays. */
  private void cutAside(BitSet phrase) {
    int last = phrase.length() - 1;
    if (last < 0 || !s.token(last).is(")")) {
      return;
    }
    int open = last;
    while (open > 0 && !s.token(open).is("(")) {
      open--;
    }
    if (open > head && Clauses.hasFinite(s, open, last)) {
      phrase.clear(open, last + 1);
    }
  }

  /** "said study co-author Karen Alley": the name that goes on right behind the phrase. */
  private void named(BitSet phrase) {
    int end = phrase.length();
    boolean title = head > v && s.token(end - 1).isNoun() && p.token().isPast();
    while (title
        && end < s.size()
        && s.token(end).isNounOrName()
        && !Clauses.isDate(s.token(end))) {
      phrase.set(end++);
    }
  }

  /** "said one source in the room": a phrase of place at the sentence's end tells who it was. */
  private void placed(BitSet phrase) {
    int end = phrase.length();
    boolean unnamed = head > v && s.token(head).isNounForm() && end + 2 < s.size();
    if (!unnamed
        || s.token(head).isName()
        || !Set.of("in", "at", "with", "near", "inside").contains(s.token(end).text())) {
      return;
    }
    int last = s.size() - (s.token(s.size() - 1).isPunctuation() ? 2 : 1);
    for (int i = end + 1; i <= last; i++) {
      Token t = s.token(i);
      boolean place = Set.of("DET", "NOUN", "PROPN", "ADJ").contains(t.pos());
      if (!place || Clauses.isDate(t) || WordList.MEDIA.has(t)) {
        return;
      }
    }
    phrase.set(end, last + 1);
  }

  /** The closing quotation mark nearest before a word, behind a comma or a stop; -1 for none. */
  private int closingMark() {
    for (int i = head - 1; i > 0; i--) {
      boolean quote = Set.of("\"", "'", "''").contains(s.token(i).text());
      if (quote && s.token(i - 1).text().matches("[,.?!'\"]")) {
        return i;
      }
    }
    return -1;
  }

  /** A noun, name or adjective that stands free before a name. */
  private boolean isTitle(int i) {
    Token t = s.token(i);
    boolean day = Clauses.isDate(t);
    boolean nominal = ((t.isNounOrName() || t.isProperNoun()) && !day) || t.is("retired");
    return nominal || (Set.of("ADJ", "DET").contains(t.pos()) && !t.lemma().equals("that"));
  }

  /** Whether no verb, comma or adverb stands from {@code first} to before {@code end}. */
  private boolean isNominal(int first, int end) {
    for (int i = first; i < end; i++) {
      Token t = s.token(i);
      boolean other =
          Set.of("VERB", "ADV", "SCONJ").contains(t.pos())
              || ",;:\"".contains(t.text())
              || Clauses.isDate(t);
      boolean auxiliary = t.isAuxiliary() && t.head() != v;
      if (other || auxiliary) {
        return false;
      }
    }
    return true;
  }

  /** The child of {@code head} through which it governs the predicate. */
  private int clauseTop() {
    int at = v;
    while (s.token(at).head() != head) {
      at = s.token(at).head();
    }
    return at;
  }
}
