package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds what a verb says behind a preposition: "called for peace", "commented on the vote". */
final class PrepositionalContent {

  private static final Set<String> ADJACENT = Set.of("for", "on");

  private static final Set<String> CONTINUING =
      Set.of("for", "as", "to", "of", "over", "that", "from", "by", "against", "about", "between");

  private PrepositionalContent() {}

  /** The content of a frame {@code for:}, {@code on:} and the like. */
  static Optional<Complement> find(Predicate p, String frame) {
    String preposition = frame.substring(0, frame.length() - 1);
    int next = p.v + 1;
    if (next + 1 < p.s.size() && Clauses.isDate(p.s.token(next))) {
      next++;
    }
    boolean adjacent = next < p.s.size() && p.s.token(next).text().equals(preposition);
    if (adjacent && next + 1 < p.s.size() && ADJACENT.contains(preposition)) {
      BitSet all = Tokens.range(next + 1, clauseEnd(p, next + 1));
      return Optional.of(new Complement(Tokens.spans(p.s, all), frame, frame, next));
    }
    int c = p.with(preposition);
    if (c < 0 || ADJACENT.contains(preposition)) {
      return Optional.empty();
    }
    BitSet set = Tokens.below(p.s, c);
    int particle = -1;
    for (int mark : p.s.children(c, "case", "mark")) {
      if (p.s.token(mark).text().equals(preposition)) {
        particle = mark;
        set.clear(mark);
      }
    }
    if (preposition.equals("for")) {
      addRest(p, set);
    }
    if (preposition.equals("of") && p.right("obj").length > 0 && p.right("obj")[0] < c) {
      BitSet object = p.nounPhrase(p.right("obj")[0]);
      object.or(Tokens.below(p.s, c));
      Clauses.cutStray(p.s, c, object);
      return Optional.of(new Complement(Tokens.spans(p.s, object), frame));
    }
    return Optional.of(
        new Complement(Tokens.spans(p.s, set), frame, frame, particle == p.v + 1 ? particle : -1));
  }

  /** The last token before the next comma or stop, a phrase of time or the verb's next clause. */
  private static int clauseEnd(Predicate p, int first) {
    int end = first;
    while (end + 1 < p.s.size()) {
      Token next = p.s.token(end + 1);
      boolean other = next.head() == p.v && next.baseRelation().matches("conj|cc|parataxis");
      boolean stop =
          ",;:.".contains(next.text()) || (next.isFinite() && !hasRelative(p.s, first, end + 1));
      if (other || stop || isOccasion(p.s, end + 1)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether a day, or a phrase with a day or a medium begins here: "in a statement on Friday". */
  private static boolean isOccasion(Sentence s, int at) {
    Token t = s.token(at);
    boolean phrase = Set.of("on", "in", "at").contains(t.text());
    for (int i = at + 1; phrase && i < Math.min(s.size(), at + 4); i++) {
      Token next = s.token(i);
      if (WordList.MEDIA.has(next) || Clauses.isDate(next)) {
        return true;
      }
      phrase = next.pos().matches("DET|ADJ|NUM|NOUN");
    }
    return Clauses.isDate(t) && t.isName();
  }

  private static boolean hasRelative(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).isWh() || s.token(i).isSubordinator()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what goes on behind a noun phrase up to the next comma: "the media for being dishonest".
   */
  static void addRest(Predicate p, BitSet set) {
    int at = set.length();
    if (at >= p.s.size() || !p.s.dominates(p.v, at)) {
      return;
    }
    Token next = p.s.token(at);
    if (!CONTINUING.contains(next.text()) && !next.isGerund()) {
      return;
    }
    if (next.hangsAs("mark")
        && p.s.token(next.head()).relation().equals("advcl")
        && next.is("as")
        && p.s.children(next.head(), "nsubj").length > 0) {
      return;
    }
    int end = at;
    while (end < p.s.size()
        && p.s.dominates(p.v, end)
        && !",;:-.".contains(p.s.token(end).text())
        && !isOccasion(p.s, end)
        && end < ObjectPredicates.nextDeed(p)) {
      end++;
    }
    while (end - 1 > at && Clauses.isDate(p.s.token(end - 1))) {
      end--;
    }
    set.set(at, end);
  }
}
