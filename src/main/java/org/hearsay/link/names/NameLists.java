package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Gives the names of one list one type: "the towns of Carrascal, Carmen, Lanuza and Cortes". */
public final class NameLists {

  /** Names that make a list. */
  private static final int LEAST = 3;

  /** Of the names of a list that are of one type, for the others to be of it. */
  private static final double MOST = 0.7;

  /** Tokens from the noun that says what is listed to the list. */
  private static final int NEAR = 8;

  private static final Set<EntityType> COMMON =
      Set.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

  private final KnowledgeBase kb;

  public NameLists(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * The names with types of their lists.
   *
   * @param names in text order
   */
  public List<Name> agree(Document document, List<Name> names) {
    List<Name> agreed = new ArrayList<>();
    for (int i = 0; i < names.size(); ) {
      Sentence s = document.sentences().get(names.get(i).sentence());
      int end = i + 1;
      while (end < names.size() && isNext(s, names.get(end - 1), names.get(end))) {
        end++;
      }
      List<Name> list = names.subList(i, end);
      boolean places = list.size() >= LEAST && isOfPlaces(s, list.get(0).first());
      Optional<EntityType> type = places ? Optional.of(EntityType.PLACE) : most(list);
      for (Name n : list) {
        boolean open = isOpen(n) && (places || isUnknown(n));
        agreed.add(type.filter(t -> open).map(n::typed).orElse(n));
      }
      i = end;
    }
    return agreed;
  }

  private static boolean isNext(Sentence s, Name one, Name other) {
    boolean apart = one.sentence() != other.sentence() || other.first() - one.last() < 2;
    for (int i = one.last() + 1; !apart && i < other.first(); i++) {
      apart = !s.token(i).text().matches(",|;|and|or|&");
    }
    return !apart;
  }

  private static boolean isOfPlaces(Sentence s, int first) {
    return s.tokens().subList(Math.max(0, first - NEAR), first).stream()
        .anyMatch(t -> NameWords.of("listed place").contains(t.text().toLowerCase(Locale.ROOT)));
  }

  /** The type of most names of a list. */
  private static Optional<EntityType> most(List<Name> list) {
    Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
    list.forEach(n -> votes.merge(n.type(), 1, Integer::sum));
    return votes.entrySet().stream()
        .filter(e -> COMMON.contains(e.getKey()) && e.getValue() >= MOST * list.size())
        .filter(e -> list.size() >= LEAST)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether only the network says what a name is. */
  private static boolean isOpen(Name name) {
    return !name.sure()
        && name.title().isEmpty()
        && name.text().indexOf(' ') < 0
        && COMMON.contains(name.type());
  }

  private boolean isUnknown(Name name) {
    return kb.candidates(name.text()).stream().noneMatch(c -> c.prior() > 0);
  }
}
