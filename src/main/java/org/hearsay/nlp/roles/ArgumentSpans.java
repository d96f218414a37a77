package org.hearsay.nlp.roles;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** The tokens of a predicate's arguments: what the tree has below their heads. */
final class ArgumentSpans {

  /** Roles of a light verb and its noun, which are single words: "<u>took</u> a look". */
  private static final Set<String> SINGLE = Set.of("ARGM-LVB", "ARGM-PRR");

  /** What belongs to the clause and not to the noun or adjective that heads it. */
  private static final Set<String> OF_CLAUSE =
      Set.of(
          "nsubj",
          "csubj",
          "expl",
          "aux",
          "cop",
          "mark",
          "cc",
          "conj",
          "advcl",
          "discourse",
          "vocative",
          "parataxis");

  /** What introduces a phrase from outside: "paid <u>for</u> the rooms that we saw". */
  private static final Set<String> OUTSIDE = Set.of("case", "cc", "mark", "cop", "aux", "nsubj");

  private final Sentence sentence;
  private final int predicate;
  private final Set<Integer> heads;

  /**
   * @param heads of all arguments of the predicate
   */
  ArgumentSpans(Sentence sentence, int predicate, Set<Integer> heads) {
    this.sentence = sentence;
    this.predicate = predicate;
    this.heads = Set.copyOf(heads);
  }

  Argument argument(String role, int head) {
    if (SINGLE.contains(role)) {
      return new Argument(role, head, head, head);
    }
    Set<Integer> inside = new HashSet<>();
    int branch = branch(head);
    for (int c : sentence.children(head)) {
      if (branch < 0 ? !sentence.token(c).isPunctuation() : isInside(c, branch)) {
        add(c, inside);
      }
    }
    inside.add(head);
    if (branch < 0) {
      subjectOf(head, role, inside);
    }
    return run(role, head, inside);
  }

  /** The dependent of a head above the predicate that the predicate is below of, else -1. */
  private int branch(int head) {
    for (int at = predicate; at >= 0; at = sentence.token(at).head()) {
      if (sentence.token(at).head() == head) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a dependent of a head above the predicate belongs to the argument. */
  private boolean isInside(int child, int branch) {
    String relation = sentence.token(child).baseRelation();
    boolean clause = Set.of("cop", "aux").contains(sentence.token(branch).baseRelation());
    return child != branch
        && !sentence.token(child).isPunctuation()
        && !heads.contains(child)
        && !(clause ? OF_CLAUSE : OUTSIDE).contains(relation);
  }

  /** "makes <u>me feel good</u>": the object is part of what is made, unless it has a role. */
  private void subjectOf(int head, String role, Set<Integer> inside) {
    Token token = sentence.token(head);
    if (role.equals("ARG1") && token.relation().equals("xcomp") && token.head() == predicate) {
      for (int object : sentence.children(predicate, "obj")) {
        if (!heads.contains(object) && object < head) {
          add(object, inside);
        }
      }
    }
  }

  private void add(int top, Set<Integer> inside) {
    for (int i : sentence.subtree(top)) {
      inside.add(i);
    }
  }

  /** What stands around the head without a gap, other than punctuation. */
  private Argument run(String role, int head, Set<Integer> inside) {
    int first = head;
    for (int i = head - 1; i >= 0 && (inside.contains(i) || isPunctuation(i)); i--) {
      first = inside.contains(i) ? i : first;
    }
    int last = head;
    for (int i = head + 1; i < sentence.size() && (inside.contains(i) || isPunctuation(i)); i++) {
      last = inside.contains(i) ? i : last;
    }
    return new Argument(role, head, first, last);
  }

  private boolean isPunctuation(int i) {
    return sentence.token(i).isPunctuation();
  }
}
