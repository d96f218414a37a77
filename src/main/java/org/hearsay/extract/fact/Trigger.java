package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** A word that states a relation, and the tokens that stand in a place beside it. */
final class Trigger {

  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whom");

  final Sentence s;
  final int at;
  private final boolean verb;
  private final List<Argument> arguments;
  private final Predicate predicate;

  /**
   * @param verb whether the word is used as a verb
   * @param arguments what roles it has by its sense
   */
  Trigger(Sentence s, int at, boolean verb, List<Argument> arguments) {
    this.s = s;
    this.at = at;
    this.verb = verb || (s.token(at).isAdjective() && isParticiple());
    this.arguments = arguments;
    this.predicate = new Predicate(s, at);
  }

  private boolean isParticiple() {
    Token t = s.token(at);
    boolean adjective = t.isAdjective() && t.text().endsWith("ed");
    return ((t.isParticiple() || adjective) && t.relation().equals("acl")) || isResult();
  }

  /** "were confirmed killed": a participle that tells of the subject of another. */
  private boolean isResult() {
    Token t = s.token(at);
    return t.isParticiple()
        && Set.of("xcomp", "advcl").contains(t.relation())
        && s.token(t.head()).isParticiple()
        && t.head() == at - 1
        && s.children(at, "obj", "aux", "nsubj").length == 0;
  }

  /** Whether a verb tells what happened: in the past tense, or with "has" or "was". */
  boolean isPast() {
    Token t = s.token(at);
    boolean helped = s.children(at, "aux", "aux:pass").length > 0;
    return t.isPast() || (t.isParticiple() && helped);
  }

  /** The same, or behind the noun that it happened to: "a ship raised by the navy". */
  boolean isTold() {
    return isPast() || isParticiple();
  }

  private boolean isPassive() {
    return predicate.isPassive();
  }

