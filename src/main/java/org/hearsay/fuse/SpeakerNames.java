package org.hearsay.fuse;

import java.util.Locale;

/** Compares names of speakers of different articles; in doubt they are one, and count once. */
final class SpeakerNames {

  private static final String THE = "the ";

  private SpeakerNames() {}

  /** The same name; a last word of the other; its initials. */
  static boolean mayBeOne(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || isShort(a, b) || isShort(b, a));
  }

  private static boolean isShort(String brief, String full) {
    String[] words = full.split(" ", -1);
    return words.length > 1
        && !brief.contains(" ")
        && (brief.equals(words[words.length - 1]) || brief.equals(initials(full)));
  }

  /** The first letters of a name's words, without small words between them. */
  static String initials(String full) {
    String[] words = full.split(" ", -1);
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.equals("of") && !word.equals("and") && !word.equals("for")) {
        initials.append(word, 0, Math.min(1, word.length()));
      }
    }
    return initials.toString();
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    (lower.startsWith(THE) ? lower.substring(THE.length()) : lower)
        .codePoints()
        .filter(c -> c == ' ' || Character.isLetter(c) || isNumber(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
