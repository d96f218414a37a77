package org.hearsay.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hearsay.extract.grammar.Quantities;

/** The ISO 8601 values of what an expression's words say, against the days that it counts from. */
final class TimeValues {

  private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private TimeValues() {}

  /**
   * What an expression is read against.
   *
   * @param date of the article
   * @param anchor the value of the point in time that the text named last
   * @param past whether its sentence speaks of the past
   */
  record Context(Optional<LocalDate> date, Optional<String> anchor, boolean past) {}

  static boolean isName(Matcher m) {
    String month = m.group("month");
    boolean capital = Character.isUpperCase(month.charAt(0));
    boolean word = month.equalsIgnoreCase("may") || month.equalsIgnoreCase("mar");
    return capital && (!word || (month.equals("May") && m.start() > 0));
  }

  private static int monthNumber(Matcher m) {
    return MONTHS.indexOf(m.group("month").toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  private static Optional<Integer> year(Matcher m, Context c, int month) {
    String stated = group(m, "year");
    if (!stated.isEmpty()) {
      return Optional.of(Integer.parseInt(stated));
    }
    return c.date.map(
        d -> {
          int distance = month - d.getMonthValue();
          return c.past && distance > 2
              ? d.getYear() - 1
              : distance < -8 ? d.getYear() + 1 : d.getYear();
        });
  }

  private static String group(Matcher m, String name) {
    try {
      String group = m.group(name);
      return group == null ? "" : group;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static Optional<LocalDate> day(Matcher m, Context c) {
    int month = monthNumber(m);
    return year(m, c, month).flatMap(y -> date(y, month, Integer.parseInt(m.group("day"))));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<String> days(Matcher m, Context c) {
    Optional<LocalDate> first = day(m, c);
    return first.flatMap(
        f ->
            date(f.getYear(), f.getMonthValue(), Integer.parseInt(m.group("until")))
                .map(u -> f + "/" + u));
  }

  static Optional<YearMonth> month(Matcher m, Context c) {
    int month = monthNumber(m);
    return year(m, c, month).map(y -> YearMonth.of(y, month));
  }

  static Optional<String> part(Matcher m, Context c) {
    String words = m.group().toLowerCase(Locale.ROOT);
    int first = words.startsWith("early") ? 1 : words.startsWith("mid") ? 11 : 21;
    boolean wide = words.contains(" to ");
    return month(m, c)
        .map(
            ym -> {
              int last =
                  first == 1 ? (wide ? 20 : 10) : first == 11 && !wide ? 20 : ym.lengthOfMonth();
              return ym.atDay(first) + "/" + ym.atDay(last);
            });
  }

  /** The later of a day and the beginning of the last decade of a month. */
  static LocalDate from(LocalDate d, YearMonth month) {
    LocalDate late = month.atDay(21);
    return YearMonth.from(d).equals(month) && d.isAfter(late) ? d : late;
  }

  static LocalDate end(LocalDate d, String period) {
    return switch (period.toLowerCase(Locale.ROOT)) {
      case "week" -> d.with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case "year" -> LocalDate.of(d.getYear(), 12, 31);
      default -> YearMonth.from(d).atEndOfMonth();
    };
  }

  static String period(LocalDate d, String which, String period) {
    String w = which.toLowerCase(Locale.ROOT);
    int step = w.equals("last") || w.equals("past") ? -1 : w.equals("this") ? 0 : 1;
    switch (period.toLowerCase(Locale.ROOT)) {
      case "week":
        return week(d.plusWeeks(step));
      case "weekend":
        LocalDate saturday =
            d.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                .plusWeeks(Math.max(0, step));
        return saturday + "/" + saturday.plusDays(1);
      case "month":
        return YearMonth.from(d).plusMonths(step).toString();
      case "year":
        return Integer.toString(d.getYear() + step);
      default:
        return Integer.toString(d.getYear() + step);
    }
  }

  /** ISO week: {@code 2024-W43}. */
  private static String week(LocalDate d) {
    int week = d.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int year = d.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR);
    return "%d-W%02d".formatted(year, week);
  }

  static LocalDate weekday(LocalDate d, Matcher m, Context c) {
    List<String> names = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");
    DayOfWeek wanted = DayOfWeek.of(names.indexOf(m.group("weekday").toLowerCase(Locale.ROOT)) + 1);
    boolean next = m.group().toLowerCase(Locale.ROOT).startsWith("next") || !c.past;
    return d.with(
        next
            ? java.time.temporal.TemporalAdjusters.nextOrSame(wanted)
            : java.time.temporal.TemporalAdjusters.previousOrSame(wanted));
  }

  /** So many units before or after a day, month or year; none where that is less exact. */
  static Optional<String> shifted(String from, Matcher m, int way) {
    Optional<Integer> n = number(m);
    if (n.isEmpty()) {
      return Optional.empty();
    }
    int step = way * n.get();
    String unit = m.group("unit").toLowerCase(Locale.ROOT);
    int years = unit.equals("decade") ? 10 * step : step;
    if (unit.matches("year|decade") && from.matches("\\d{4}.*")) {
      return Optional.of(Integer.toString(Integer.parseInt(from.substring(0, 4)) + years));
    }
    if (unit.equals("month") && from.matches("\\d{4}-\\d\\d(?:-\\d\\d)?")) {
      return Optional.of(YearMonth.parse(from.substring(0, 7)).plusMonths(step).toString());
    }
    if (unit.matches("day|week") && from.matches("\\d{4}-\\d\\d-\\d\\d")) {
      LocalDate day = LocalDate.parse(from);
      return Optional.of(
          unit.equals("day") ? day.plusDays(step).toString() : week(day.plusWeeks(step)));
    }
    return Optional.empty();
  }

  static Optional<String> neighbour(String day, String way) {
    int step = way.equalsIgnoreCase("same") ? 0 : way.equalsIgnoreCase("previous") ? -1 : 1;
    return day.matches("\\d{4}-\\d\\d-\\d\\d")
        ? Optional.of(LocalDate.parse(day).plusDays(step).toString())
        : Optional.empty();
  }

  /** "21/06/2023", "14.03.2024"; none where with a slash either number may be the month. */
  static Optional<String> numeric(Matcher m) {
    int a = Integer.parseInt(m.group("a"));
    int b = Integer.parseInt(m.group("b"));
    boolean either = m.group("mark").equals("/") && a <= 12 && b <= 12 && a != b;
    int month = b > 12 ? a : b;
    return either
        ? Optional.empty()
        : date(Integer.parseInt(m.group("year")), month, b > 12 ? b : a).map(LocalDate::toString);
  }

  static Optional<String> quarter(Matcher m) {
    int quarter =
        m.group("q") != null
            ? Integer.parseInt(m.group("q"))
            : QUARTERS.indexOf(m.group("quarter").toLowerCase(Locale.ROOT)) + 1;
    YearMonth last = YearMonth.of(Integer.parseInt(m.group("year")), 3 * quarter);
    return Optional.of(last.minusMonths(2) + "/" + last);
  }

  private static Optional<Integer> number(Matcher m) {
    String word = m.group("number").toLowerCase(Locale.ROOT);
    return word.matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(word))
        : word.matches("an?") ? Optional.of(1) : Quantities.ofWord(word).map(Double::intValue);
  }

  static Optional<String> duration(Matcher m) {
    String count = number(m).map(n -> Integer.toString(n)).orElse("X");
    return switch (m.group("unit").toLowerCase(Locale.ROOT)) {
      case "day" -> Optional.of("P" + count + "D");
      case "week" -> Optional.of("P" + count + "W");
      case "month" -> Optional.of("P" + count + "M");
      case "year" -> Optional.of("P" + count + "Y");
      case "decade" -> Optional.of("P" + count + "DE");
      case "hour" -> Optional.of("PT" + count + "H");
      default -> Optional.of("PT" + count + "M");
    };
  }
}
