package org.hearsay.kb;

import java.util.Locale;
import java.util.Optional;

/** What the snapshot calls things; finer than {@link EntityType} for places. */
public enum Kind {
  PERSON(EntityType.PERSON),
  ORGANISATION(EntityType.ORGANIZATION),
  PLACE(EntityType.PLACE),
  COUNTRY(EntityType.PLACE),
  ADMIN1(EntityType.PLACE),
  CITY(EntityType.PLACE),
  MEDIA(EntityType.MEDIA),
  EVENT(EntityType.EVENT),
  WORK(EntityType.MEDIA),
  WEAPON(EntityType.WEAPON);

  private final EntityType type;

  Kind(EntityType type) {
    this.type = type;
  }

  /** What entities of this kind are. */
  public EntityType type() {
    return type;
  }

  /** The kind of this name, in any case of letters. */
  public static Optional<Kind> of(String code) {
    try {
      return Optional.of(valueOf(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
