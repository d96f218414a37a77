package org.hearsay.link.names;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;

/**
 * A name as found in the text, before it is known whom it means.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, included
 * @param text its words, white space simplified, in capitals where one writes them
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

  /** The same name as a type; another than it had is a guess. */
  Name typed(EntityType other) {
    boolean same = sure && other == type;
    return new Name(sentence, first, last, span, text, label, title, other, same);
  }

  /** The same name as another type, which is known. */
  Name surely(EntityType other) {
    return new Name(sentence, first, last, span, text, label, title, other, true);
  }

  public String folded() {
    return NameFolding.fold(text);
  }

  /** Whether it is a man's or a woman's, as its title or its first word says. */
  public Optional<Gender> gender() {
    String called = title.orElse("").replace(".", "").toLowerCase(Locale.ROOT);
    Optional<Gender> titled = Gender.of(called, "male title", "female title");
    return titled.or(() -> Gender.ofFirst(text));
  }

  /** Grammatical: what "he" or "she" may mean. */
  public enum Gender {
    MALE,
    FEMALE;

    /** By the first word of a name. */
    public static Optional<Gender> ofFirst(String name) {
      return of(name.split(" ", 2)[0], "male", "female");
    }

    private static Optional<Gender> of(String word, String male, String female) {
      boolean his = NameWords.of(male).contains(word);
      boolean hers = NameWords.of(female).contains(word);
      return his == hers ? Optional.empty() : Optional.of(his ? MALE : FEMALE);
    }
  }
}
