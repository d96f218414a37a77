package org.hearsay.link.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.link.Entity;
import org.hearsay.link.NameWords;

/** Whom "he" and whom "she" may mean: by titles, given names and the pronouns used before. */
final class Genders {

  private static final Set<String> MALE = NameWords.of("male title");
  private static final Set<String> FEMALE = NameWords.of("female title");

  private final Map<String, Boolean> male = new HashMap<>();

  /**
   * @param titles words of title and office by entity, in lower case
   */
  Genders(List<Entity> entities, Map<String, Set<String>> titles) {
    for (Entity e : entities) {
      Set<String> own = titles.getOrDefault(e.id(), Set.of());
      String given = e.label().split(" ", 2)[0];
      boolean his = own.stream().anyMatch(t -> MALE.contains(t) || t.endsWith("man"));
      boolean hers = own.stream().anyMatch(t -> FEMALE.contains(t) || t.endsWith("woman"));
      if (his || (!hers && NameWords.of("male").contains(given))) {
        male.put(e.id(), true);
      } else if (hers || NameWords.of("female").contains(given)) {
        male.put(e.id(), false);
      }
    }
  }

  /** Whether an entity is a man, where that is known. */
  Optional<Boolean> isMale(Entity e) {
    return Optional.ofNullable(male.get(e.id()));
  }

  /** Takes note of the pronoun by which an entity was meant. */
  void meant(String entity, boolean he) {
    male.put(entity, he);
  }
}
