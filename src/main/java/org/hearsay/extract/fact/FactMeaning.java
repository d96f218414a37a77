package org.hearsay.extract.fact;

import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.Modality;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.ModalWords;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** How a fact is put: whether it is negated, and how certain, by the words above and beside it. */
final class FactMeaning {

  private static final Set<String> NEGATIVE =
      Set.of("not", "never", "no", "n't", "neither", "without");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private FactMeaning() {}

  static boolean isNegated(Sentence s, int trigger) {
    int above = s.token(trigger).head();
    boolean prevented =
        above >= 0 && s.token(trigger).hangsAs("obj") && WordList.PREVENTING.has(s.token(above));
    boolean failed =
        above >= 0 && s.token(trigger).hangsAs("xcomp") && WordList.FAILING.has(s.token(above));
    if (prevented || failed) {
      return true;
    }
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
    boolean beside = false;
    for (int at : chain(s, trigger)) {
      // "attempted to help and was hurt": what is joined to a verb is not attempted.
      Modality own = beside ? ModalWords.at(s, at) : own(s, at, at == trigger);
      beside = s.token(at).hangsAs("conj") || s.token(at).hangsAs("obl");
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
    Modality beside = ModalWords.at(s, at);
    if (beside != Modality.CERTAIN) {
      return beside;
    }
    if (trigger) {
      boolean to = Clauses.mark(s, at).map(m -> m.text().equalsIgnoreCase("to")).orElse(false);
      boolean headline = s.tokens().stream().noneMatch(Token::isFinite);
      boolean free = headline || s.token(at).baseRelation().matches("root|ccomp|parataxis");
      return to && free ? Modality.PLANNED : Modality.CERTAIN;
    }
    String lemma = s.token(at).lemma().toLowerCase(Locale.ROOT);
    if (WordList.INTENDING.has(lemma) || WordList.EXPECTING.has(lemma)) {
      return Modality.PLANNED;
    }
    boolean asks = WordList.CALLS.has(lemma) || WordList.ASKING.has(lemma);
    return asks ? Modality.DIRECTIVE : ModalWords.of(lemma);
  }

  /**
   * The trigger and what governs it inside its clause, over infinitives and nouns; "holds none and
   * she returned" is two clauses.
   */
  private static java.util.List<Integer> chain(Sentence s, int trigger) {
    java.util.List<Integer> chain = new java.util.ArrayList<>();
    int at = trigger;
    while (at >= 0 && chain.size() < 5) {
      chain.add(at);
      Token t = s.token(at);
      boolean up =
          Set.of("xcomp", "ccomp", "advcl", "conj", "obl", "nmod", "acl", "csubj")
                  .contains(t.baseRelation())
              && !t.relation().equals("acl:relcl")
              && !isOwnClause(s, at);
      int above = up && !isReport(s, t) ? t.head() : -1;
      if (above >= 0 && isTold(s, at)) {
        chain.add(above);
        above = -1;
      }
      at = above;
    }
    return chain;
  }

  /** "a survey published in May": what is told of a noun does not hang on what that noun does. */
  private static boolean isTold(Sentence s, int at) {
    Token t = s.token(at);
    return t.relation().equals("acl") && (t.isParticiple() || t.isGerund());
  }

  /** A clause with a subject of its own, or in the past behind another verb, is told as it is. */
  private static boolean isOwnClause(Sentence s, int at) {
    Token t = s.token(at);
    boolean beside = t.hangsAs("conj") || t.hangsAs("advcl");
    boolean passive = s.children(at, "aux:pass").length > 0 && s.token(t.head()).isBase();
    boolean past = t.hangsAs("conj") && (t.isPast() || passive);
    return past || (beside && s.children(at, "nsubj").length > 0);
  }

  /** A verb of speech above is somebody's claim, not a hedge of the fact. */
  private static boolean isReport(Sentence s, Token t) {
    if (t.head() < 0) {
      return true;
    }
    String lemma = s.token(t.head()).lemma().toLowerCase(Locale.ROOT);
    boolean hedge = WordList.INTENDING.has(lemma) || ModalWords.of(lemma) != Modality.CERTAIN;
    return t.hangsAs("ccomp") && !hedge;
  }
}
