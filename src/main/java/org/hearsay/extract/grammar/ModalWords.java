package org.hearsay.extract.grammar;

import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.Modality;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** What single words say of the certainty of what they stand at or govern. */
public final class ModalWords {

  private static final Set<String> HELPING = Set.of("aux", "advmod", "amod");

  private ModalWords() {}

  /** What a word says of what it governs: {@code CERTAIN} where it says nothing. */
  public static Modality of(String lemma) {
    if (WordList.POSSIBLE.has(lemma)) {
      return Modality.POSSIBLE;
    }
    if (WordList.PROBABLE.has(lemma)) {
      return Modality.PROBABLE;
    }
    if (WordList.PLANNED.has(lemma)) {
      return Modality.PLANNED;
    }
    return WordList.DIRECTIVE.has(lemma) ? Modality.DIRECTIVE : Modality.CERTAIN;
  }

  /**
   * What auxiliaries, adverbs and conditions say of the verb or noun they hang on; the first that
   * says something wins. Who "can see" sees.
   */
  public static Modality at(Sentence s, int head) {
    for (int c : s.children(head)) {
      Token t = s.token(c);
      String word = t.lemma().toLowerCase(Locale.ROOT);
      if (t.hangsAs("aux") && word.equals("would")) {
        return Modality.CONDITIONAL;
      }
      Modality own = HELPING.contains(t.baseRelation()) ? of(word) : Modality.CERTAIN;
      boolean soon = own == Modality.PLANNED && t.hangsAs("advmod");
      boolean able = word.equals("can") && WordList.KNOWING.has(s.token(head));
      if (own != Modality.CERTAIN && !soon && !able) {
        return own;
      }
      if (t.hangsAs("advcl") && isCondition(s, c)) {
        return Modality.CONDITIONAL;
      }
    }
    return Modality.CERTAIN;
  }

  /** "if they come": whether a clause is a condition. */
  public static boolean isCondition(Sentence s, int clause) {
    for (int m : s.children(clause, "mark")) {
      if (Set.of("if", "unless").contains(s.token(m).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
