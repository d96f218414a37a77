package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;

/**
 * Finds the sentences of a paragraph by rule: never inside brackets, nor after titles and initials,
 * nor between a quoted question and the words that report it.
 */
final class SentenceSplitter {

  /** Words that open a sentence far more often than they continue a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "his",
          "her",
          "their",
          "our",
          "its",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "after",
          "before",
          "during",
          "since",
          "as",
          "if",
          "when",
          "while",
          "although",
          "but",
          "and",
          "so",
          "however",
          "meanwhile",
          "also",
          "some",
          "many",
          "most",
          "there",
          "what",
          "who",
          "how",
          "why",
          "where",
          "no",
          "not",
          "more",
          "one",
          "according",
          "both",
          "all",
          "under",
          "until",
          "despite",
          "earlier",
          "last",
          "officials",
          "police",
          "other");

  private static final Pattern END =
      Pattern.compile("(?<stops>\\.{3,}|…|[.?!]+)(?<close>[\"')\\]]*)(?=\\s|$)");

  /** Scraped text loses spaces: {@code …of the war.Ukraine said}. */
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll}{3})[.?!][\"']?(?=\\p{Lu}\\p{Ll}+[\\s,])");

  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:[\\p{L}.'-]+,? ){1,6}?(?:said|says|asked|asks|added|adds|wrote|writes|told|tweeted"
              + "|shouted|cried|exclaimed|replied|responded|wondered|demanded|quipped|posted"
              + "|continued|yelled|chanted|declared|insisted|warned|joked|stated)\\b.*");

  /** "KYIV, Ukraine (AP) -", before the first sentence. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}. ]{2,20})?(?:, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})?"
              + "(?: \\([^)]{2,30}\\))? ?(?:--?|[–—])\\s+(?=[\\p{Lu}\"'])");

  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\d.]+$");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  /** What stands before list items and is no word of them. */
  private static final String BULLETS = "•●▪◦‣■►·";

  private static final int LONGEST_BRACKET = 400;

  private SentenceSplitter() {}

  /**
   * The sentences of a block, without white space around them.
   *
   * @param text the article in ASCII marks
   */
  static List<Span> sentences(String text, Span block) {
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
    while (from < to
        && (UdTokenizer.isSpace(text.charAt(from)) || BULLETS.indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    while (to > from && UdTokenizer.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      Matcher glued = GLUED.matcher(text).region(from, to);
      glued.useTransparentBounds(true);
      if (glued.find() && glued.end() < to) {
        sentences.add(new Span(from, glued.end()));
        add(text, glued.end(), to, sentences);
      } else {
        sentences.add(new Span(from, to));
      }
    }
  }

  private static boolean splits(String text, int start, Matcher end, int limit) {
    String next = text.substring(end.end(), limit).stripLeading();
    if (next.isEmpty() || !opens(next)) {
      return false;
    }
    boolean closesQuote = end.group("close").contains("\"") || end.group("close").contains("'");
    if (!end.group("stops").equals(".")) {
      return !(closesQuote && REPORTED.matcher(next).matches());
    }
    String before = text.substring(start, end.start());
    Matcher last = LAST_WORD.matcher(before);
    if (closesQuote || !last.find()) {
      return true;
    }
    return splitsAfter(last.group(), next, last.start() == 0);
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
        int close = text.indexOf(open == '(' ? ')' : ']', i);
        if (close > 0 && close < Math.min(block.end(), i + LONGEST_BRACKET)) {
          java.util.Arrays.fill(inside, i - block.start(), close - block.start(), true);
          i = close;
        }
      }
    }
    return inside;
  }
}
