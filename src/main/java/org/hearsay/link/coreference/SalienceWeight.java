package org.hearsay.link.coreference;

import org.hearsay.lexicon.WeightFile;

/** What makes an entity more or less present; {@code weights.txt} says how much, and why. */
enum SalienceWeight {
  MAIN_SUBJECT,
  EMBEDDED_SUBJECT,
  SENTENCE_BETWEEN,
  OWN_OBJECT,
  SAME_NOUN,
  QUOTATION_OF_SPEAKER,
  KNOWN_GENDER,
  KNOWN_WOMAN,
  OFTEN_NAMED;

  static final String FILE = "weights.txt";

  /** As the table says it, where the reason stands, too. */
  final double value;

  SalienceWeight() {
    value = Table.ROWS.of(this);
  }

  private static final class Table {
    private static final WeightFile ROWS = WeightFile.bundled(SalienceWeight.class, FILE);
  }
}
