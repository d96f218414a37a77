package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** A word that states a relation, and the tokens that stand in a place beside it. */
final class Trigger {

  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whom");

  final Sentence s;
  final int at;
  private final boolean verb;
  private final Predicate predicate;

  /**
   * @param verb whether the word is used as a verb
   */
  Trigger(Sentence s, int at, boolean verb) {
    this.s = s;
    this.at = at;
    this.verb = verb;
    this.predicate = new Predicate(s, at);
  }

  private boolean isParticiple() {
    return s.token(at).isParticiple() && s.token(at).relation().equals("acl");
  }

  private boolean isPassive() {
    return predicate.isPassive();
  }

  /** The heads of what stands in this place, with what is coordinated to them. */
  List<Integer> in(String place) {
    List<Integer> heads =
        switch (place) {
          case "subject" -> subject();
          case "object" -> object();
          case "passive" -> isPassive() || isParticiple() ? object() : List.<Integer>of();
          case "participle" -> isParticiple() ? object() : List.<Integer>of();
          case "iobject" -> children("iobj");
          case "owner" -> owner();
          case "compound" -> children("compound", "amod");
          case "demonym" -> children("amod");
          case "where" -> where();
          case "actor" -> actor();
          default -> with(place);
        };
    List<Integer> all = new ArrayList<>(heads);
    for (int head : heads) {
      for (int c : s.children(head, "conj")) {
        if (s.token(c).pos().equals(s.token(head).pos()) || s.token(c).isName()) {
          all.add(c);
        }
      }
    }
    return all;
  }

  private List<Integer> subject() {
    if (!verb) {
      return children("nsubj");
    }
    if (isPassive() || isParticiple()) {
      int agent = predicate.agent();
      return agent < 0 ? List.of() : List.of(agent);
    }
    int subject = Clauses.antecedent(s, predicate.subject());
    return subject < 0 || (s.dominates(at, subject) && !isOwn(subject))
        ? List.of()
        : List.of(subject);
  }

  private boolean isOwn(int subject) {
    return s.token(subject).head() == at;
  }

  private List<Integer> object() {
    if (!verb) {
      return List.of();
    }
    if (isParticiple()) {
      return List.of(s.token(at).head());
    }
    List<Integer> found = new ArrayList<>();
    if (isPassive()) {
      for (int c : s.children(at, "nsubj:pass", "nsubj")) {
        found.add(RELATIVES.contains(s.token(c).lemma()) ? Clauses.antecedent(s, c) : c);
      }
      if (found.isEmpty()) {
        int subject = Clauses.antecedent(s, controller());
        return subject < 0 ? List.of() : List.of(subject);
      }
      return found;
    }
    return children("obj");
  }

  /** The subject of what governs a passive infinitive: "are expected to be deployed". */
  private int controller() {
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

  /** "the region where the first units arrived": the noun before the relative clause. */
  private List<Integer> where() {
    boolean relative = s.token(at).relation().equals("acl:relcl");
    for (int c : s.children(at, "advmod", "obl")) {
      if (relative && s.token(c).lemma().equalsIgnoreCase("where")) {
        return List.of(s.token(at).head());
      }
    }
    return List.of();
  }

  /**
   * "undergo training", "stage an attack": the subject of the verb that the noun is the object of.
   */
  private List<Integer> actor() {
    int head = s.token(at).head();
    boolean carried =
        head >= 0 && s.token(at).hangsAs("obj") && WordList.CARRYING.has(s.token(head).lemma());
    if (!carried) {
      return misread();
    }
    Predicate carrier = new Predicate(s, head);
    int subject = carrier.isPassive() ? carrier.agent() : Clauses.antecedent(s, carrier.subject());
    return subject < 0 ? List.of() : List.of(subject);
  }

  /** "were currently undergoing training": a participle that the tagger took for an adjective. */
  private List<Integer> misread() {
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

  private List<Integer> owner() {
    List<Integer> found = new ArrayList<>(children("nmod:poss"));
    return found;
  }

  private List<Integer> with(String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "obl", "nmod", "advcl", "xcomp")) {
      for (int m : s.children(c, "case")) {
        if (c > at && s.token(m).text().toLowerCase(Locale.ROOT).equals(preposition)) {
          found.add(c);
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(afterMisreadNoun(preposition));
    }
    if (verb && found.isEmpty()) {
      List<Integer> nouns = children("obj");
      for (int o : List.copyOf(nouns)) {
        for (int inner : s.children(o, "nmod")) {
          nouns.add(inner);
        }
      }
      for (int o : nouns) {
        for (int c : s.children(o, "nmod")) {
          for (int m : s.children(c, "case")) {
            if (!preposition.equals("of")
                && !preposition.equals("from")
                && s.token(m).text().equals(preposition)) {
              found.add(c);
            }
          }
        }
      }
    }
    return found;
  }

  /** "sent to combat zones": the parser takes "to combat" for an infinitive. */
  private List<Integer> afterMisreadNoun(String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "advcl", "xcomp")) {
      boolean marked = false;
      for (int m : s.children(c, "mark")) {
        marked |= s.token(m).text().equals(preposition);
      }
      int[] objects = s.children(c, "obj");
      if (marked && s.token(c).lemma().equals("combat") && objects.length > 0) {
        found.add(objects[0]);
      }
    }
    return found;
  }

  private List<Integer> children(String... relations) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, relations)) {
      found.add(c);
    }
    return found;
  }
}
