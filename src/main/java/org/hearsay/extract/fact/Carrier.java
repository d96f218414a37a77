package org.hearsay.extract.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Who does what a noun says, by the verb that the noun hangs on. */
final class Carrier {

  private static final Set<String> ATTENDED = Set.of("at", "during", "after");

  private Carrier() {}

  /**
   * "undergo training", "stage an attack": the subject of the verb that the noun is the object of.
   */
  static List<Integer> actor(Sentence s, int at) {
    int head = s.token(at).head();
    boolean carried =
        head >= 0
            && s.token(at).hangsAs("obj")
            && (WordList.CARRYING.has(s.token(head)) || WordList.FORGOING.has(s.token(head)));
    if (!carried) {
      return misread(s, at);
    }
    Predicate carrier = new Predicate(s, head);
    int subject = carrier.isPassive() ? carrier.agent() : Clauses.antecedent(s, carrier.subject());
    return subject < 0 ? List.of() : List.of(subject);
  }

  /** "At a summit in Kazan, Putin said": the subject of the verb that the noun is a time of. */
  static List<Integer> attendant(Sentence s, int at) {
    Token t = s.token(at);
    boolean attended = false;
    for (int m : s.children(at, "case")) {
      attended |= ATTENDED.contains(s.token(m).lemma().toLowerCase(Locale.ROOT));
    }
    if (!attended || !t.hangsAs("obl") || !s.token(t.head()).isVerbForm()) {
      return List.of();
    }
    return new Trigger(s, t.head(), true, List.of()).doer();
  }

  /** "were currently undergoing training": a participle that the tagger took for an adjective. */
  private static List<Integer> misread(Sentence s, int at) {
    for (int c : s.children(at, "amod")) {
      String stem = s.token(c).text().replaceFirst("ing$", "");
      boolean carrying = WordList.CARRYING.has(stem) || WordList.CARRYING.has(stem + "e");
      if (carrying && !stem.equals(s.token(c).text())) {
        int[] own = s.children(c, "nsubj");
        int[] subjects = own.length > 0 ? own : s.children(at, "nsubj");
        return subjects.length > 0 ? List.of(subjects[0]) : List.of();
      }
    }
    return List.of();
  }

  /** The subject of what governs a passive infinitive: "are expected to be deployed". */
  static int controller(Sentence s, int at) {
    int verbAt = at;
    for (int steps = 0; steps < 4; steps++) {
      Token t = s.token(verbAt);
      if (t.head() < 0 || !Set.of("xcomp", "conj", "acl:relcl").contains(t.relation())) {
        return -1;
      }
      verbAt = t.head();
      for (int c : s.children(verbAt, "nsubj:pass", "nsubj")) {
        return c;
      }
    }
    return -1;
  }
}
