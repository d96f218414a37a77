package org.hearsay.extract;

import java.util.Locale;

/** How certain a content or a fact is put. */
public enum Modality {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  PLANNED,
  CONDITIONAL,
  DIRECTIVE,
  UNKNOWN;

  /** The name in exchange formats. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
