package org.hearsay.kb;

import java.util.Locale;

/** What kind of thing an entity is. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  UNIT,
  WEAPON,
  EVENT,
  AGREEMENT,
  MEDIA,
  FACILITY;

  /** The name in exchange formats: {@code person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether what is called one thing may well be the other: a hospital is a body and a place. */
  public boolean isClose(EntityType other) {
    boolean building = this == PLACE && other == FACILITY;
    return this == other || building || (isGroup() && other.isGroup());
  }

  private boolean isGroup() {
    return switch (this) {
      case ORGANIZATION, MEDIA, FACILITY, UNIT -> true;
      default -> false;
    };
  }
}
