package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds the armed units of a country: "North Korean troops", "troops from North Korea", "Russian
 * naval fleet".
 */
final class UnitFinder {

  /** Words for soldiers in general; all such phrases of one country name one entity. */
  private static final Set<String> GENERAL = NameWords.of("soldiers");

  private final KnowledgeBase kb;

  UnitFinder(KnowledgeBase kb) {
    this.kb = kb;
  }

  List<Name> find(Document document, int index) {
    Sentence sentence = document.sentences().get(index);
    List<Name> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (isUnitNoun(sentence, i) && (i + 1 >= sentence.size() || !isUnitNoun(sentence, i + 1))) {
        int head = i;
        withDemonym(document, index, sentence, head)
            .or(() -> fromPlace(document, index, sentence, head))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isUnitNoun(Sentence sentence, int i) {
    return NameWords.of("unit").contains(NameFolding.lower(sentence.token(i).text()))
        && sentence.token(i).tag().startsWith("N");
  }

  private Optional<Name> withDemonym(Document document, int index, Sentence sentence, int head) {
    for (int i = head - 1; i >= Math.max(0, head - 5); i--) {
      Token token = sentence.token(i);
      for (int first = Math.max(0, i - 1); first <= i; first++) {
        String demonym = document.words(sentence, first, i);
        if (Character.isUpperCase(demonym.charAt(0)) && kb.placeOfDemonym(demonym).isPresent()) {
          return Optional.of(unit(document, index, sentence, first, i, head));
        }
      }
      boolean modifier =
          token.tag().startsWith("JJ") || token.tag().startsWith("N") || token.tag().equals("VBN");
      if (!modifier) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Name unit(
      Document document, int index, Sentence sentence, int first, int demonym, int head) {
    String country = document.words(sentence, first, demonym);
    String rest = NameFolding.lower(document.words(sentence, demonym + 1, head));
    return name(document, index, sentence, first, head, label(country, rest));
  }

  /** "North Korean military units" and "North Korean soldiers" are both "North Korean troops". */
  private static String label(String demonym, String rest) {
    String[] parts = rest.split(" ", -1);
    String last = parts[parts.length - 1];
    boolean general = GENERAL.contains(last);
    for (int i = 0; i < parts.length - 1; i++) {
      general &= NameWords.of("of soldiers").contains(parts[i]);
    }
    return demonym + " " + (general ? "troops" : rest);
  }

  /** "troops from North Korea". */
  private Optional<Name> fromPlace(Document document, int index, Sentence sentence, int head) {
    if (head + 2 >= sentence.size() || !sentence.token(head + 1).text().equals("from")) {
      return Optional.empty();
    }
    for (int last = Math.min(sentence.size() - 1, head + 4); last >= head + 2; last--) {
      String place = document.words(sentence, head + 2, last);
      Optional<String> demonym =
          kb.candidates(place).stream()
              .filter(c -> c.kind() == Kind.COUNTRY)
              .findFirst()
              .flatMap(c -> kb.demonymOf(c.wikidata()));
      if (Character.isUpperCase(place.charAt(0)) && demonym.isPresent()) {
        String noun = sentence.token(head).text().toLowerCase(Locale.ROOT);
        return Optional.of(name(document, index, sentence, head, last, label(demonym.get(), noun)));
      }
    }
    return Optional.empty();
  }

  private static Name name(
      Document document, int index, Sentence sentence, int first, int last, String label) {
    return new Name(
        index,
        first,
        last,
        sentence.span(first, last),
        document.words(sentence, first, last),
        Optional.of(label),
        Optional.empty(),
        EntityType.UNIT,
        true);
  }
}
