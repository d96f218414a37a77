package org.hearsay.nlp.split;

import java.util.regex.Pattern;
import org.hearsay.article.PlainText;

/** Writes typographic quotation marks, apostrophes, dashes and spaces in ASCII, char for char. */
public final class AsciiMarks {

  /** What is no digit in "3 500", "2k" and "1.2bn", which no treebank has. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<=^[\\d ]{1,11}) (?=\\d{3})|(?<=^[\\d.,]{1,8})(?:k|mn?|bn)$");

  /** "[T]he" and "want[ed]": a word that whoever quotes has changed. */
  private static final Pattern CHANGED =
      Pattern.compile("\\[\\p{L}{1,3}]\\p{L}++|\\p{L}{1,40}+\\[\\p{L}{1,4}]");

  private AsciiMarks() {}

  /** A text of the same length, so that offsets hold. */
  public static String text(String original) {
    StringBuilder ascii = new StringBuilder(original.length());
    for (int i = 0; i < original.length(); i++) {
      ascii.append(mark(original.charAt(i)));
    }
    return ascii.toString();
  }

  /**
   * A word as the models know it: as {@link PlainText#words} writes it, long dashes are {@code --},
   * an ellipsis is three dots.
   */
  public static String word(String original) {
    String seen = PlainText.words(original);
    return switch (seen) {
      case "—", "―", "--", "---" -> "--";
      case "…" -> "...";
      case "``", "''" -> "\"";
      default -> FIGURE.matcher(text(unbracketed(seen))).replaceAll("");
    };
  }

  /** A word without the brackets of whoever changed it; other words as they are. */
  public static String unbracketed(String word) {
    return CHANGED.matcher(word).matches() ? word.replaceAll("[\\[\\]]", "") : word;
  }

  private static char mark(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‘', '’', '‚', '‛', '`', '´', '′' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '\u00A0', '\u2007', '\u202F', '\u2002', '\u2003', '\u2009', '\u200A', '\t' -> ' ';
      default -> c;
    };
  }
}
