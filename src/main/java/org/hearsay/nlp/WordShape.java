package org.hearsay.nlp;

/** How a word is written, whatever its letters: what models of words nobody has seen go by. */
public final class WordShape {

  private WordShape() {}

  /** Letters by kind, runs shortened to two: {@code Xxx} for a name, {@code X.X.} for initials. */
  public static String of(String word) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      int length = shape.length();
      boolean run =
          length > 1 && shape.charAt(length - 1) == kind && shape.charAt(length - 2) == kind;
      if (!run) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