  /**
   * The heads of what stands in this place, with what is coordinated to them.
   *
   * @param place {@code A/B} is the place B beside what stands in A
   */
  List<Integer> in(String place) {
    int slash = place.indexOf('/');
    if (slash > 0) {
      List<Integer> found = new ArrayList<>();
      for (int head : in(place.substring(0, slash))) {
        boolean isVerb = s.token(head).isVerbForm();
        found.addAll(new Trigger(s, head, isVerb, List.of()).in(place.substring(slash + 1)));
      }
      return found;
    }
    List<Integer> heads =
        switch (place) {
          case "V" -> List.of(at);
          case "self" -> Denotation.of(s, at);
          case "is" -> s.token(at).head() > at ? List.of() : Denotation.of(s, at);
          case "xcomp" -> children("xcomp");
          case "whereabouts" -> Whereabouts.of(s, at);
          case "subject" -> subject();
          case "object" -> object();
          case "direct" -> children("obj", "nsubj:pass");
          case "passive" -> isPassive() || isParticiple() ? object() : List.<Integer>of();
          case "participle" -> isParticiple() ? object() : List.<Integer>of();
          case "iobject" -> children("iobj");
          case "retained" -> isPassive() ? children("obj") : List.<Integer>of();
          case "owner" -> owner();
          case "compound" -> around("compound", "amod");
          case "demonym" -> around("amod");
          case "where" -> Whereabouts.relative(s, at);
          case "actor" -> Carrier.actor(s, at);
          case "attendant" -> Carrier.attendant(s, at);
          default -> place.startsWith("ARG") ? argument(place) : with(place);
        };
    if (Set.of("V", "self", "is").contains(place)) {
      return heads;
    }
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
    Token t = s.token(at);
    if (t.isGerund() && t.relation().equals("acl") && s.children(at, "nsubj").length == 0) {
      return List.of(t.head());
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
    if (isResult()) {
      return new Trigger(s, s.token(at).head(), true, List.of()).object();
    }
    if (isParticiple()) {
      return Denotation.behind(s, at);
    }
    List<Integer> found = new ArrayList<>();
    if (isPassive()) {
      for (int c : s.children(at, "nsubj:pass", "nsubj")) {
        found.add(RELATIVES.contains(s.token(c).lemma()) ? Clauses.antecedent(s, c) : c);
      }
      if (found.isEmpty()) {
        int subject = Clauses.antecedent(s, Carrier.controller(s, at));
        return subject < 0 ? List.of() : List.of(subject);
      }
      return found;
    }
    for (int c : s.children(at, "obj")) {
      found.add(RELATIVES.contains(s.token(c).lemma()) ? Clauses.antecedent(s, c) : c);
    }
    if (found.isEmpty() && isReduced()) {
      return List.of(s.token(at).head());
    }
    return found.isEmpty() ? Prepositional.ranged(s, at) : found;
  }

  /** "the wreck they found": a clause behind a noun that is its object. */
  private boolean isReduced() {
    Token t = s.token(at);
    int[] subjects = s.children(at, "nsubj");
    return t.relation().equals("acl:relcl")
        && subjects.length > 0
        && t.head() < subjects[0]
        && !s.token(subjects[0]).isWh()
        && !RELATIVES.contains(s.token(subjects[0]).lemma())
        && s.children(at, "advmod").length == 0
        && s.children(at, "ccomp", "xcomp").length == 0;
  }

  /** Who does it, or is asked or shown something. */
  List<Integer> doer() {
    List<Integer> doer = isPassive() ? object() : subject();
    return doer.isEmpty() ? subject() : doer;
  }

  private List<Integer> owner() {
    return around("nmod:poss");
  }

  /** Dependents of the word, and of the name that it stands before: "his wife Jane". */
  private List<Integer> around(String... relations) {
    List<Integer> found = children(relations);
    Token t = s.token(at);
    if (found.isEmpty()
        && t.head() > at
        && Set.of("compound", "appos", "nmod:desc", "amod").contains(t.relation())) {
      for (int c : s.children(t.head(), relations)) {
        if (c < at) {
          found.add(c);
        }
      }
    }
    return found;
  }

  /** What has this role by the word's sense, else what the tree gives the same. */
  private List<Integer> argument(String role) {
    List<Integer> found = new ArrayList<>();
    for (Argument a : arguments) {
      if (a.role().equals(role)) {
        found.add(Clauses.antecedent(s, a.head()));
      }
    }
    if (found.isEmpty() && (role.equals("ARG0") || role.equals("ARG1"))) {
      for (int head : verb ? ofVerb(role) : ofNoun(role)) {
        if (!verb || arguments.stream().noneMatch(a -> a.head() == head)) {
          found.add(head);
        }
      }
    }
    return found;
  }

  private List<Integer> ofVerb(String role) {
    if (role.equals("ARG0")) {
      return subject();
    }
    List<Integer> objects = object();
    return objects.isEmpty() ? subject() : objects;
  }

  private List<Integer> ofNoun(String role) {
    List<Integer> found = with(role.equals("ARG0") ? "by" : "of");
    return found.isEmpty() ? owner() : found;
  }

  /**
   * The particle of a verb and the preposition of what it is done to, each behind a space: " off".
   */
  String particle() {
    StringBuilder particle = new StringBuilder();
    for (int c : s.children(at, "compound:prt")) {
      particle.append(' ').append(s.token(c).lemma());
    }
    if (object().isEmpty()) {
      for (Argument a : arguments) {
        int[] marks = s.children(a.head(), "case");
        boolean object = a.role().equals("ARG1") || a.role().equals("ARG2");
        if (object && marks.length > 0 && !s.token(marks[0]).is("by")) {
          return particle.append(' ').append(s.token(marks[0]).lemma()).toString();
        }
      }
    }
    return particle.toString();
  }

  /** These heads, and those of what hangs on the word and is no part of what it is called. */
  Set<Integer> circumstances(Set<Integer> heads) {
    Set<Integer> all = new TreeSet<>(heads);
    for (int c : s.children(at, "nmod", "obl", "acl", "advcl", "conj", "acl:relcl", "appos")) {
      boolean of = false;
      for (int m : s.children(c, "case")) {
        of |= s.token(m).is("of") || s.token(m).is("for");
      }
      boolean to = Clauses.mark(s, c).filter(m -> m.is("to")).isPresent();
      if (!of && !to && c > at) {
        all.add(c);
      }
    }
    return all;
  }

  private List<Integer> with(String preposition) {
    return Prepositional.with(s, at, verb, preposition);
  }

  private List<Integer> children(String... relations) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, relations)) {
      found.add(c);
    }
    return found;
  }
}
