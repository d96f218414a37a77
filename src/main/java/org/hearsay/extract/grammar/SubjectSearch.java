package org.hearsay.extract.grammar;

import java.util.Set;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds the subject of a predicate that may share it with another: of coordinated verbs,
 * participles, infinitives and reports.
 */
final class SubjectSearch {

  private SubjectSearch() {}

  /** The head of who does it: the subject, or that of the clause that governs it; -1 for none. */
  static int of(Predicate p) {
    Sentence s = p.s;
    int at = p.v;
    for (int steps = 0; steps < 6; steps++) {
      int own = Clauses.subjectOf(s, at);
      if (own >= 0) {
        return own;
      }
      if (s.children(at, "csubj", "expl").length > 0) {
        return -1;
      }
      Token t = s.token(at);
      int head = t.head();
      if (head < 0) {
        return -1;
      }
      String relation = t.baseRelation();
      if (at == p.v && relation.equals("conj") && t.isReporting() && !Clauses.isFinite(s, head)) {
        at = Clauses.finiteAbove(s, head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      int report = relation.equals("conj") ? s.token(head).head() : -1;
      if (report >= 0
          && (new Predicate(s, report).isDeed(head, at)
              || (at == p.v && isNextReport(s, report, at)))) {
        at = report;
        continue;
      }
      if (relation.equals("acl") && t.isGerund() && Clauses.follows(s, at, ",")) {
        at = Clauses.governor(s, head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      boolean infinitive = t.isBase() && Clauses.mark(s, at).isPresent();
      if (relation.equals("acl") && infinitive && s.token(head).isNoun()) {
        at = Clauses.governor(s, head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      int inside = behindWhom(s, head, at);
      if (inside >= 0) {
        return inside;
      }
      if (relation.equals("acl")) {
        return t.isParticiple() ? -1 : head;
      }
      if (!Set.of("xcomp", "advcl", "conj", "parataxis", "ccomp", "dep").contains(relation)) {
        return -1;
      }
      if (relation.equals("xcomp")) {
        int[] objects = s.children(head, "obj", "iobj");
        if (objects.length > 0 && objects[0] < at && !s.token(head).lemma().equals("promise")) {
          return objects[0];
        }
      }
      int asked = infinitive ? calledOn(s, head, at) : -1;
      if (asked >= 0) {
        return asked;
      }
      if (relation.equals("ccomp") && !t.isGerund()) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  /** "called on <u>the mayor</u> to resign": who is asked to; -1 for nobody. */
  private static int calledOn(Sentence s, int verb, int infinitive) {
    for (int c :
        s.token(verb).lemma().equals("call") ? s.children(verb, "obl", "obj") : new int[0]) {
      if (c > verb && c < infinitive && s.token(verb + 1).text().matches("on|upon|for")) {
        return c;
      }
    }
    return -1;
  }

  /** "Lind, whom <u>prosecutors</u> accuse": the noun right before the verb; -1 for none. */
  private static int behindWhom(Sentence s, int head, int verb) {
    int before = verb - 1;
    while (before > head && s.token(before).pos().matches("AUX|ADV|PART")) {
      before--;
    }
    for (int i = before - 1; i > head; i--) {
      if (s.token(i).is("whom")) {
        return s.token(before).isNominal() ? before : -1;
      }
    }
    return -1;
  }

  /** "said it failed and said that it had cost …": two reports in one tense. */
  private static boolean isNextReport(Sentence s, int report, int joined) {
    CueLexicon lexicon = CueLexicon.bundled();
    return s.token(joined).tag().equals(s.token(report).tag())
        && lexicon.quotes(s.token(joined).lemma())
        && lexicon.quotes(s.token(report).lemma())
        && s.children(joined, "ccomp").length > 0;
  }
}
