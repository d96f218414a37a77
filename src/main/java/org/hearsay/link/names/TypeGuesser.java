package org.hearsay.link.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Says what a name is where its words or the words around it leave no doubt. */
public final class TypeGuesser {

  private static final Map<String, EntityType> SECTIONS =
      Map.of(
          "organization", EntityType.ORGANIZATION,
          "facility", EntityType.FACILITY,
          "event", EntityType.EVENT,
          "agreement", EntityType.AGREEMENT,
          "media", EntityType.MEDIA,
          "place", EntityType.PLACE,
          "unit", EntityType.UNIT);
  private static final List<String> ORDER =
      List.of("organization", "facility", "event", "agreement", "media", "place");
  private static final Set<String> PLATFORMS = NameWords.of("platform");

  private final KnowledgeBase kb;

  TypeGuesser(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** A type, and whether that is known; else it is for others to say. */
  record Guess(EntityType type, boolean sure) {}

  Guess guess(Sentence sentence, int first, int last, String text, Optional<String> title) {
    if (title.isPresent()) {
      return new Guess(EntityType.PERSON, true);
    }
    if (last > first + 1 && NameWords.of("noble").contains(sentence.token(first).text())) {
      return new Guess(EntityType.PERSON, true);
    }
    for (int i = last; i >= first; i--) {
      String word = sentence.token(i).text();
      boolean ofSomething = i < last && Set.of("of", "for").contains(sentence.token(i + 1).text());
      boolean decisive = i == last || (i == first && last > first) || ofSomething;
      for (String section : ORDER) {
        boolean person =
            (section.equals("event") || i == first) && isGivenName(sentence.token(first).text());
        if (decisive && (last > first) && !person && NameWords.of(section).contains(word)) {
          EntityType type = SECTIONS.getOrDefault(section, EntityType.ORGANIZATION);
          return new Guess(type, !isKnownOtherwise(text, type));
        }
      }
    }
    if (last > first && sentence.token(last).tag().equals("POS")) {
      return new Guess(EntityType.ORGANIZATION, true);
    }
    if (isSeat(text) && speaks(sentence, last)) {
      return new Guess(EntityType.ORGANIZATION, true);
    }
    int count = text.split("[ -]", -1).length;
    if (isPlatform(text)) {
      return new Guess(EntityType.MEDIA, true);
    }
    if (count >= 2 && count <= 4 && kb.isFirstName(sentence.token(first).text())) {
      return new Guess(EntityType.PERSON, true);
    }
    if (count >= 2 && isApposedByRole(sentence, last)) {
      return new Guess(EntityType.PERSON, true);
    }
    return new Guess(isWeaponCode(text) ? EntityType.WEAPON : EntityType.ORGANIZATION, false);
  }

  /** "English Channel": no outlet, whatever its last word. */
  private boolean isKnownOtherwise(String text, EntityType type) {
    List<Candidate> named = kb.candidates(text).stream().filter(Candidate::exact).toList();
    return named.stream().anyMatch(Candidate::label)
        && named.stream().noneMatch(c -> c.kind().type().isClose(type));
  }

  private boolean isGivenName(String word) {
    return NameWords.of("male").contains(word) || NameWords.of("female").contains(word);
  }

  /** "T-90" and "F-16C", but not "G-7": that is a name which is known without its hyphen. */
  private boolean isWeaponCode(String text) {
    return text.matches("\\p{Lu}{1,4}-\\d{1,4}\\p{L}?")
        && kb.candidates(text.replace("-", "")).isEmpty();
  }

  /** "Kremlin", "Downing Street": a house that speaks for who sits in it. */
  static boolean isSeat(String name) {
    return NameWords.of("seat of government").contains(name);
  }

  /** "Twitter", "Telegram": where everybody publishes. */
  public static boolean isPlatform(String name) {
    return PLATFORMS.contains(name);
  }

  /** Whether a name is the subject of a verb of speech. */
  public static boolean speaks(Sentence sentence, int name) {
    return does(sentence, name, "speech");
  }

  /** Whether a name is the subject of a verb of a section of the word file. */
  static boolean does(Sentence sentence, int name, String section) {
    Token token = sentence.token(name);
    return token.relation().equals("nsubj")
        && token.head() >= 0
        && NameWords.of(section).contains(sentence.token(token.head()).lemma());
  }

  /** "Hugh Hill, a doctor": a comma and a noun phrase headed by a role. */
  private boolean isApposedByRole(Sentence sentence, int last) {
    if (last + 2 >= sentence.size() || !sentence.token(last + 1).text().equals(",")) {
      return false;
    }
    for (int i = last + 2; i < Math.min(sentence.size(), last + 7); i++) {
      Token token = sentence.token(i);
      if (NameWords.of("office").contains(NameFolding.lower(token.text()))) {
        return true;
      }
      if (token.pos().equals("VERB") || token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }
}
