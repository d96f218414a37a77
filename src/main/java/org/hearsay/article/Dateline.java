package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day of publication in an article's own text. */
final class Dateline {

  private static final String MONTH =
      "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?"
          + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
  private static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
  private static final String CLOCK =
      "(?:,?\\s*\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\p{Lu}{2,4})?)?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern FULL =
      Pattern.compile(
          WordBoundary.START
              + "(?:(?<iso>\\d{4}-\\d{2}-\\d{2}\\b)|(?<m1>"
              + MONTH
              + ") (?<d1>\\d{1,2})(?:st|nd|rd|th)?,?"
              + " (?<y1>\\d{4})\\b|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?<m2>"
              + MONTH
              + ")\\.?,? (?<y2>\\d{4})\\b)",
          FLAGS);
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:by )?(?<who>[\\p{L} .'’-]{0,60}?)\\s*+[|•–—-]?+\\s*+(?:(?:published|updated):?+)?+\\s*+(?:"
              + WEEKDAY
              + "),?+\\s*+(?:"
              + MONTH
              + " \\d{1,2},? \\d{4}|\\d{1,2} "
              + MONTH
              + ",? \\d{4})"
              + CLOCK
              + "\\.?",
          FLAGS);
  private static final Pattern DAY =
      Pattern.compile(
          "(?<before>(?:as early"
              + " as|by|until|from|before|after|since|starting|early|late|mid-?)\\s+)?"
              + WordBoundary.START
              + "(?:(?<m1>"
              + MONTH
              + ") (?<d1>\\d{1,2})(?!\\d|\\s*[-–]\\s*\\d|,? \\d{4})|(?<d2>\\d{1,2}) (?<m2>"
              + MONTH
              + ")\\b(?! \\d{4}))",
          FLAGS);

  /** "LONDON, Jan 5 2023 (Reuters) -" or "March 3, 2016 (NAIROBI) -", before the first sentence. */
  private static final Pattern WIRE =
      Pattern.compile(
          "^(?:\\p{Lu}{3}[\\p{L} .,'’-]{0,40}, )?(?<date>"
              + MONTH
              + " \\d{1,2},? \\d{4}|\\d{1,2} "
              + MONTH
              + ",? \\d{4})(?: \\([^)]{2,40}\\))? ?(?:--?|[–—]) ",
          FLAGS);

  /** The first two letters of a name. */
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]";

  private static final String NAMES = NAME + "++(?: " + NAME + "++){1,3}";

  /**
   * Two to four names, perhaps of several authors, or one that has another capital in it: "By
   * McDonald", "By REUTERS".
   */
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?i:by) ("
              + NAMES
              + "(?:(?:,| and|, and) "
              + NAMES
              + "){0,3} ?|"
              + NAME
              + "[\\P{Lu}&&[\\p{L}.'’-]]*+"
              + NAME
              + "++ ?)");

  private Dateline() {}

  /** A day of the year that the text calls past or current. */
  record Day(int month, int day) {

    /** The date in that year, if there is one. */
    Optional<LocalDate> in(int year) {
      return date(year, month, day);
    }
  }

  /** Whether a line is nothing but a date of publication, perhaps with an author before it. */
  static boolean isDateline(String line) {
    return DATELINE.matcher(line).matches() || BYLINE.matcher(line).matches();
  }

  /** The author that a date line or "By …" line names. */
  static Optional<String> author(String line) {
    Matcher byline = BYLINE.matcher(line);
    if (byline.matches()) {
      return Optional.of(byline.group(1).strip());
    }
    Matcher dateline = DATELINE.matcher(line);
    return dateline.matches() && !dateline.group("who").isBlank()
        ? Optional.of(titleCase(dateline.group("who").strip()))
        : Optional.empty();
  }

  /** The date with its year that stands before the first sentence of a paragraph. */
  static Optional<LocalDate> wireDate(String paragraph) {
    Matcher wire = WIRE.matcher(paragraph);
    return wire.lookingAt() ? fullDate(wire.group("date")) : Optional.empty();
  }

  /** The first date with its year in this line. */
  static Optional<LocalDate> fullDate(String line) {
    Matcher m = FULL.matcher(line);
    while (m.find()) {
      Optional<LocalDate> date = fullDate(m);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> fullDate(Matcher m) {
    if (m.group("iso") != null) {
      try {
        return Optional.of(LocalDate.parse(m.group("iso")));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    boolean monthFirst = m.group("m1") != null;
    return date(
        Integer.parseInt(m.group(monthFirst ? "y1" : "y2")),
        month(m.group(monthFirst ? "m1" : "m2")),
        Integer.parseInt(m.group(monthFirst ? "d1" : "d2")));
  }

  /** Days without a year that the text does not announce as a coming or bounding date. */
  static List<Day> days(String text) {
    List<Day> days = new ArrayList<>();
    for (MatchResult found : DAY.matcher(text).results().toList()) {
      Matcher m = DAY.matcher(found.group());
      if (m.matches() && m.group("before") == null) {
        boolean monthFirst = m.group("m1") != null;
        Day day =
            new Day(
                month(m.group(monthFirst ? "m1" : "m2")),
                Integer.parseInt(m.group(monthFirst ? "d1" : "d2")));
        if (day.in(2024).isPresent()) {
          days.add(day);
        }
      }
    }
    return days;
  }

  private static int month(String name) {
    return "janfebmaraprmayjunjulaugsepoctnovdec"
                .indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3))
            / 3
        + 1;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String titleCase(String name) {
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return name.equals(name.toUpperCase(Locale.ROOT)) ? out.toString() : name;
  }
}
