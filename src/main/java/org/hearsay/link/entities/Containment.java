package org.hearsay.link.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.link.NameWords;

/**
 * The country of a place that has no item, where the text says it: "Marden, England", "the Tarn
 * valley in France".
 */
final class Containment {

  private static final Pattern JOINT =
      Pattern.compile(
          ",? (?:(?:%s) )?(?:(?:of|in) )?"
              .formatted(String.join("|", NameWords.of("part of a country"))));

  private final KnowledgeBase kb;

  Containment(KnowledgeBase kb) {
    this.kb = kb;
  }

  List<Entity> add(List<Entity> entities, String body) {
    Entities named = new Entities(entities);
    List<Entity> placed = new ArrayList<>();
    for (Entity e : entities) {
      boolean open = e.type() == EntityType.PLACE && e.country().isEmpty();
      placed.add(open ? country(e, named, body).map(e::within).orElse(e) : e);
    }
    return placed;
  }

  private Optional<String> country(Entity place, Entities entities, String body) {
    Set<String> countries = new HashSet<>();
    for (Mention m : place.mentions()) {
      for (Entities.Mentioned in : entities.in(m.sentence())) {
        int gap = in.mention().span().start() - m.span().end();
        boolean near = gap > 0 && gap < 24 && isCountry(in.entity());
        if (near && JOINT.matcher(body.substring(m.span().end(), m.span().end() + gap)).matches()) {
          countries.add(in.entity().id());
        }
      }
    }
    return countries.isEmpty()
        ? Optional.empty()
        : entities.all().stream()
            .filter(e -> countries.contains(e.id()))
            .findFirst()
            .flatMap(Entity::wikidata);
  }

  private boolean isCountry(Entity e) {
    return e.wikidata().flatMap(kb::row).filter(row -> kb.kind(row) == Kind.COUNTRY).isPresent();
  }
}
