package org.hearsay.link.items;

import org.hearsay.lexicon.WeightFile;

/** What counts for an item or against it; {@code weights.txt} says how much, and why. */
enum ScoreWeight {
  EXACT_NAME,
  ACRONYM_OF_ANOTHER_SPELLING,
  LABEL,
  OTHER_SPELLING,
  BIRTH_NAME,
  MORE_WORDS,
  OWN_COUNTRY,
  FOREIGN_BODY,
  FOREIGN_GENERIC_BODY,
  FOREIGN_TOWN,
  ONLY_EVENT,
  ONLY_OUTLET,
  IMPOSSIBLE,
  NOT_SO_CALLED,
  OUTSHINES_PLACES,
  OUTSHINES_BUT_LOCATED,
  OBSCURE_TOWN,
  PERSON_AS_PLACE,
  THE_IN_NAME,
  AS_USED,
  TYPE_SURE,
  TYPE_GUESSED,
  TYPE_AGREES,
  PERSON_BY_ONE_NAME,
  OTHER_BY_ONE_NAME,
  KNOWN_BY_ONE_NAME,
  UNKNOWN_BY_ONE_NAME,
  COUNTRY,
  UNKNOWN_TOWN,
  TOWN_AS_PERSON,
  PLACE_PERHAPS,
  SEAT;

  static final String FILE = "weights.txt";

  /** As the table says it, where the reason stands, too. */
  final double value;

  ScoreWeight() {
    value = Table.ROWS.of(this);
  }

  private static final class Table {
    private static final WeightFile ROWS = WeightFile.bundled(ScoreWeight.class, FILE);
  }
}
