package org.hearsay.link.tagger;

import java.util.Locale;
import java.util.Optional;

/** What the network tells apart. */
public enum NameClass {
  PERSON,
  ORGANIZATION,
  PLACE,
  EVENT,
  /** A book, film, law, product. */
  WORK,
  /** What else is capitalised like a name: languages, awards, theories. */
  OTHER;

  /** The label of a word that belongs to no name. */
  public static final int NONE = 0;

  /** Labels: none, then for each class one for the first word of a name and one for the others. */
  public static final int LABELS = 1 + 2 * values().length;

  /** Whether such a name is looked for by itself; others are kept where more is known of them. */
  public boolean isThing() {
    return this != WORK && this != OTHER;
  }

  /** The class of this name, in any case of letters. */
  public static Optional<NameClass> of(String code) {
    try {
      return Optional.of(valueOf(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The label of the first word of such a name. */
  public int first() {
    return 1 + 2 * ordinal();
  }

  /** The label of its other words. */
  public int inner() {
    return 2 + 2 * ordinal();
  }

  /** The class of a label other than {@link #NONE}. */
  static NameClass ofLabel(int label) {
    return values()[(label - 1) / 2];
  }

  static boolean isFirst(int label) {
    return label != NONE && label % 2 == 1;
  }

  /** Which label may follow which; the last row is for the beginning of a sentence. */
  static boolean[][] sequences() {
    boolean[][] possible = new boolean[LABELS + 1][LABELS];
    for (int before = 0; before <= LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        boolean inner = label != NONE && !isFirst(label);
        boolean continued =
            before != NONE && before < LABELS && ofLabel(before) == ofLabel(Math.max(1, label));
        possible[before][label] = !inner || continued;
      }
    }
    return possible;
  }
}
