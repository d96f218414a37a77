package org.hearsay.link.coreference;

import static org.hearsay.link.coreference.SalienceWeight.EMBEDDED_SUBJECT;
import static org.hearsay.link.coreference.SalienceWeight.MAIN_SUBJECT;
import static org.hearsay.link.coreference.SalienceWeight.OWN_OBJECT;
import static org.hearsay.link.coreference.SalienceWeight.QUOTATION_OF_SPEAKER;
import static org.hearsay.link.coreference.SalienceWeight.SAME_NOUN;
import static org.hearsay.link.coreference.SalienceWeight.SENTENCE_BETWEEN;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * How present the one mentioned is where a pronoun or description stands: subjects before others,
 * those of main clauses before embedded ones, near before far; who speaks a quotation is hardly
 * meant in it (after Lappin and Leass 1994, simplified).
 */
final class Salience {

  private final Document document;
  private final Map<Integer, BitSet> quoted = new HashMap<>();

  /** For each sentence the last before it in its paragraph that has words of its own; -1: none. */
  private final int[] leads;

  Salience(Document document) {
    this.document = document;
    leads = new int[document.sentences().size()];
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
      leads[i] = opens ? -1 : hasOwnWords(i - 1, sizeOf(i - 1)) ? i - 1 : leads[i - 1];
    }
  }

  private int sizeOf(int sentence) {
    return document.sentences().get(sentence).size();
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
  int lead(int index, int token) {
    return hasOwnWords(index, token) ? index : leads[index];
  }

  /** Whether a sentence has words outside quotation marks before a token. */
  private boolean hasOwnWords(int sentence, int end) {
    return quoted.getOrDefault(sentence, new BitSet()).nextClearBit(0) < end - 1;
  }

  /** Whether a subject is that of a clause within another. */
  private static boolean isEmbedded(Sentence s, int subject) {
    int verb = s.token(subject).head();
    return verb >= 0 && s.token(verb).baseRelation().matches("ccomp|xcomp|acl|csubj");
  }

  private static double subject(Sentence s, int token) {
    return isEmbedded(s, token) ? EMBEDDED_SUBJECT.value : MAIN_SUBJECT.value;
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
    double score = subject ? subject(s, m.head()) : 0;
    score += SENTENCE_BETWEEN.value * distance;
    if (distance == 0) {
      boolean siblings = s.token(m.head()).head() == s.token(token).head();
      boolean object =
          !s.token(token).relation().startsWith("nsubj")
              && !s.token(token).relation().equals("nmod:poss");
      score += siblings && object ? OWN_OBJECT.value : 0;
    }
    boolean noun = m.form() == Mention.Form.NOMINAL;
    score += noun && s.token(m.head()).lemma().equals(lemma(index, token)) ? SAME_NOUN.value : 0;
    return score + (speaks && !isQuoted(m.sentence(), m.head()) ? QUOTATION_OF_SPEAKER.value : 0);
  }
}
