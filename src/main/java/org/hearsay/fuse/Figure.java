package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.extract.Quantity.Bound;
import org.hearsay.lexicon.WordFile;

/**
 * A number as a claim gives it.
 *
 * @param text how it is shown: {@code at least 3000}
 */
record Figure(double value, Bound bound, String text) {

  private static final WordFile WORDS = WordFile.bundled(Figure.class, "words.txt");

  /** "About 10,000" and 11,000 do not conflict; 10,000 and 11,000 do. */
  private static final double ABOUT = 0.15;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:(?:(%s)|(%s)|(%s))\\s*+)?"
                  .formatted(hedges("at least"), hedges("at most"), hedges("about"))
              + "(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\p{L}\\d])"
              + "(?:\\s++(thousand|million|billion))?");

  /** A capitalised word, that of a month for one, right before a number. */
  private static final Pattern MONTH = Pattern.compile("\\p{Lu}\\p{L}{2,29}\\.? $");

  private static String hedges(String section) {
    return String.join("|", WORDS.section(section));
  }

  static Figure of(double value, Bound bound) {
    String number =
        value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    String hedge =
        switch (bound) {
          case EXACT -> "";
          case ABOUT -> "about ";
          case AT_LEAST -> "at least ";
          case AT_MOST -> "at most ";
        };
    return new Figure(value, bound, hedge + number);
  }

  /** The numbers of a text, without years and days. */
  static List<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      double value = Double.parseDouble(m.group(4).replace(",", ""));
      String scale = m.group(5) == null ? "" : m.group(5).toLowerCase(Locale.ROOT);
      value *=
          switch (scale) {
            case "thousand" -> 1e3;
            case "million" -> 1e6;
            case "billion" -> 1e9;
            default -> 1;
          };
      boolean year = m.group(4).matches("(?:19|20)\\d\\d") && scale.isEmpty();
      boolean day =
          value <= 31
              && MONTH.matcher(text).region(Math.max(0, m.start(4) - 32), m.start(4)).find();
      Bound bound =
          m.group(1) != null
              ? Bound.AT_LEAST
              : m.group(2) != null ? Bound.AT_MOST : m.group(3) != null ? Bound.ABOUT : Bound.EXACT;
      if (!year && !day) {
        figures.add(of(value, bound));
      }
    }
    return figures;
  }

  /** Whether each number of the shorter list agrees with one of the other. */
  static boolean agree(List<Figure> one, List<Figure> other) {
    List<Figure> few = one.size() <= other.size() ? one : other;
    List<Figure> many = few == one ? other : one;
    return few.stream().allMatch(f -> many.stream().anyMatch(f::agreesWith));
  }

  /** Whether both can be true of the same thing. */
  boolean agreesWith(Figure other) {
    double most = Math.max(value, other.value);
    boolean near = Math.abs(value - other.value) <= most * ABOUT;
    if (bound == Bound.ABOUT || other.bound == Bound.ABOUT) {
      return near;
    }
    return fits(other) && other.fits(this);
  }

  private boolean fits(Figure other) {
    return switch (bound) {
      case AT_LEAST -> other.bound == Bound.AT_LEAST || other.value >= value;
      case AT_MOST -> other.bound == Bound.AT_MOST || other.value <= value;
      default -> other.bound != Bound.EXACT || Double.compare(other.value, value) == 0;
    };
  }
}
