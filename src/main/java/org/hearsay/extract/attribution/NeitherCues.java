package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** "Neither confirmed nor denied that …", "declined to confirm or deny …": one cue of two verbs. */
final class NeitherCues {

  /** The frame of these cues; what they say is that nothing is said. */
  static final String FRAME = "neither";

  private NeitherCues() {}

  static Optional<Attribution> find(Sentence s, int index, int first) {
    int last = first + 2;
    if (last + 1 >= s.size()
        || !WordList.CONFIRMING.has(s.token(first).lemma())
        || !WordList.CONFIRMING.has(s.token(last).lemma())
        || !s.token(first + 1).text().matches("n?or")) {
      return Optional.empty();
    }
    int start = start(s, first);
    boolean negative =
        s.token(first + 1).is("nor")
            || WordList.DECLINING.has(s.token(start).lemma())
            || hasNegation(s, start, first);
    int end = end(s, last + 1);
    if (!negative || end <= last) {
      return Optional.empty();
    }
    Predicate p = new Predicate(s, WordList.DECLINING.has(s.token(start).lemma()) ? start : first);
    int source = source(s, p, start);
    return Optional.of(
        new Attribution(
            index,
            first,
            source,
            p.source(source),
            Tokens.spans(s, Tokens.range(start, last)),
            Tokens.spans(s, Tokens.range(last + 1, end)),
            CueClass.DENY,
            FRAME));
  }

  /** The subject that the tree gives, else the noun right before the cue. */
  private static int source(Sentence s, Predicate p, int start) {
    int subject = p.subject();
    if (subject >= 0 && subject < start) {
      return subject;
    }
    return start > 0 && s.token(start - 1).isNominal() ? start - 1 : -1;
  }

  /** The cue begins at its auxiliaries, "neither", "declined to". */
  private static int start(Sentence s, int verb) {
    int start = verb;
    while (start > 0 && isPart(s.token(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isPart(Token t) {
    return t.isAuxiliary()
        || Set.of("neither", "not", "to").contains(t.lemma())
        || t.is("n't")
        || WordList.DECLINING.has(t.lemma());
  }

  private static boolean hasNegation(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (Set.of("not", "neither", "never").contains(s.token(i).lemma()) || s.token(i).is("n't")) {
        return true;
      }
    }
    return false;
  }

  /** The last token before a comma, semicolon or the sentence's end. */
  private static int end(Sentence s, int first) {
    BitSet breaks = new BitSet();
    for (int i = first; i < s.size(); i++) {
      if (List.of(",", ";", ":", ".", "?", "!").contains(s.token(i).text())) {
        breaks.set(i);
      }
    }
    int stop = breaks.nextSetBit(first);
    return (stop < 0 ? s.size() : stop) - 1;
  }
}
