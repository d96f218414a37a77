package org.hearsay.extract.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.claim.Offices;
import org.hearsay.extract.grammar.Quantities;
import org.hearsay.extract.lexicon.NounTypes;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** What a noun stands for where no name is given, and what else a name may be than it seems. */
final class Nominal {

  private Nominal() {}

  /** The type of somebody without a name: "seven riders", "the police", "dozens". */
  static Optional<EntityType> type(Relation relation, String role, Sentence s, int head) {
    Token t = s.token(head);
    if (Quantities.isCount(s, head) && relation.takes(role, EntityType.PERSON.code())) {
      return Optional.of(EntityType.PERSON);
    }
    if (!t.isCommonNoun() && !t.isNoun()) {
      return Optional.empty();
    }
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    if (WordList.PORTIONS.has(lemma) && s.children(head, "nmod").length > 0) {
      return Optional.empty();
    }
    return Arrays.stream(EntityType.values())
        .filter(type -> relation.takes(role, type.code()) && NounTypes.means(lemma, type))
        .findFirst();
  }

  /**
   * "artillery shells and missiles": a noun with what stands before it, and what is joined to it.
   */
  static String words(Sentence s, int head) {
    int first = head;
    for (int c : s.children(head, "compound", "amod")) {
      first = Math.min(first, c);
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= head; i++) {
      words.append(i == first ? "" : " ").append(s.token(i).text());
    }
    for (int c : s.children(head, "conj")) {
      words.append(" and ").append(words(s, c));
    }
    return words.toString();
  }

  /** "the head of Lind Pictures": a noun for a person, whoever he is. */
  static boolean isSomebody(Token t) {
    return t.isCommonNoun() && (Offices.isRole(t) || NounTypes.means(t.lemma(), EntityType.PERSON));
  }

  /** Whether a name that no item stands behind may as well be a person's: types are guesses. */
  static boolean isGuess(Relation relation, String role, Entity e) {
    boolean open = e.wikidata().isEmpty() && !e.isUnnamed() && !e.reason().equals(Entity.NOMINAL);
    Set<String> types = relation.types().getOrDefault(role, Set.of());
    boolean person = types.contains(EntityType.PERSON.code());
    boolean body = types.contains(EntityType.ORGANIZATION.code());
    return open
        && switch (e.type()) {
          case EVENT, UNIT, FACILITY -> false;
          case PERSON -> body;
          default -> person || body;
        };
  }
}
