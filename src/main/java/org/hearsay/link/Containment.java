package org.hearsay.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;

/**
 * The country of a place that has no item, where the text says it: "Marden, England", "the Tarn
 * valley in France".
 */
final class Containment {

  private static final Pattern JOINT =
      Pattern.compile(
          ",? (?:(?:region|area|district|province|valley|town|village) )?(?:(?:of|in) )?");

  private final KnowledgeBase kb;

  Containment(KnowledgeBase kb) {
    this.kb = kb;
  }

  List<Entity> add(List<Entity> entities, String body) {
    List<Entity> placed = new ArrayList<>();
    for (Entity e : entities) {
      boolean open = e.type() == EntityType.PLACE && e.country().isEmpty();
      placed.add(open ? country(e, entities, body).map(e::within).orElse(e) : e);
    }
    return placed;
  }

  private Optional<String> country(Entity place, List<Entity> entities, String body) {
    for (Entity country : entities) {
      if (!isCountry(country)) {
        continue;
      }
      for (Mention in : country.mentions()) {
        for (Mention m : place.mentions()) {
          int gap = in.span().start() - m.span().end();
          boolean near = gap > 0 && gap < 24 && m.sentence() == in.sentence();
          if (near && JOINT.matcher(body.substring(m.span().end(), in.span().start())).matches()) {
            return country.wikidata();
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isCountry(Entity e) {
    return e.wikidata()
        .flatMap(kb::row)
        .filter(row -> kb.kind(row) == KnowledgeBase.Kind.COUNTRY)
        .isPresent();
  }
}
