package org.hearsay.nlp.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PlainText;
import org.hearsay.article.Span;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Document;

/**
 * Splits text into words as the English treebanks of Universal Dependencies do: contractions,
 * possessives and most hyphenated compounds apart, abbreviations and numbers whole.
 */
public final class UdTokenizer {

  private static final WordFile WORDS = WordFile.bundled(Document.class, "words.txt");

  /*
   * Repetitions give nothing back or have the bounds of RFC 5321 and 1035 (64 characters before the
   * at sign, 63 in a label): a text without spaces would else be read anew from each of its words.
   */

  /** Prefixes that EWT and GUM keep together with their hyphen and what follows. */
  private static final String PREFIX = "(?:" + String.join("|", WORDS.section("kept prefix")) + ")";

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<web>(?:https?://|www\\.)[^\\s\"<>]*[^\\s\"<>.,;:!?')\\]])"
              + "|(?<mail>[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)++)"
              + "|(?<site>\\b[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,6}\\.(?:com|org|net|gov|edu|io|info|co\\.uk)\\b)"
              + "|(?<handle>[@#][\\p{L}\\d_]+)"
              + "|(?<initials>(?:\\p{L}\\.){2,}+(?:\\p{L}(?![\\p{L}\\d]))?)"
              + "|(?<ordinal>\\d++(?:st|nd|rd|th|s)\\b)"
              + "|(?<date>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/]))"
              + "|(?<firm>\\p{Lu}{1,3}&\\p{Lu}{1,3}\\b)"
              + "|(?<range>\\d++(?=-\\d))"
              + "|(?<grouped>\\d{1,3}(?: \\d{3})++(?![\\d.,:/%]|\\p{L}|-\\d))"
              + "|(?<number>\\d++(?:[.,:]\\d++)*+(?:(?:\\p{Lu}|k|bn|mn|m)\\b)?)"
              + "|(?<code>\\p{Lu}{1,5}-\\d+\\p{L}*)"
              + "|(?<kept>\\b(?i:"
              + PREFIX
              + ")-[\\p{L}\\d]+)"
              + "|(?<changed>\\[\\p{L}{1,3}]\\p{L}++)"
              + "|(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\d_\\u00AD]*+(?:'\\u00AD*+(?=\\p{L})[\\p{L}\\p{M}\\d\\u00AD]++)*+(?:\\[\\p{L}{1,4}](?!\\p{L}))?+)"
              + "|(?<dots>\\.{2,}|…)|(?<bangs>[!?]{2,})|(?<dash>-{2,}|_+|\\*+|=+)|(?<quote>'')"
              + "|(?<mark>\\X)");

  private static final Set<String> NUMBERED = WORDS.section("numbered");

  private static final Pattern CONTRACTION =
      Pattern.compile("(?i)^(.*[\\p{L}\\d.])('\\u00AD*+(?:s|m|d|re|ve|ll))");
  private static final Pattern NEGATION = Pattern.compile("(?i)^(.*\\p{L})(n'\\u00AD*+t)");

  private UdTokenizer() {}

  /**
   * The words of a stretch of text.
   *
   * @param text in ASCII marks, as long as the original
   */
  public static List<Span> tokens(String text, Span within) {
    List<Span> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(text).region(within.start(), within.end());
    piece.useTransparentBounds(true);
    int at = within.start();
    while (at < within.end()) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      piece.region(at, within.end());
      int end = piece.lookingAt() ? piece.end() : at + 1;
      if (piece.group("grouped") != null && isNumbered(text, tokens)) {
        end = text.indexOf(' ', at);
      }
      if (piece.group("word") != null && isAbbreviation(text, at, end, within.end())) {
        end++;
      }
      add(text, at, end, tokens);
      at = end;
    }
    return tokens;
  }

  /** "May 1 200 people", "page 3 200 words": a number of its own behind a word that is numbered. */
  private static boolean isNumbered(String text, List<Span> tokens) {
    return !tokens.isEmpty()
        && NUMBERED.contains(tokens.get(tokens.size() - 1).in(text).toLowerCase(Locale.ROOT));
  }

  private static boolean isAbbreviation(String text, int start, int end, int limit) {
    return end < limit
        && text.charAt(end) == '.'
        && Abbreviations.keepsStop(
            text.substring(start, end), SentenceSplitter.next(text, end + 1, limit));
  }

  private static void add(String text, int start, int end, List<Span> tokens) {
    String word = text.substring(start, end);
    Matcher negation = NEGATION.matcher(word);
    Matcher contraction = CONTRACTION.matcher(word);
    int cut = 0;
    if (negation.matches()) {
      cut = negation.start(2);
    } else if (contraction.matches()) {
      cut = contraction.start(2);
    } else if (word.equalsIgnoreCase("cannot") || word.equalsIgnoreCase("gonna")) {
      cut = 3;
    }
    if (cut > 0) {
      tokens.add(new Span(start, start + cut));
      tokens.add(new Span(start + cut, end));
    } else {
      tokens.add(new Span(start, end));
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == PlainText.NOTHING;
  }
}
