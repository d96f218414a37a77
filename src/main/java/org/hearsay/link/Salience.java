package org.hearsay.link;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * How present the one mentioned is where a pronoun or description stands: subjects before others,
 * those of main clauses before embedded ones, near before far; who speaks a quotation is hardly
 * meant in it (after Lappin and Leass 1994, simplified).
 */
final class Salience {

  /** How much more likely a noun means whom it meant before. */
  private static final double SAME_NOUN = 1.5;

  /** How much less likely a quotation speaks of its speaker by "he" or "she". */
  private static final double SPEAKER = 3;

  private final Document document;
  private final Map<Integer, BitSet> quoted = new HashMap<>();

  Salience(Document document) {
    this.document = document;
    findQuotations();
  }

  /** Marks what stands in quotation marks; a quotation ends with its paragraph. */
  private void findQuotations() {
    boolean inside = false;
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      boolean opens = i == 0 || !document.sentences().get(i - 1).block().equals(s.block());
      inside = inside && !opens;
      BitSet set = new BitSet();
      for (int t = 0; t < s.size(); t++) {
        boolean mark = s.token(t).text().equals("\"");
        inside ^= mark;
        set.set(t, inside || mark);
      }
      quoted.put(i, set);
    }
  }

  private boolean isQuoted(int sentence, int token) {
    return quoted.getOrDefault(sentence, new BitSet()).get(token);
  }

  /** Whether a mention is a subject of the sentence that leads to the quotation of a token. */
  boolean isSpeaker(Mention m, int index, int token) {
    Sentence s = document.sentences().get(m.sentence());
    boolean subject = s.token(m.head()).relation().startsWith("nsubj");
    boolean outside = isQuoted(index, token) && !isQuoted(m.sentence(), m.head());
    return subject && outside && m.sentence() == lead(index, token);
  }

  /** The last sentence of a paragraph that has words outside quotation marks before a token. */
  private int lead(int index, int token) {
    Sentence s = document.sentences().get(index);
    for (int i = index; i >= 0 && document.sentences().get(i).block().equals(s.block()); i--) {
      int end = i == index ? token : document.sentences().get(i).size();
      if (quoted.getOrDefault(i, new BitSet()).nextClearBit(0) < end - 1) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a subject is that of a clause within another. */
  private static boolean isEmbedded(Sentence s, int subject) {
    int verb = s.token(subject).head();
    return verb >= 0 && s.token(verb).baseRelation().matches("ccomp|xcomp|acl|csubj");
  }

  private String lemma(int index, int token) {
    return document.sentences().get(index).token(token).lemma();
  }

  /**
   * The salience of a mention for a token behind it.
   *
   * @param speaks whether the one mentioned speaks the quotation in which the token stands
   */
  double of(Mention m, int index, int token, boolean speaks) {
    Sentence s = document.sentences().get(m.sentence());
    boolean subject = s.token(m.head()).relation().startsWith("nsubj");
    int distance = index - m.sentence();
    double score = (subject ? (isEmbedded(s, m.head()) ? 1.0 : 2.0) : 0) - 1.2 * distance;
    if (distance == 0) {
      boolean siblings = s.token(m.head()).head() == s.token(token).head();
      boolean object =
          !s.token(token).relation().startsWith("nsubj")
              && !s.token(token).relation().equals("nmod:poss");
      score -= siblings && object ? 3 : 0;
    }
    boolean noun = m.form() == Mention.Form.NOMINAL;
    score += noun && s.token(m.head()).lemma().equals(lemma(index, token)) ? SAME_NOUN : 0;
    return score - (speaks && !isQuoted(m.sentence(), m.head()) ? SPEAKER : 0);
  }
}
