package org.hearsay.extract.claim;

import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;

/** Tells a city that acts ("Pyongyang denied") from the city as a place. */
public final class Metonymy {

  private Metonymy() {}

  /** The country of a city that acts or speaks, when the article names that too; else itself. */
  public static Entity government(Entity actor, Entities entities) {
    if (actor.type() != EntityType.PLACE || actor.country().isEmpty()) {
      return actor;
    }
    return actor.country().flatMap(entities::byItem).orElse(actor);
  }
}
