package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text makes a regular expression of the program slow: what a matcher reads of a string twice as
 * long is at most two and a half times as much. Reading is counted, so that the test is the same on
 * every machine.
 */
class LinearPatternsTest {

  private static final double MOST_GROWTH = 2.5;

  /** How often every character may be read: more is slow, too, however linear. */
  private static final int MOST_READINGS = 300;

  private static final long TOO_MANY = Long.MAX_VALUE;

  /** Units of text that outgrow every bounded repetition, and the beginnings of quadratic work. */
  private static final int LEAST_UNITS = 100;

  /** Units that recursion does not survive on a small stack. */
  private static final int DEEP = 3_000;

  private static final long SMALL_STACK = 256 * 1024;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern BOUND = Pattern.compile("\\{\\d*,?(\\d+)\\}");

  private static final List<String> UNITS =
      List.of(
          " ", "\t", "\u00A0", "\n", "a", "A", "é", "戦", "1", "\u0301", "\u200B", "😀", ".", ",",
          ":", ";", "-", "–", "_", "/", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "?", "!", "@",
          "#", "*", "=", "&", "a ", "A ", "Aa ", "1 ", "a-", "a.", "A.", "1.", "1-", "1,", "a'",
          "a@", "a,", ", ", ". ", "a, ", "Aa, ", "(a", "“a", "\"a ", "a\" ", ".\"", "a\u0301",
          "A\n", "of ", "of a, ");

  private static final List<String> BEFORE = List.of("", "A", "a ", "\"");

  /** What to repeat behind a word of the expression's own. */
  private static final List<String> FEW = List.of(" ", "a", "A", "1", ",", ".", "-", "a ", "A ");

  /** Matches nowhere. */
  private static final String END = "\u0001";

  /** Words of an expression that are tried. */
  private static final int MOST_WORDS = 10;

  private static final Patterns PATTERNS = Patterns.read();

  static List<Patterns.Found> patterns() {
    return PATTERNS.all();
  }

  @Test
  void everyExpressionIsSeen() {
    assertThat(PATTERNS.unseen())
        .as("regular expressions that are neither a constant nor in a static field")
        .isEmpty();
    assertThat(PATTERNS.all()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void anExpressionReadsTwiceTheTextWithTwiceTheWork(Patterns.Found found) {
    int n = Math.max(LEAST_UNITS, 3 * largestBound(found.pattern().pattern()));
    List<String> slow = new ArrayList<>();
    Set<String> units = units(found);
    Set<String> before = new LinkedHashSet<>(BEFORE);
    before.addAll(words(found));
    for (String start : before) {
      for (String unit : BEFORE.contains(start) ? units : FEW) {
        long least = readings(found, start + unit.repeat(n) + END);
        long most = least == TOO_MANY ? least : readings(found, start + unit.repeat(2 * n) + END);
        if (most == TOO_MANY || most > MOST_GROWTH * least + 100) {
          slow.add("[%s] + %d × [%s]: %d, then %d".formatted(start, n, unit, least, most));
        }
      }
    }
    assertThat(slow).as(found.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void anExpressionNeedsNoMoreStackForMoreText(Patterns.Found found) throws InterruptedException {
    List<String> deep = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              for (String unit : units(found)) {
                try {
                  readings(found, unit.repeat(DEEP));
                } catch (StackOverflowError e) {
                  deep.add(unit);
                }
              }
            },
            "small stack",
            SMALL_STACK);
    thread.start();
    thread.join();
    assertThat(deep).as(found.toString()).isEmpty();
  }

  /** Stretches to repeat: those of every text, and the words of the expression itself. */
  private static Set<String> units(Patterns.Found found) {
    Set<String> units = new LinkedHashSet<>(UNITS);
    for (String word : words(found)) {
      String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      units.addAll(List.of(word, word + " ", capital + " ", " " + word + ", "));
    }
    return units;
  }

  /** Some words that the expression looks for. */
  private static Set<String> words(Patterns.Found found) {
    Set<String> words = new LinkedHashSet<>();
    Matcher m = WORD.matcher(found.pattern().pattern().replaceAll("\\\\.|\\?<\\w+>", " "));
    while (words.size() < MOST_WORDS && m.find()) {
      words.add(m.group());
    }
    return words;
  }

  private static int largestBound(String expression) {
    return BOUND
        .matcher(expression)
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .max()
        .orElse(0);
  }

  /** How many characters are read where the expression is used on a text. */
  private static long readings(Patterns.Found found, String text) {
    Counted counted = new Counted(text);
    Matcher m = found.pattern().matcher(counted);
    try {
      m.matches();
      boolean more = !found.whole() && m.reset().find();
      while (more) {
        more = m.find();
      }
    } catch (TooMuch e) {
      return TOO_MANY;
    }
    return counted.read;
  }

  /** Ends a search that is slow already, as {@link #TOO_MANY} readings. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("every character was read " + MOST_READINGS + " times", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long read;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++read > (long) MOST_READINGS * text.length()) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
