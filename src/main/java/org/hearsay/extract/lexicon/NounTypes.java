package org.hearsay.extract.lexicon;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.lexicon.WordFile;

/** The nouns of {@code nouns.txt}: what type of entity they mean where no name is given. */
public final class NounTypes {

  private static final Map<EntityType, Set<String>> NOUNS = read();

  private NounTypes() {}

  private static Map<EntityType, Set<String>> read() {
    WordFile file = WordFile.bundled(NounTypes.class, "nouns.txt");
    Map<EntityType, Set<String>> nouns = new EnumMap<>(EntityType.class);
    for (EntityType type :
        Set.of(
            EntityType.PERSON,
            EntityType.ORGANIZATION,
            EntityType.PLACE,
            EntityType.FACILITY,
            EntityType.UNIT,
            EntityType.AGREEMENT)) {
      nouns.put(type, file.section(type.code()));
    }
    return nouns;
  }

  /** Whether a noun, in singular or plural, may mean an entity of this type. */
  public static boolean means(String lemma, EntityType type) {
    return NOUNS.getOrDefault(type, Set.of()).contains(lemma);
  }
}
