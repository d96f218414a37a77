package org.hearsay.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of publication as inputs write it.
 *
 * @param day where it was published
 * @param at when its time and zone are written, too
 */
public record PublicationDate(LocalDate day, Optional<OffsetDateTime> at) {

  /** Seconds since 1970 have up to this many digits, thousandths of a second more. */
  private static final int DIGITS_OF_SECONDS = 10;

  /** "2024-10-24T10:00:00.000+02:00", "2024/10/24 10:00", "20241024T100000Z", "20241024100000". */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "((?:19|20)\\d\\d)([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:(?:[T ]+|(?<=\\d{8}))(\\d.*))?");

  /** "Thu, 24 Oct 2024 10:00:00 GMT", "24 October 2024". */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4}|\\d\\d)"
              + "(?:,? (?:at )?(\\d.*))?");

  /** "October 24, 2024 10:00 AM EDT", "Thu Oct 24 2024". */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}{3,9},? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
              + "(?:,? (?:at )?(\\d.*))?");

  /** "24.10.2024", "10/24/2024"; where two days are possible, none is meant. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:,? (\\d.*))?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,9})?)? ?([AaPp])?\\.?(?:[Mm]\\.?)? ?"
              + "(Z|[+-]\\d\\d(?::?\\d\\d)?|\\p{Lu}{2,4}(?:[+-]\\d{4})?)?(?: \\(.{1,40}\\))?");

  /** Zones that feeds and bylines write, as hours from Greenwich: RFC 822, and those of Europe. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2));

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Years of two digits: those below belong to this century. */
  private static final int PIVOT = 70;

  private static final int MONTHS_IN_YEAR = 12;
  private static final int HALF_DAY = 12;

  /** Of no text that is longer is anything expected. */
  private static final int LONGEST = 80;

  /** What a text means, if it is a date in one of the usual forms. */
  public static Optional<PublicationDate> parse(String text) {
    String date = text.strip().replaceAll("\\s+", " ");
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return numbered(date).or(() -> yearFirst(date)).or(() -> named(date)).or(() -> numbers(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds or milliseconds since 1970. */
  private static Optional<PublicationDate> numbered(String date) {
    if (!date.matches("\\d{9,13}") || date.matches("(?:19|20)\\d{10}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(date);
    long seconds = date.length() > DIGITS_OF_SECONDS ? number / 1000 : number;
    OffsetDateTime at = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    return Optional.of(new PublicationDate(at.toLocalDate(), Optional.of(at)));
  }

  private static Optional<PublicationDate> yearFirst(String date) {
    Matcher m = YEAR_FIRST.matcher(date);
    return m.matches()
        ? Optional.of(date(m.group(1), number(m.group(3)), m.group(4), m.group(5)))
        : Optional.empty();
  }

  private static Optional<PublicationDate> named(String date) {
    Matcher dayFirst = DAY_FIRST.matcher(date);
    if (dayFirst.matches()) {
      int month = month(dayFirst.group(2));
      return Optional.of(date(dayFirst.group(3), month, dayFirst.group(1), dayFirst.group(4)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (monthFirst.matches()) {
      int month = month(monthFirst.group(1));
      return Optional.of(
          date(monthFirst.group(3), month, monthFirst.group(2), monthFirst.group(4)));
    }
    return Optional.empty();
  }

  private static Optional<PublicationDate> numbers(String date) {
    Matcher m = NUMBERS.matcher(date);
    if (!m.matches()) {
      return Optional.empty();
    }
    int first = number(m.group(1));
    int second = number(m.group(3));
    boolean dayFirst = m.group(2).equals(".") || first > MONTHS_IN_YEAR || first == second;
    if (!dayFirst && second <= MONTHS_IN_YEAR) {
      return Optional.empty();
    }
    int month = dayFirst ? second : first;
    String day = dayFirst ? m.group(1) : m.group(3);
    return Optional.of(date(m.group(4), month, day, m.group(5)));
  }

  private static PublicationDate date(
      String year, int month, String day, @org.jspecify.annotations.Nullable String clock) {
    int number = number(year);
    int full = year.length() > 2 ? number : number + (number < PIVOT ? 2000 : 1900);
    LocalDate date = LocalDate.of(full, month, number(day));
    return new PublicationDate(
        date, Optional.ofNullable(clock).flatMap(c -> time(date, c.strip())));
  }

  private static Optional<OffsetDateTime> time(LocalDate day, String clock) {
    Matcher m = CLOCK.matcher(clock);
    if (!m.matches() || m.group(5) == null) {
      return Optional.empty();
    }
    int hour = number(m.group(1));
    if (m.group(4) != null) {
      hour = hour % HALF_DAY + (m.group(4).equalsIgnoreCase("p") ? HALF_DAY : 0);
    }
    int seconds = m.group(3) == null ? 0 : number(m.group(3));
    LocalTime time = LocalTime.of(hour, number(m.group(2)), seconds);
    return zone(m.group(5)).map(zone -> OffsetDateTime.of(day, time, zone));
  }

  private static Optional<ZoneOffset> zone(String zone) {
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return Optional.of(ZoneOffset.of(zone));
    }
    String sign = zone.replaceFirst("^\\p{L}+", "");
    return sign.isEmpty()
        ? Optional.ofNullable(ZONES.get(zone)).map(ZoneOffset::ofHours)
        : Optional.of(ZoneOffset.of(sign));
  }

  /** Its number, or 0, which no date has. */
  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    int at = MONTHS.indexOf(start);
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
