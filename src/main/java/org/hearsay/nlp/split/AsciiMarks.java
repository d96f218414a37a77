package org.hearsay.nlp.split;

/** Writes typographic quotation marks, apostrophes, dashes and spaces in ASCII, char for char. */
public final class AsciiMarks {

  private AsciiMarks() {}

  /** A text of the same length, so that offsets hold. */
  public static String text(String original) {
    StringBuilder ascii = new StringBuilder(original.length());
    for (int i = 0; i < original.length(); i++) {
      ascii.append(mark(original.charAt(i)));
    }
    return ascii.toString();
  }

  /** A word as the models know it: long dashes are {@code --} and an ellipsis is three dots. */
  public static String word(String original) {
    return switch (original) {
      case "—", "―", "--", "---" -> "--";
      case "…" -> "...";
      case "``", "''" -> "\"";
      default -> text(original);
    };
  }

  private static char mark(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‘', '’', '‚', '‛', '`', '´', '′' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '\u00A0', '\u2007', '\u202F', '\u2002', '\u2003', '\u2009', '\u200A', '\t' -> ' ';
      case '\u200B', '\uFEFF', '\u00AD', '\u200E', '\u200F' -> ' ';
      default -> c;
    };
  }
}
