package org.hearsay.article;

import java.util.regex.Pattern;

/** What every text of an article must be, whatever it comes from. */
public final class ArticleText {

  /** Characters of an article; the longest reports of newspapers have a third. */
  public static final int LONGEST = 300_000;

  /** Bytes of a file or record: {@link #LONGEST}, all of it escaped, and its fields. */
  public static final int LONGEST_BYTES = 8_000_000;

  /** What only HTML has: a page's start, or paragraphs in tags. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)<!doctype html|<html[\\s>]|<body[\\s>]|</p>|<p>|<br ?/?>|</div>");

  private ArticleText() {}

  /** Whether it is a page or a piece of one. */
  public static boolean isMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /**
   * The text itself.
   *
   * @throws Failure when it is blank, too long or has zeros
   */
  public static String checked(String where, String text) {
    if (text.length() > LONGEST) {
      throw tooLong(where);
    }
    if (text.isBlank()) {
      throw new Failure(where + ": expected an article, found an empty file");
    }
    if (text.indexOf('\0') >= 0) {
      throw new Failure(where + ": expected text, found bytes that are none");
    }
    return text;
  }

  /** What to say of a text that is longer than any article. */
  public static Failure tooLong(String where) {
    return new Failure(
        "%s: expected an article of at most %,d characters, found more".formatted(where, LONGEST));
  }
}
