package org.hearsay.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.Document;

/** Links the names of an article by their spelling, their surroundings and one another. */
public final class EntityLinker implements Linker {

  private final NameFinder names;

  public EntityLinker(KnowledgeBase kb) {
    names = new NameFinder(kb);
  }

  @Override
  public Entities link(Document document) {
    Map<String, List<Name>> groups = new LinkedHashMap<>();
    for (Name name : names.find(document)) {
      groups.computeIfAbsent(name.folded(), k -> new ArrayList<>()).add(name);
    }
    List<Entity> entities = new ArrayList<>();
    groups.forEach((k, group) -> entities.add(entity("e" + (entities.size() + 1), group)));
    return new Entities(entities);
  }

  private static Entity entity(String id, List<Name> group) {
    Name first = group.get(0);
    List<Mention> mentions =
        group.stream()
            .map(n -> new Mention(n.span(), Mention.Form.NAME, n.sentence(), n.last()))
            .toList();
    return new Entity(
        id,
        first.label().orElse(first.text()),
        List.of(),
        first.type(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0.5,
        "no item known",
        mentions);
  }
}
