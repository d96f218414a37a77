package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Where a clause says that it happens. */
final class Whereabouts {

  /** How many clauses up a place is looked for. */
  private static final int CLAUSES_UP = 3;

  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "on",
          "near",
          "outside",
          "inside",
          "off",
          "across",
          "throughout",
          "around",
          "over",
          "within");

  private Whereabouts() {}

  /** Where the clause says that it happens: at the word, at its object, or at the verb above. */
  static List<Integer> of(Sentence s, int at) {
    int from = at;
    for (int steps = 0; steps < CLAUSES_UP; steps++) {
      List<Integer> found = located(s, from);
      for (int o : s.children(from, "obj", "nsubj:pass", "acl:relcl")) {
        found.addAll(located(s, o));
      }
      Token t = s.token(from);
      if (!found.isEmpty() || t.head() < 0 || !isWithin(t)) {
        return found;
      }
      from = t.head();
    }
    return List.of();
  }

  /** Whether a word belongs to the clause above: "crashed, killing seven". */
  private static boolean isWithin(Token t) {
    return Set.of("advcl", "xcomp", "conj", "acl", "obj", "nsubj", "obl", "nmod", "nsubj:pass")
        .contains(t.relation());
  }

  private static List<Integer> located(Sentence s, int head) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(head, "obl", "nmod")) {
      for (int m : s.children(c, "case")) {
        if (WHERE.contains(s.token(m).text().toLowerCase(Locale.ROOT))) {
          found.add(c);
        }
      }
    }
    return found;
  }

  /** "the region where the first units arrived": the noun before the relative clause. */
  static List<Integer> relative(Sentence s, int at) {
    boolean relative = s.token(at).relation().equals("acl:relcl");
    for (int c : s.children(at, "advmod", "obl")) {
      if (relative && s.token(c).lemma().equalsIgnoreCase("where")) {
        return List.of(s.token(at).head());
      }
    }
    return List.of();
  }
}
