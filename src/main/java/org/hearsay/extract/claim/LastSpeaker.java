package org.hearsay.extract.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Who spoke in the claim before: whom "they", "it" and "he" mean when nobody else is near. */
final class LastSpeaker {

  /** Sentences from a pronoun back to the claim whose speaker it means, at most. */
  private static final int REACH = 2;

  private Optional<Heard> last = Optional.empty();

  private record Heard(int sentence, Entity entity, boolean several, boolean document) {}

  static boolean isPronoun(Token t) {
    return Set.of("PRON", "DET", "PUNCT", "SCONJ").contains(t.pos()) || t.isWh();
  }

  /** Takes note of who speaks in a claim, and of the head of its source. */
  void spoke(Entity entity, Sentence s, int sentence, int head) {
    boolean same = last.filter(h -> h.entity().id().equals(entity.id())).isPresent();
    boolean several =
        isPronoun(s.token(head))
            ? same && last.filter(Heard::several).isPresent()
            : s.token(head).tag().endsWith("S") || s.children(head, "conj").length > 0;
    String lemma = s.token(head).lemma().toLowerCase(Locale.ROOT);
    last = Optional.of(new Heard(sentence, entity, several, WordList.DOCUMENTS.has(lemma)));
  }

  /** Whom a pronoun means, when the last speaker fits it in number and kind. */
  Optional<Entity> meantBy(Sentence s, int sentence, int head) {
    String word = s.token(head).text().toLowerCase(Locale.ROOT);
    return last.filter(h -> sentence - h.sentence() <= REACH)
        .filter(
            h -> {
              boolean person = h.entity().type() == EntityType.PERSON;
              boolean body = !person && h.entity().type() != EntityType.PLACE;
              return switch (word) {
                case "they" -> !h.document() && (h.several() || body);
                case "it" -> !h.several() && body;
                case "he", "she" -> !h.several() && person && h.entity().isUnnamed();
                default -> false;
              };
            })
        .map(Heard::entity);
  }
}
