package org.hearsay.extract.fact;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Words of the text that fill a role: a phrase, as short as is still clear. */
final class Phrase {

  /** More words than these say more than a role. */
  private static final int LONGEST = 14;

  private static final Set<String> OPENING =
      Set.of("case", "mark", "det", "cc", "punct", "aux", "cop", "advmod", "cc:preconj");

  private Phrase() {}

  /**
   * The words below a head without article, preposition and clauses that hang on it.
   *
   * @param others heads of what fills other roles
   */
  static Optional<String> of(Document document, Sentence s, int head, Set<Integer> others) {
    Token t = s.token(head);
    boolean dated = Clauses.isDate(t) || t.text().matches("(?:1[5-9]|20)\\d\\d");
    if (t.isPronoun() || t.isPunctuation() || t.isDeterminer() || dated) {
      return Optional.empty();
    }
    BitSet set = Tokens.below(s, head);
    for (int c : s.children(head)) {
      if (isOutside(s, head, c)) {
        set.andNot(Tokens.below(s, c));
      }
    }
    for (int other : others) {
      if (other != head && s.dominates(head, other)) {
        set.andNot(Tokens.below(s, other));
      }
    }
    BitSet run = Tokens.around(s, set, head);
    int first = run.nextSetBit(0);
    int last = run.length() - 1;
    if (last - first >= LONGEST) {
      last = end(s, head, first, last);
    }
    int mark = openMark(s, first, last);
    first = mark >= 0 && mark < head ? mark + 1 : first;
    last = mark > head ? mark - 1 : last;
    while (first < head && isOpening(s, first)) {
      first++;
    }
    while (last > head && s.token(last).isPunctuation()) {
      last--;
    }
    return last - first >= LONGEST + LONGEST
        ? Optional.empty()
        : Optional.of(document.words(s, first, last));
  }

  /** The last quotation mark of an odd number of them, which has no other half; -1 for none. */
  private static int openMark(Sentence s, int first, int last) {
    int open = -1;
    boolean odd = false;
    for (int i = first; i <= last; i++) {
      if (s.token(i).text().matches("\"|''|``")) {
        open = i;
        odd = !odd;
      }
    }
    return odd ? open : -1;
  }

  private static boolean isOutside(Sentence s, int head, int c) {
    String relation = s.token(c).relation();
    boolean leaves =
        Set.of("acl:relcl", "appos", "parataxis", "advcl").contains(relation)
            || (relation.equals("nsubj") && !s.token(head).isVerbForm());
    boolean dated = s.token(c).hangsAs("obl") && Clauses.isDate(s.token(c));
    return leaves || dated || (c < head && Set.of("case", "mark", "cc").contains(relation));
  }

  private static boolean isOpening(Sentence s, int i) {
    Token t = s.token(i);
    boolean pronoun = t.relation().equals("nmod:poss") && t.isPronoun();
    boolean not = t.lemma().equals("not");
    return (!not && (pronoun || OPENING.contains(t.relation())))
        || t.isPunctuation()
        || t.tag().equals("POS");
  }

  /** The end of the head with its first phrase. */
  private static int end(Sentence s, int head, int first, int last) {
    int end = head;
    for (int c : s.children(head, "nmod", "obj", "obl", "xcomp", "flat", "compound")) {
      int[] below = s.subtree(c);
      if (c > head && below[0] <= end + 1 && below[below.length - 1] - first < LONGEST) {
        end = Math.min(last, below[below.length - 1]);
      }
    }
    return end;
  }
}
