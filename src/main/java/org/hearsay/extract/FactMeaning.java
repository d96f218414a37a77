package org.hearsay.extract;

import java.util.Locale;
import java.util.Set;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** How a fact is put: whether it is negated, and how certain, by the words above and beside it. */
final class FactMeaning {

  private static final Set<String> POSSIBLE =
      Set.of(
          "may",
          "might",
          "could",
          "possible",
          "possibly",
          "perhaps",
          "maybe",
          "potential",
          "potentially",
          "possibility",
          "can");

  private static final Set<String> PROBABLE =
      Set.of(
          "expect",
          "likely",
          "probably",
          "anticipate",
          "believe",
          "appear",
          "seem",
          "suggest",
          "suspect",
          "apparently",
          "reportedly",
          "allegedly");

  private static final Set<String> PLANNED =
      Set.of(
          "will",
          "shall",
          "'ll",
          "plan",
          "intend",
          "prepare",
          "ready",
          "set",
          "aim",
          "intention",
          "agree",
          "decide",
          "commit",
          "try",
          "attempt",
          "promise",
          "pledge",
          "vow",
          "want",
          "threaten",
          "seek",
          "order",
          "propose",
          "offer");

  private static final Set<String> DIRECTIVE =
      Set.of("should", "must", "urge", "ask", "tell", "demand", "need");
  private static final Set<String> NEGATIVE =
      Set.of("not", "never", "no", "n't", "neither", "without");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private FactMeaning() {}

  static boolean isNegated(Sentence s, int trigger) {
    for (int at : chain(s, trigger)) {
      for (int c : s.children(at)) {
        String lemma = s.token(c).lemma().toLowerCase(Locale.ROOT);
        boolean near = Set.of("advmod", "det", "cc:preconj").contains(s.token(c).relation());
        if (near && NEGATIVE.contains(lemma)) {
          return true;
        }
      }
    }
    return false;
  }

  static Modality modality(Sentence s, int trigger) {
    Modality found = Modality.CERTAIN;
    for (int at : chain(s, trigger)) {
      Modality own = own(s, at, at == trigger);
      if (own != Modality.CERTAIN && found == Modality.CERTAIN) {
        found = own;
      }
      for (int m : s.children(at, "mark")) {
        if (CONDITIONS.contains(s.token(m).lemma().toLowerCase(Locale.ROOT))) {
          return Modality.CONDITIONAL;
        }
      }
    }
    return found;
  }

  private static Modality own(Sentence s, int at, boolean trigger) {
    for (int c : s.children(at)) {
      String lemma = s.token(c).lemma().toLowerCase(Locale.ROOT);
      boolean helps = Set.of("aux", "advmod", "amod").contains(s.token(c).baseRelation());
      if (helps && POSSIBLE.contains(lemma)) {
        return Modality.POSSIBLE;
      }
      if (helps && PROBABLE.contains(lemma)) {
        return Modality.PROBABLE;
      }
      if (helps && lemma.equals("would")) {
        return Modality.POSSIBLE;
      }
      if (helps && DIRECTIVE.contains(lemma)) {
        return Modality.DIRECTIVE;
      }
      if (helps && PLANNED.contains(lemma)) {
        return Modality.PLANNED;
      }
    }
    String lemma = s.token(at).lemma().toLowerCase(Locale.ROOT);
    if (trigger) {
      return s.children(at, "mark").length > 0
              && s.token(s.children(at, "mark")[0]).text().equalsIgnoreCase("to")
              && s.token(at).baseRelation().matches("root|ccomp|parataxis")
          ? Modality.PLANNED
          : Modality.CERTAIN;
    }
    if (POSSIBLE.contains(lemma)) {
      return Modality.POSSIBLE;
    }
    if (PROBABLE.contains(lemma)) {
      return Modality.PROBABLE;
    }
    if (PLANNED.contains(lemma)) {
      return Modality.PLANNED;
    }
    return DIRECTIVE.contains(lemma) ? Modality.DIRECTIVE : Modality.CERTAIN;
  }

  /** The trigger and what governs it inside its clause, over infinitives and nouns. */
  private static java.util.List<Integer> chain(Sentence s, int trigger) {
    java.util.List<Integer> chain = new java.util.ArrayList<>();
    int at = trigger;
    while (at >= 0 && chain.size() < 5) {
      chain.add(at);
      Token t = s.token(at);
      boolean up =
          Set.of("xcomp", "ccomp", "advcl", "conj", "obl", "nmod", "acl", "csubj")
                  .contains(t.baseRelation())
              && !t.relation().equals("acl:relcl");
      at = up && !isReport(s, t) ? t.head() : -1;
    }
    return chain;
  }

  /** A verb of speech above is somebody's claim, not a hedge of the fact. */
  private static boolean isReport(Sentence s, Token t) {
    if (t.head() < 0) {
      return true;
    }
    String lemma = s.token(t.head()).lemma().toLowerCase(Locale.ROOT);
    boolean hedge = PROBABLE.contains(lemma) || PLANNED.contains(lemma) || POSSIBLE.contains(lemma);
    return t.baseRelation().equals("ccomp") && !hedge;
  }
}
