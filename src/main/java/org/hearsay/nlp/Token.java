package org.hearsay.nlp;

import org.hearsay.article.Span;

/**
 * A word or punctuation mark with its place in the sentence's dependency tree.
 *
 * @param span in {@code Article.body}
 * @param text the word with quotation marks, dashes and apostrophes in their ASCII form
 * @param lemma lower-case dictionary form; names keep their capitals
 * @param pos Universal Dependencies tag (NOUN, VERB, …)
 * @param tag Penn Treebank tag (NNS, VBD, …)
 * @param head index of the governor in {@link Sentence#tokens}, -1 for a root
 * @param relation Universal Dependencies relation to the head, with subtype ({@code nsubj:pass})
 */
public record Token(
    Span span, String text, String lemma, String pos, String tag, int head, String relation) {

  /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
  public String baseRelation() {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  public boolean isPunctuation() {
    return pos.equals("PUNCT");
  }
}
