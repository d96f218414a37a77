package org.hearsay.extract.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Reads the number that a noun is counted by, with its hedge. */
final class Quantities {

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("hundred", 100.0),
          Map.entry("thousand", 1000.0),
          Map.entry("million", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("dozen", 12.0),
          Map.entry("hundreds", 200.0),
          Map.entry("thousands", 2000.0),
          Map.entry("dozens", 24.0));

  private static final Set<String> SCALES =
      Set.of("hundred", "thousand", "million", "billion", "dozen");

  private static final Pattern AT_LEAST =
      Pattern.compile(
          WordBoundary.START
              + "(?:at least|more than|over|no fewer than|not less than|no less than|several|upwards"
              + " of) ");
  private static final Pattern AT_MOST =
      Pattern.compile(
          WordBoundary.START + "(?:up to|at most|fewer than|less than|as many as|under) $");

  private Quantities() {}

  /** The quantity of the noun at {@code head}, from the number before it or "groups of" above. */
  static Optional<Quantity> of(Sentence s, int head) {
    int number = number(s, head);
    if (number < 0) {
      return Optional.empty();
    }
    double value = value(s, number);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    String unit = s.token(head).text().toLowerCase(Locale.ROOT);
    return Optional.of(new Quantity(value, bound(s, number), Optional.of(unit)));
  }

  /** The quantity of a noun, or of what a group consists of: "groups of 1,500 soldiers". */
  static Optional<Quantity> within(Sentence s, int head) {
    Optional<Quantity> own = of(s, head);
    for (int c : s.children(head, "nmod")) {
      boolean of = false;
      for (int m : s.children(c, "case")) {
        of |= s.token(m).is("of");
      }
      own = own.isPresent() || !of ? own : of(s, c);
    }
    return own;
  }

  private static int number(Sentence s, int head) {
    int best = -1;
    for (int c : s.children(head, "nummod", "compound", "amod", "nmod")) {
      boolean numeric =
          s.token(c).isNumber() || WORDS.containsKey(s.token(c).text().toLowerCase(Locale.ROOT));
      best = c < head && numeric ? c : best;
    }
    for (int i = head - 1; best < 0 && i >= Math.max(0, head - 5); i--) {
      Token t = s.token(i);
      if (t.isNumber()) {
        best = i;
      } else if (t.isVerb() || t.isPunctuation() || t.isPreposition()) {
        break;
      }
    }
    return best;
  }

  private static double value(Sentence s, int number) {
    int first = number;
    while (first > 0 && isNumber(s.token(first - 1))) {
      first--;
    }
    int last = number;
    while (last + 1 < s.size() && isNumber(s.token(last + 1))) {
      last++;
    }
    double sum = Double.NaN;
    for (int i = first; i <= last; i++) {
      String word = s.token(i).text().toLowerCase(Locale.ROOT).replace(",", "");
      double own =
          word.matches("\\d+(?:\\.\\d+)?")
              ? Double.parseDouble(word)
              : WORDS.getOrDefault(word, Double.NaN);
      if (word.equals("several") || word.equals("few")) {
        own = 2;
      }
      boolean scale = SCALES.contains(word) && !Double.isNaN(sum);
      sum = Double.isNaN(sum) ? own : scale ? sum * own : sum + own;
    }
    return sum;
  }

  private static boolean isNumber(Token t) {
    return t.isNumber() || WORDS.containsKey(t.text().toLowerCase(Locale.ROOT)) || t.is("several");
  }

  private static Quantity.Bound bound(Sentence s, int number) {
    StringBuilder before = new StringBuilder();
    for (int i = Math.max(0, number - 4); i < number; i++) {
      before.append(s.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
    }
    String words = before.toString();
    if (AT_LEAST.matcher(words).find()) {
      return Quantity.Bound.AT_LEAST;
    }
    if (AT_MOST.matcher(words).find()) {
      return Quantity.Bound.AT_MOST;
    }
    String last = number > 0 ? s.token(number - 1).text().toLowerCase(Locale.ROOT) : "";
    return WordList.APPROXIMATE.has(last) ? Quantity.Bound.ABOUT : Quantity.Bound.EXACT;
  }
}
