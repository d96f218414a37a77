package org.hearsay.extract.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Reads the number that a noun is counted by, with its hedge. */
public final class Quantities {

  private static final String VALUES =
      "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14"
          + " fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60"
          + " seventy 70 eighty 80 ninety 90 hundred 100 thousand 1e3 million 1e6 billion 1e9 dozen 12 dozens 24"
          + " hundreds 200 thousands 2e3";

  private static final Map<String, Double> WORDS = words(VALUES);

  private static final Set<String> SCALES =
      Set.of("hundred", "thousand", "million", "billion", "dozen");

  private static final Pattern FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?)(k|mn?|bn)?");

  private static final Map<String, Double> SHORT_SCALES =
      Map.of("k", 1e3, "m", 1e6, "mn", 1e6, "bn", 1e9);

  private static final Set<String> MANY =
      Set.of("dozens", "hundreds", "thousands", "scores", "millions", "tens");

  private static final Pattern AT_LEAST =
      Pattern.compile(
          WordBoundary.START
              + "(?:a number of|between|at least|more than|over|no fewer than|not less than|no less than|several|upwards"
              + " of) ");
  private static final Pattern AT_MOST =
      Pattern.compile(
          WordBoundary.START + "(?:up to|at most|fewer than|less than|as many as|under) $");

  private static final Set<String> GROUPS = Set.of("group", "batch", "wave", "unit", "number");

  private Quantities() {}

  private static Map<String, Double> words(String values) {
    String[] parts = values.split(" ", -1);
    Map<String, Double> words = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      words.put(parts[i], Double.valueOf(parts[i + 1]));
    }
    return Map.copyOf(words);
  }

  /** What a word for a number says: "twelve". */
  public static Optional<Double> ofWord(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  /** The quantity of the noun at {@code head}, from the number before it or "groups of" above. */
  public static Optional<Quantity> of(Sentence s, int head) {
    int number = number(s, head);
    if (number < 0) {
      return Optional.empty();
    }
    double value = value(s, number);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    String unit = isCount(s, head) ? "people" : s.token(head).text().toLowerCase(Locale.ROOT);
    Quantity quantity = new Quantity(value, bound(s, number), Optional.of(unit));
    return Optional.of(isPart(s, head) ? ofPart(quantity) : quantity);
  }

  /** The quantity of a noun, or of what a group consists of: "groups of 1,500 soldiers". */
  public static Optional<Quantity> within(Sentence s, int head) {
    Optional<Quantity> own = of(s, head);
    for (int c : s.children(head, "nmod")) {
      boolean of = false;
      for (int m : s.children(c, "case")) {
        of |= s.token(m).is("of");
      }
      own = own.isPresent() || !of ? own : of(s, c).map(Quantities::ofPart);
    }
    return own;
  }

  /** "Groups of 1,500", "1,500 at a time": of all there are more. */
  private static Quantity ofPart(Quantity part) {
    return new Quantity(part.value(), Quantity.Bound.AT_LEAST, part.unit());
  }

  private static boolean isPart(Sentence s, int head) {
    int above = s.token(head).head();
    boolean group = above >= 0 && s.token(head).hangsAs("nmod") && GROUPS.contains(above(s, head));
    StringBuilder behind = new StringBuilder();
    for (int i = head + 1; i < Math.min(s.size(), head + 4); i++) {
      behind.append(s.token(i).text().toLowerCase(Locale.ROOT)).append(" ");
    }
    String words = behind.toString();
    return group || words.equals("at a time ") || words.startsWith("each ");
  }

  private static String above(Sentence s, int token) {
    return s.token(s.token(token).head()).lemma().toLowerCase(Locale.ROOT);
  }

  /** Whether a number stands for people: "killing seven", "dozens were hurt". */
  public static boolean isCount(Sentence s, int head) {
    Token t = s.token(head);
    boolean more = WordList.MORE.has(t) && s.children(head, "nummod").length > 0;
    boolean number = more || t.isNumber() || WORDS.containsKey(t.text().toLowerCase(Locale.ROOT));
    boolean dated = t.text().matches("(?:1[5-9]|20)\\d\\d|.*[:%/$€£].*");
    boolean money = s.children(head, "nmod", "flat", "compound").length > 0 || t.is("one");
    return number && !dated && !money && !t.isProperNoun();
  }

  /** "dozens", "thousands": a number that stands as a noun. */
  public static boolean isMany(Token t) {
    return t.isNounForm() && MANY.contains(t.text().toLowerCase(Locale.ROOT));
  }

  private static int number(Sentence s, int head) {
    int above = s.token(head).head();
    if (above >= 0 && s.token(head).hangsAs("nmod") && isMany(s.token(above))) {
      return above;
    }
    if (isCount(s, head)) {
      int[] number = s.children(head, "nummod");
      return number.length > 0 ? number[0] : head;
    }
    int best = -1;
    for (int c : s.children(head, "nummod", "compound", "amod", "nmod")) {
      boolean numeric =
          s.token(c).isNumber() || WORDS.containsKey(s.token(c).text().toLowerCase(Locale.ROOT));
      best = c < head && numeric ? c : best;
    }
    if (!s.token(head).isNounForm()) {
      return best;
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
    while (first > 0 && isNumber(s, first - 1)) {
      first--;
    }
    int last = number;
    while (last + 1 < s.size() && isNumber(s, last + 1)) {
      last++;
    }
    double sum = Double.NaN;
    for (int i = first; i <= last; i++) {
      if (s.token(i).is("-")) {
        continue;
      }
      String word = s.token(i).text().toLowerCase(Locale.ROOT).replaceAll("[, ]", "");
      double own = figure(word);
      if (word.equals("several") || word.equals("few")) {
        own = 2;
      }
      boolean scale = SCALES.contains(word) && !Double.isNaN(sum);
      sum = Double.isNaN(sum) ? own : scale ? sum * own : sum + own;
    }
    return sum;
  }

  /** "3000", "1.2m", "two", "twenty-two"; not a number for any other word. */
  private static double figure(String word) {
    Matcher figure = FIGURE.matcher(word);
    if (!figure.matches()) {
      int hyphen = word.indexOf('-');
      return hyphen < 0
          ? WORDS.getOrDefault(word, Double.NaN)
          : WORDS.getOrDefault(word.substring(0, hyphen), Double.NaN)
              + WORDS.getOrDefault(word.substring(hyphen + 1), Double.NaN);
    }
    String scale = figure.group(2) == null ? "" : figure.group(2);
    return Double.parseDouble(figure.group(1)) * SHORT_SCALES.getOrDefault(scale, 1.0);
  }

  /** A number, or the hyphen inside of one: "twenty-two". */
  private static boolean isNumber(Sentence s, int token) {
    Token t = s.token(token);
    boolean hyphen = t.is("-") && token > 0 && token + 1 < s.size() && isTens(s.token(token - 1));
    return hyphen
        || t.isNumber()
        || WORDS.containsKey(t.text().toLowerCase(Locale.ROOT))
        || t.is("several");
  }

  private static boolean isTens(Token t) {
    return t.text().endsWith("ty") && WORDS.containsKey(t.text().toLowerCase(Locale.ROOT));
  }

  private static Quantity.Bound bound(Sentence s, int number) {
    StringBuilder before = new StringBuilder();
    for (int i = Math.max(0, number - 4); i < number; i++) {
      before.append(s.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
    }
    String words = before.toString();
    if (AT_LEAST.matcher(words).find() || isMany(s.token(number))) {
      return Quantity.Bound.AT_LEAST;
    }
    if (AT_MOST.matcher(words).find()) {
      return Quantity.Bound.AT_MOST;
    }
    String last = number > 0 ? s.token(number - 1).text().toLowerCase(Locale.ROOT) : "";
    return WordList.APPROXIMATE.has(last) ? Quantity.Bound.ABOUT : Quantity.Bound.EXACT;
  }
}
