package org.hearsay.article.page;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text between the bounds of blocks.
 *
 * @param element the smallest element that holds it
 * @param text with plain spaces only
 * @param words that it has
 * @param linked how many of them are in links
 * @param furniture whether its element, or one around it, says that it is none of the article
 */
record PageBlock(Element element, String text, int words, int linked, boolean furniture) {

  /** Words of a sentence; navigation, labels and names have fewer. */
  private static final int SENTENCE = 8;

  /** Words of a text without a full stop that is one nevertheless. */
  private static final int LONG = 25;

  /** Share of words in links above which a text leads elsewhere. */
  private static final double MOST_LINKED = 0.5;

  /** What a word in the way costs. */
  private static final int COST = 1;

  /** Whether it reads like sentences, and not like links or labels. */
  boolean isProse() {
    return !furniture
        && linked < MOST_LINKED * words
        && (words >= LONG || (words >= SENTENCE && PageBlocks.endsSentence(text)));
  }

  /** Whether it is none of the article: of the site, or mostly links. */
  boolean isClutter() {
    return furniture || (linked >= MOST_LINKED * words && linked > 0);
  }

  /** The same as part of an element that is none of the article. */
  PageBlock inFurniture() {
    return new PageBlock(element, text, words, linked, true);
  }

  /** What it adds to the element that is the article: words read, or words in the way. */
  int worth() {
    if (isProse()) {
      return words - linked;
    }
    return furniture || linked > 0 ? -COST * words : -1;
  }
}
