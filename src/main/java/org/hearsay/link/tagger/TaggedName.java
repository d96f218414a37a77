package org.hearsay.link.tagger;

/**
 * A name that the network marks.
 *
 * @param sentence index in the document
 * @param first index of its first token in the sentence
 * @param last index of its last token, included
 * @param share the probability that such a name begins here
 */
public record TaggedName(int sentence, int first, int last, NameClass type, double share) {

  /** Whether it has a token of a stretch of the same sentence. */
  public boolean touches(int from, int to) {
    return first <= to && from <= last;
  }
}
