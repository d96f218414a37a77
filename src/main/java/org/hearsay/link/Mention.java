package org.hearsay.link;

import java.util.Locale;
import org.hearsay.article.Span;

/**
 * A stretch of text that refers to an entity.
 *
 * @param span the name without title, article and possessive {@code 's}; for nominals the noun
 *     phrase's core
 * @param sentence index of the sentence in the document
 * @param head index of the head token in that sentence
 */
public record Mention(Span span, Form form, int sentence, int head) {

  /** How the text refers. */
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN;

    /** The name in exchange formats: {@code name}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
