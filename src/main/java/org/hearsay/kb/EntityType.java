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
}
