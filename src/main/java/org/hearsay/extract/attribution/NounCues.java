package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds the claims of nouns ("the claim that") and of adjectives ("is aware of"). */
final class NounCues {

  private static final Set<String> CLAUSAL = Set.of("acl", "ccomp", "acl:relcl", "csubj", "advcl");

  private final CueLexicon lexicon = CueLexicon.bundled();

  /** The claim that the noun or adjective at {@code n} makes, if it makes one. */
  Optional<Attribution> find(Sentence s, int index, int n) {
    Token t = s.token(n);
    String lemma = t.lemma().toLowerCase(java.util.Locale.ROOT);
    if (t.isNounForm() && !t.isProperNoun()) {
      return noun(s, index, n, lexicon.noun(lemma));
    }
    boolean copular = s.children(n, "cop").length > 0;
    return t.tag().matches("JJ|VBN") && copular
        ? adjective(s, index, n, lexicon.adjective(lemma))
        : Optional.empty();
  }

  private Optional<Attribution> noun(Sentence s, int index, int n, Map<String, CueClass> frames) {
    Optional<Found> content = content(s, n, frames);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    BitSet cue = Tokens.range(n, n);
    int source = owner(s, n, cue);
    return Optional.of(attribution(s, index, n, source, cue, content.get(), CueClass.NOUN));
  }

  private Optional<Attribution> adjective(
      Sentence s, int index, int n, Map<String, CueClass> frames) {
    Optional<Found> content = content(s, n, frames);
    int[] subject = s.children(n, "nsubj");
    if (content.isEmpty() || subject.length == 0 || s.token(subject[0]).lemma().equals("it")) {
      return Optional.empty();
    }
    BitSet cue = new Predicate(s, n).cue();
    return Optional.of(
        attribution(s, index, n, subject[0], cue, content.get(), CueClass.ADJECTIVE));
  }

  private static Attribution attribution(
      Sentence s, int index, int n, int source, BitSet cue, Found content, CueClass type) {
    List<Span> who = source < 0 ? List.of() : new Predicate(s, n).source(source);
    if (content.particle == n + 1) {
      cue.set(content.particle);
    }
    return new Attribution(
        index, n, source, who, Tokens.spans(s, cue), content.spans, type, content.frame);
  }

  /** Complement, frame, and a preposition that joins the cue. */
  private record Found(List<Span> spans, String frame, int particle) {}

  private static Optional<Found> content(Sentence s, int n, Map<String, CueClass> frames) {
    for (int c : s.children(n)) {
      if (c < n) {
        continue;
      }
      Token t = s.token(c);
      for (int m : s.children(c, "mark", "case")) {
        String mark = s.token(m).text();
        boolean that = mark.equals("that") && CLAUSAL.contains(t.relation());
        boolean to = mark.equals("to") && CLAUSAL.contains(t.relation());
        boolean fits =
            (that && frames.containsKey("that"))
                || (to && frames.containsKey("to"))
                || frames.containsKey(mark + ":");
        if (fits) {
          BitSet set = Tokens.below(s, c);
          boolean joins = !that && !to && !mark.equals("about");
          if (joins) {
            set.clear(m);
          }
          return Optional.of(
              new Found(Tokens.spans(s, set), that ? "that" : to ? "to" : mark, joins ? m : -1));
        }
      }
    }
    return Optional.empty();
  }

  /** Whose claim it is: "his claim", "the claim by X", "X made the claim"; -1 for nobody's. */
  private static int owner(Sentence s, int n, BitSet cue) {
    int[] poss = s.children(n, "nmod:poss");
    if (poss.length > 0) {
      return poss[0];
    }
    for (int c : s.children(n, "nmod")) {
      for (int m : s.children(c, "case")) {
        if (c > n && Set.of("by", "from").contains(s.token(m).text())) {
          return c;
        }
      }
    }
    for (int c : s.children(n, "compound", "amod")) {
      if (c < n && s.token(c).isName()) {
        return c;
      }
    }
    Token t = s.token(n);
    int head = t.head();
    if (head >= 0 && t.hangsAs("obj") && WordList.SUPPORT.has(s.token(head).lemma())) {
      cue.or(new Predicate(s, head).cue());
      return new Predicate(s, head).subject();
    }
    return -1;
  }
}
