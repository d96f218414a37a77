package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds the claims of reports put beside a sentence with "as": "The dam, as she said, is lost." */
final class AsCues {

  /** Tokens between "as" and its verb, at most. */
  private static final int LONGEST = 12;

  /** Tokens behind the verb, at most: "noted in an op-ed Thursday". */
  private static final int REST = 8;

  private static final CueLexicon LEXICON = CueLexicon.bundled();

  private AsCues() {}

  /** The claim of a verb behind "as" that has no content of its own. */
  static Optional<Attribution> find(Sentence s, int index, int v) {
    Predicate p = new Predicate(s, v);
    int as = as(p);
    if (as < 0 || !reports(p) || hasContent(p)) {
      return Optional.empty();
    }
    int end = end(s, v);
    int subject = p.subject();
    if (end < 0 || subject <= as || subject > v) {
      return Optional.empty();
    }
    BitSet content = Tokens.range(0, s.size() - 1);
    content.clear(as, end + 1);
    if (s.token(0).isCoordinator() && as == 1) {
      content.clear(0);
    }
    return Clauses.hasFinite(s, 0, as) || Clauses.hasFinite(s, end, s.size())
        ? Optional.of(
            new Attribution(
                index,
                v,
                subject,
                p.source(subject),
                Tokens.spans(s, cue(p)),
                Tokens.spans(s, content),
                CueClass.SAY,
                "left"))
        : Optional.empty();
  }

  /** A verb of speech in a finite form, or "put it". */
  private static boolean reports(Predicate p) {
    boolean put = p.lemma().equals("put") && p.v + 1 < p.s.size() && isIt(p.s.token(p.v + 1));
    boolean finite = p.token().isFiniteVerb() || p.s.children(p.v, "aux").length > 0;
    return finite && !p.isPassive() && (put || LEXICON.quotes(p.lemma()));
  }

  private static boolean hasContent(Predicate p) {
    int[] objects = p.right("obj");
    return p.right("ccomp", "xcomp").length > 0
        || (objects.length > 0 && !isIt(p.s.token(objects[0])));
  }

  private static boolean isIt(Token token) {
    return token.is("it");
  }

  private static BitSet cue(Predicate p) {
    BitSet cue = p.cue();
    if (p.v + 1 < p.s.size() && isIt(p.s.token(p.v + 1))) {
      cue.set(p.v + 1);
    }
    return cue;
  }

  /** The "as" that opens the verb's clause at the start, behind a comma or a quotation; else -1. */
  private static int as(Predicate p) {
    for (int i = p.v - 2; i >= Math.max(0, p.v - LONGEST); i--) {
      Token t = p.s.token(i);
      if (t.text().equalsIgnoreCase("as") && p.s.dominates(p.v, i)) {
        boolean open =
            i == 0 || p.s.token(i - 1).isPunctuation() || p.s.token(i - 1).isCoordinator();
        return open ? i : -1;
      }
      if (t.isPunctuation() && !t.text().matches("[,-]")) {
        return -1;
      }
    }
    return -1;
  }

  /** The comma or stop right behind the verb, "it", a day or a phrase of two or three words. */
  private static int end(Sentence s, int v) {
    for (int i = v + 1; i < Math.min(s.size(), v + REST); i++) {
      if (s.token(i).isPunctuation() && !s.token(i).tag().equals("HYPH")) {
        return i;
      }
      boolean pronoun = s.token(i).text().matches("that|this|so") || s.token(i).isPronoun();
      if (s.token(i).isVerbForm() || (pronoun && !isIt(s.token(i)))) {
        return -1;
      }
    }
    return -1;
  }
}
