package org.hearsay.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.time.TimeValues.Context;

/** The kinds of expressions for times, the more specific before those that are part of them. */
final class TimeRules {

  private static final String MONTH =
      "(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)|may|june?|july?|aug(?:ust|\\.)?"
          + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
  private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
  private static final String WEEKDAY = "(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day";
  private static final String NUMBER =
      "(?<number>\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|(?:a"
          + " )?few)";
  private static final String UNIT = "(?<unit>day|week|month|year|decade|hour|minute)s?";

  private TimeRules() {}

  /** How the words of one kind of expression are read. */
  interface Reading {
    Optional<String> value(Matcher m, Context context);
  }

  /** A kind of expression. */
  record Rule(Pattern pattern, Reading reading) {}

  private static Rule rule(String pattern, Reading reading) {
    return new Rule(
        Pattern.compile(
            "(?<![\\p{L}\\d-])(?:" + pattern + ")(?![\\p{L}\\d]|-\\d)", Pattern.CASE_INSENSITIVE),
        reading);
  }

  static final List<Rule> ALL =
      List.of(
          rule("(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)", (m, c) -> Optional.of(m.group("iso"))),
          rule(
              MONTH + " " + DAY + " ?(?:-|to|and) ?(?<until>[0-3]?\\d)(?:,? " + YEAR + ")?",
              (m, c) -> TimeValues.days(m, c)),
          rule(
              "(?:" + WEEKDAY + ",? )?" + MONTH + " " + DAY + "(?:,? " + YEAR + ")?",
              (m, c) -> TimeValues.day(m, c).map(LocalDate::toString)),
          rule(
              DAY + " ?(?:-|to|and) ?(?<until>[0-3]?\\d) " + MONTH + "(?:,? " + YEAR + ")?",
              (m, c) -> TimeValues.days(m, c)),
          rule(
              "(?:(?:on )?"
                  + WEEKDAY
                  + ",? )?(?:the )?"
                  + DAY
                  + " (?:of )?"
                  + MONTH
                  + "(?:,? "
                  + YEAR
                  + ")?",
              (m, c) -> TimeValues.day(m, c).map(LocalDate::toString)),
          rule(
              "(?<a>[0-3]?\\d)(?<mark>[/.])(?<b>[0-3]?\\d)\\k<mark>" + YEAR,
              (m, c) -> TimeValues.numeric(m)),
          rule(
              "(?:the )?(?:Q(?<q>[1-4])|(?<quarter>first|second|third|fourth) quarter)(?: of|,)? "
                  + YEAR,
              (m, c) -> TimeValues.quarter(m)),
          rule(
              "(?:early to mid-?|mid- to late |(?<part>early|mid|late))[ -]?"
                  + MONTH
                  + "(?:,? "
                  + YEAR
                  + ")?",
              (m, c) -> TimeValues.part(m, c)),
          rule(
              MONTH + ",? (?:of )?" + YEAR,
              (m, c) -> TimeValues.month(m, c).map(YearMonth::toString)),
          rule(
              "(?:the )?end of " + MONTH + "(?:,? " + YEAR + ")?",
              (m, c) ->
                  TimeValues.month(m, c)
                      .flatMap(
                          ym ->
                              c.date().map(d -> TimeValues.from(d, ym) + "/" + ym.atEndOfMonth()))),
          rule(
              "the end of (?:the|this) (?<period>month|week|year)",
              (m, c) -> c.date().map(d -> d + "/" + TimeValues.end(d, m.group("period")))),
          rule(
              "(?<which>last|this|next|past|coming)"
                  + " (?<period>week|month|year|weekend|summer|winter|spring|autumn|fall)",
              (m, c) ->
                  c.date().map(d -> TimeValues.period(d, m.group("which"), m.group("period")))),
          rule(
              "(?:(?:last|this|on|past|next|late|early) )?"
                  + WEEKDAY
                  + "(?: (?:morning|afternoon|evening|night))?",
              (m, c) -> c.date().map(d -> TimeValues.weekday(d, m, c).toString())),
          rule(
              "today|tonight|this (?:morning|afternoon|evening)",
              (m, c) -> c.date().map(LocalDate::toString)),
          rule("the day before yesterday", (m, c) -> c.date().map(d -> d.minusDays(2).toString())),
          rule("the day after tomorrow", (m, c) -> c.date().map(d -> d.plusDays(2).toString())),
          rule("yesterday|last night", (m, c) -> c.date().map(d -> d.minusDays(1).toString())),
          rule("tomorrow", (m, c) -> c.date().map(d -> d.plusDays(1).toString())),
          rule(
              NUMBER + " " + UNIT + " ago",
              (m, c) -> c.date().flatMap(d -> TimeValues.shifted(d.toString(), m, -1))),
          rule(
              NUMBER + " " + UNIT + " (?<way>earlier|later)",
              (m, c) ->
                  c.anchor()
                      .or(() -> c.date().map(LocalDate::toString))
                      .flatMap(
                          a ->
                              TimeValues.shifted(
                                  a, m, m.group("way").matches("(?i)later") ? 1 : -1))),
          rule(
              "(?:the )?(?<way>next|following|previous|same) (?<unit>day)",
              (m, c) -> c.anchor().flatMap(a -> TimeValues.neighbour(a, m.group("way")))),
          rule(
              "(?:(?:the )?(?:last|past|next|previous) )?"
                  + NUMBER
                  + "[ -]"
                  + UNIT
                  + "(?![ -](?:ago|earlier|later|old))",
              (m, c) -> TimeValues.duration(m)),
          rule(
              "the (?<decade>(?:19|20)\\d0)s",
              (m, c) -> Optional.of(m.group("decade").substring(0, 3))),
          rule(
              MONTH + "(?=[ ,.;)]|$)",
              (m, c) ->
                  TimeValues.isName(m)
                      ? TimeValues.month(m, c).map(YearMonth::toString)
                      : Optional.empty()),
          rule(
              "(?<=(?:"
                  + WordBoundary.START
                  + "(?:in|since|of|by|until|from|to|during|before|after|for|early|late|the|and|born)"
                  + "|(?<=[\\p{L}\\p{Nd}_])[-(])\\s?)"
                  + YEAR,
              (m, c) -> Optional.of(m.group("year"))));
}
