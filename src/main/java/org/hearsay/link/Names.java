package org.hearsay.link;

import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Reads the words of a name from the text. */
final class Names {

  private Names() {}

  /** The words from token {@code first} to {@code last}, white space simplified. */
  static String text(Document document, Sentence sentence, int first, int last) {
    return sentence
        .span(first, last)
        .in(document.article().body())
        .replaceAll("\\s+", " ")
        .replace('’', '\'');
  }
}
