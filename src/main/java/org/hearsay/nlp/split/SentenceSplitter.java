package org.hearsay.nlp.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Document;

/**
 * Finds the sentences of a paragraph by rule: never inside brackets, nor after titles and initials,
 * nor between a quoted question and the words that report it.
 */
public final class SentenceSplitter {

  private static final WordFile WORDS = WordFile.bundled(Document.class, "words.txt");

  /** Words that open a sentence far more often than they continue a name. */
  private static final Set<String> STARTERS = WORDS.section("starter");

  private static final Pattern END =
      Pattern.compile(
          "(?<stops>(?<![.?!])(?:\\.{3,}+|[.?!]++)|…)(?<close>[\"')\\]\\u00AD]*+)(?=\\s|$)");

  /** Scraped text loses spaces: {@code …of the war.Ukraine said}. */
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll}{3})[.?!][\"']?(?=\\p{Lu}\\p{Ll}+[\\s,])");

  private static final Pattern REPORTED =
      Pattern.compile(
          "^(?:[\\p{L}.'-]++,? ){1,6}?(?:%s)\\b"
              .formatted(String.join("|", WORDS.section("reports a question"))));

  private static final String DAY = "\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}";

  /**
   * "KYIV, Ukraine (AP) -", "LONDON, Jan 5 2023 (Reuters) -" or "March 3, 2016 (NAIROBI) -", before
   * the first sentence.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\s*+(?:"
              + DAY
              + ", \\d{4} \\(\\p{Lu}[\\p{L}, .'-]{2,40}\\)|\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}. ]{2,20})?(?:, "
              + DAY
              + "(?:,? \\d{4})?)?(?: \\([^)]{2,30}\\))?) ?(?:--?|[–—])\\s++(?=[\\p{Lu}\"'])");

  private static final Pattern INITIALS = Pattern.compile("^(?:\\p{L}\\.)++\\p{L}");

  /** What stands before list items and is no word of them. */
  private static final String BULLETS = "•●▪◦‣■►·";

  private static final int LONGEST_BRACKET = 400;

  /** Characters behind a full stop that decide whether a sentence ends: a name and "said". */
  private static final int LOOK_AHEAD = 200;

  private SentenceSplitter() {}

  /**
   * The sentences of a block, without white space around them.
   *
   * @param text the article in ASCII marks
   */
  public static List<Span> sentences(String text, Span block) {
    boolean[] bracketed = bracketed(text, block);
    List<Span> sentences = new ArrayList<>();
    int start = block.start();
    Matcher dateline = DATELINE.matcher(text).region(block.start(), block.end());
    if (dateline.lookingAt()) {
      add(text, start, dateline.end(), sentences);
      start = dateline.end();
    }
    Matcher end = END.matcher(text).region(start, block.end());
    while (end.find()) {
      boolean inside = bracketed[end.start() - block.start()];
      if (!inside && splits(text, start, end, block.end())) {
        add(text, start, end.end(), sentences);
        start = end.end();
      }
    }
    add(text, start, block.end(), sentences);
    return sentences;
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (to > from && UdTokenizer.isSpace(text.charAt(to - 1))) {
      to--;
    }
    while (from < to) {
      from = skipped(text, from, to);
      Matcher glued = GLUED.matcher(text).region(from, to);
      glued.useTransparentBounds(true);
      int cut = glued.find() && glued.end() < to ? glued.end() : to;
      if (from < cut) {
        sentences.add(new Span(from, cut));
      }
      from = cut;
    }
  }

  /** Where the words begin, behind white space and list marks. */
  private static int skipped(String text, int start, int end) {
    int from = start;
    while (from < end
        && (UdTokenizer.isSpace(text.charAt(from)) || BULLETS.indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    return from;
  }

  private static boolean splits(String text, int start, Matcher end, int limit) {
    String next = next(text, end.end(), limit);
    if (next.isEmpty() || !opens(next)) {
      return false;
    }
    boolean closesQuote = end.group("close").contains("\"") || end.group("close").contains("'");
    if (!end.group("stops").equals(".")) {
      return !(closesQuote && REPORTED.matcher(next).lookingAt());
    }
    int word = end.start();
    while (word > start && isOfWord(text.codePointBefore(word))) {
      word -= Character.charCount(text.codePointBefore(word));
    }
    return closesQuote
        || word == end.start()
        || splitsAfter(text.substring(word, end.start()), next, word == start);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || (c >= '0' && c <= '9') || c == '.';
  }

  /** The beginning of what follows, without white space before it; empty at the limit. */
  static String next(String text, int from, int limit) {
    int start = from;
    while (start < limit && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, Math.min(limit, start + LOOK_AHEAD));
  }

  private static boolean splitsAfter(String word, String next, boolean alone) {
    if (Abbreviations.bindsNext(word, next)) {
      return false;
    }
    boolean listNumber = alone && word.chars().allMatch(Character::isDigit);
    if (listNumber) {
      return false;
    }
    boolean abbreviated = INITIALS.matcher(word).matches() || Abbreviations.keepsStop(word, next);
    return !abbreviated || startsSentence(next);
  }

  private static boolean startsSentence(String next) {
    if (next.startsWith("\"")) {
      return true;
    }
    String first = next.split("[^\\p{L}]", 2)[0];
    return Character.isUpperCase(next.charAt(0))
        && STARTERS.contains(first.toLowerCase(Locale.ROOT));
  }

  private static boolean opens(String next) {
    int first = next.codePointAt(0);
    return Character.isUpperCase(first)
        || Character.isTitleCase(first)
        || Character.isDigit(first)
        || "\"'([•*@#$£€".indexOf(first) >= 0
        || Character.getType(first) == Character.OTHER_LETTER;
  }

  /** Which characters stand in brackets that close again soon. */
  private static boolean[] bracketed(String text, Span block) {
    boolean[] inside = new boolean[block.length()];
    for (int i = block.start(); i < block.end(); i++) {
      char open = text.charAt(i);
      if (open == '(' || open == '[') {
        char shut = open == '(' ? ')' : ']';
        int limit = Math.min(block.end(), i + LONGEST_BRACKET);
        int close = i;
        while (close < limit && text.charAt(close) != shut) {
          close++;
        }
        if (close < limit) {
          java.util.Arrays.fill(inside, i - block.start(), close - block.start(), true);
          i = close;
        }
      }
    }
    return inside;
  }
}
