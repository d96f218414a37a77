package org.hearsay.link.names;

import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.NameFolding;

/**
 * A name as found in the text, before it is known whom it means.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, included
 * @param text its words, white space simplified
 * @param label what an entity of this name is called where the text's words are not it
 * @param title the title or office right before it
 * @param type what its words and surroundings say it is
 * @param sure whether {@code type} is more than a guess
 */
public record Name(
    int sentence,
    int first,
    int last,
    Span span,
    String text,
    Optional<String> label,
    Optional<String> title,
    EntityType type,
    boolean sure) {

  /** The same name with a label, if there is one. */
  Name labelled(Optional<String> other) {
    return other.isEmpty() || label.isPresent()
        ? this
        : new Name(sentence, first, last, span, text, other, title, type, sure);
  }

  /** The same name as another type, which is still a guess. */
  Name typed(EntityType other) {
    return new Name(sentence, first, last, span, text, label, title, other, sure);
  }

  public String folded() {
    return NameFolding.fold(text);
  }
}
