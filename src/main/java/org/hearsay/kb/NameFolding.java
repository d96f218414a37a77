package org.hearsay.kb;

import java.text.Normalizer;
import java.util.Locale;

/** Brings spellings of one name together. */
public final class NameFolding {

  private NameFolding() {}

  /** Lower case, no accents, dots or apostrophes; hyphens and white space are one space. */
  public static String fold(String name) {
    String plain = isAscii(name) ? name : ascii(name);
    StringBuilder out = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&' || c == '+') {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(Character.toLowerCase(c));
      } else if (c != '.' && c != '\'') {
        space = true;
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String name) {
    String open = name.replace('’', '\'').replace('‘', '\'').replace('–', '-').replace('—', '-');
    return Normalizer.normalize(open, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ı", "i")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("đ", "d");
  }

  /**
   * What different transliterations of one name share: y and j as i, doubled letters once, {@code
   * kh} as h, ends in {@code -ii/-iy/-yy/-y} alike. Zelenskyy, Zelenskiy and Zelensky have one
   * skeleton.
   */
  public static String skeleton(String folded) {
    String s =
        folded
            .replace("kh", "h")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ee", "i")
            .replace("iu", "u")
            .replace("w", "v")
            .replace('y', 'i')
            .replace('j', 'i')
            .replace("hammad", "hamed")
            .replace("hamad", "hamed");
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
        out.append(s.charAt(i));
      }
    }
    return out.toString();
  }

  /** The hash under which all transliterations of a person's full name stand; no name has it. */
  public static long transliterated(String folded) {
    return hash("~" + skeleton(folded));
  }

  /** The hash under which the well-known bearers of a surname stand; no name has it. */
  public static long surname(String folded) {
    return hash("^" + folded.substring(folded.lastIndexOf(' ') + 1));
  }

  /** In small letters, whatever the locale. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A word in capitals or in small letters as it is written in a name; others as they are. */
  public static String capitalised(String word) {
    boolean small = word.equals(lower(word));
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return small || capitals
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1))
        : word;
  }

  /** FNV-1a in 64 bits: two of a million names collide with a chance of one in thirty million. */
  public static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }
}
