package org.hearsay.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds dates and durations and gives their ISO 8601 values, relative ones against the date of the
 * article; an article without date keeps only what does not need one.
 */
public final class TimeFinder {

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

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern OPENS =
      Pattern.compile(WordBoundary.START + "(?:since|after|from)\\s(?:the )?$");
  private static final Pattern CLOSES =
      Pattern.compile(WordBoundary.START + "(?:until|till|by|before)\\s(?:the )?$");

  /** How the words of one kind of expression are read. */
  private interface Reading {
    Optional<String> value(Matcher m, Context context);
  }

  /**
   * What an expression is read against.
   *
   * @param date of the article
   * @param anchor the value of the point in time that the text named last
   * @param past whether its sentence speaks of the past
   */
  private record Context(Optional<LocalDate> date, Optional<String> anchor, boolean past) {}

  /** A kind of expression. */
  private record Rule(Pattern pattern, Reading reading) {}

  private static Rule rule(String pattern, Reading reading) {
    return new Rule(
        Pattern.compile(
            "(?<![\\p{L}\\d-])(?:" + pattern + ")(?![\\p{L}\\d]|-\\d)", Pattern.CASE_INSENSITIVE),
        reading);
  }

  private static final List<Rule> RULES =
      List.of(
          rule("(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)", (m, c) -> Optional.of(m.group("iso"))),
          rule(
              MONTH + " " + DAY + " ?(?:-|to|and) ?(?<until>[0-3]?\\d)(?:,? " + YEAR + ")?",
              (m, c) -> days(m, c)),
          rule(
              "(?:" + WEEKDAY + ",? )?" + MONTH + " " + DAY + "(?:,? " + YEAR + ")?",
              (m, c) -> day(m, c).map(LocalDate::toString)),
          rule(
              DAY + " ?(?:-|to|and) ?(?<until>[0-3]?\\d) " + MONTH + "(?:,? " + YEAR + ")?",
              (m, c) -> days(m, c)),
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
              (m, c) -> day(m, c).map(LocalDate::toString)),
          rule("(?<a>[0-3]?\\d)(?<mark>[/.])(?<b>[0-3]?\\d)\\k<mark>" + YEAR, (m, c) -> numeric(m)),
          rule(
              "(?:the )?(?:Q(?<q>[1-4])|(?<quarter>first|second|third|fourth) quarter)(?: of|,)? "
                  + YEAR,
              (m, c) -> quarter(m)),
          rule(
              "(?:early to mid-?|mid- to late |(?<part>early|mid|late))[ -]?"
                  + MONTH
                  + "(?:,? "
                  + YEAR
                  + ")?",
              (m, c) -> part(m, c)),
          rule(MONTH + ",? (?:of )?" + YEAR, (m, c) -> month(m, c).map(YearMonth::toString)),
          rule(
              "(?:the )?end of " + MONTH + "(?:,? " + YEAR + ")?",
              (m, c) ->
                  month(m, c)
                      .flatMap(ym -> c.date.map(d -> from(d, ym) + "/" + ym.atEndOfMonth()))),
          rule(
              "the end of (?:the|this) (?<period>month|week|year)",
              (m, c) -> c.date.map(d -> d + "/" + end(d, m.group("period")))),
          rule(
              "(?<which>last|this|next|past|coming)"
                  + " (?<period>week|month|year|weekend|summer|winter|spring|autumn|fall)",
              (m, c) -> c.date.map(d -> period(d, m.group("which"), m.group("period")))),
          rule(
              "(?:(?:last|this|on|past|next|late|early) )?"
                  + WEEKDAY
                  + "(?: (?:morning|afternoon|evening|night))?",
              (m, c) -> c.date.map(d -> weekday(d, m, c).toString())),
          rule(
              "today|tonight|this (?:morning|afternoon|evening)",
              (m, c) -> c.date.map(LocalDate::toString)),
          rule("the day before yesterday", (m, c) -> c.date.map(d -> d.minusDays(2).toString())),
          rule("the day after tomorrow", (m, c) -> c.date.map(d -> d.plusDays(2).toString())),
          rule("yesterday|last night", (m, c) -> c.date.map(d -> d.minusDays(1).toString())),
          rule("tomorrow", (m, c) -> c.date.map(d -> d.plusDays(1).toString())),
          rule(
              NUMBER + " " + UNIT + " ago",
              (m, c) -> c.date.flatMap(d -> shifted(d.toString(), m, -1))),
          rule(
              NUMBER + " " + UNIT + " (?<way>earlier|later)",
              (m, c) ->
                  c.anchor
                      .or(() -> c.date.map(LocalDate::toString))
                      .flatMap(a -> shifted(a, m, m.group("way").matches("(?i)later") ? 1 : -1))),
          rule(
              "(?:the )?(?<way>next|following|previous|same) (?<unit>day)",
              (m, c) -> c.anchor.flatMap(a -> neighbour(a, m.group("way")))),
          rule(
              "(?:(?:the )?(?:last|past|next|previous) )?"
                  + NUMBER
                  + "[ -]"
                  + UNIT
                  + "(?![ -](?:ago|earlier|later|old))",
              (m, c) -> duration(m)),
          rule(
              "the (?<decade>(?:19|20)\\d0)s",
              (m, c) -> Optional.of(m.group("decade").substring(0, 3))),
          rule(
              MONTH + "(?=[ ,.;)]|$)",
              (m, c) -> isName(m) ? month(m, c).map(YearMonth::toString) : Optional.empty()),
          rule(
              "(?<=(?:"
                  + WordBoundary.START
                  + "(?:in|since|of|by|until|from|to|during|before|after|for|early|late|the|and|born)"
                  + "|(?<=[\\p{L}\\p{Nd}_])[-(])\\s?)"
                  + YEAR,
              (m, c) -> Optional.of(m.group("year"))));

  /** All expressions in text order; they do not overlap. */
  public List<TimeExpression> find(Document document) {
    List<TimeExpression> found = new ArrayList<>();
    Optional<LocalDate> date = document.article().metadata().published();
    for (Sentence s : document.sentences()) {
      String text =
          s.span()
              .in(document.article().body())
              .replace('–', '-')
              .replace('—', '-')
              .replace('\u00A0', ' ');
      List<TimeExpression> here = new ArrayList<>();
      find(text, s, new Context(date, lastPoint(found, s.span().start()), true), here);
      here.sort(Comparator.comparing(TimeExpression::span));
      found.addAll(here);
    }
    return found;
  }

  /** The value of the last point in time before an offset. */
  private static Optional<String> lastPoint(List<TimeExpression> times, int before) {
    return times.stream()
        .filter(t -> t.isPoint() && t.span().end() <= before)
        .max(Comparator.comparing(TimeExpression::span))
        .map(TimeExpression::value);
  }

  private static void find(String text, Sentence s, Context given, List<TimeExpression> found) {
    int offset = s.span().start();
    for (Rule rule : RULES) {
      Matcher m = rule.pattern.matcher(text);
      while (m.find()) {
        Span span = new Span(offset + m.start(), offset + m.end());
        Context context =
            new Context(
                given.date, lastPoint(found, span.start()).or(() -> given.anchor), isPast(s, span));
        boolean free = found.stream().noneMatch(t -> t.span().overlaps(span));
        if (free) {
          rule.reading
              .value(m, context)
              .map(v -> bounded(text, m.start(), v))
              .ifPresent(v -> found.add(new TimeExpression(span, v)));
        }
      }
    }
  }

  /** "since", "until", "by", "before" and "after" open an interval. */
  private static String bounded(String text, int start, String value) {
    if (value.indexOf('/') >= 0 || value.startsWith("P")) {
      return value;
    }
    String before = text.substring(Math.max(0, start - 14), start).toLowerCase(Locale.ROOT);
    if (OPENS.matcher(before).find()) {
      return value + "/..";
    }
    return CLOSES.matcher(before).find() ? "../" + value : value;
  }

  /** Whether the verb that a time hangs on, or any where there is none, does not say "will". */
  private static boolean isPast(Sentence s, Span time) {
    for (int i = 0; i < s.size(); i++) {
      if (time.contains(s.token(i).span())) {
        int at = s.token(i).head();
        while (at >= 0 && !s.token(at).pos().matches("VERB|AUX") && !isComing(s, at)) {
          at = s.token(at).head();
        }
        if (at >= 0 && isComing(s, at)) {
          return false;
        }
        if (at >= 0 && s.token(at).isPast()) {
          return true;
        }
      }
    }
    return s.tokens().stream().noneMatch(t -> t.lemma().equals("will") && t.tag().equals("MD"));
  }

  /** "is due to <u>visit</u>", "is <u>scheduled</u> for", and of a headline "to <u>visit</u>". */
  private static boolean isComing(Sentence s, int at) {
    Token t = s.token(at);
    if (t.isBase() && Clauses.mark(s, at).filter(m -> m.is("to")).isPresent()) {
      boolean headline = s.tokens().stream().noneMatch(Token::isFinite);
      return headline || (t.head() >= 0 && WordList.EXPECTING.has(s.token(t.head())));
    }
    return t.tag().matches("JJ|VBN") && WordList.EXPECTING.has(t);
  }

  private static boolean isName(Matcher m) {
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

  private static Optional<LocalDate> day(Matcher m, Context c) {
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

  private static Optional<String> days(Matcher m, Context c) {
    Optional<LocalDate> first = day(m, c);
    return first.flatMap(
        f ->
            date(f.getYear(), f.getMonthValue(), Integer.parseInt(m.group("until")))
                .map(u -> f + "/" + u));
  }

  private static Optional<YearMonth> month(Matcher m, Context c) {
    int month = monthNumber(m);
    return year(m, c, month).map(y -> YearMonth.of(y, month));
  }

  private static Optional<String> part(Matcher m, Context c) {
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
  private static LocalDate from(LocalDate d, YearMonth month) {
    LocalDate late = month.atDay(21);
    return YearMonth.from(d).equals(month) && d.isAfter(late) ? d : late;
  }

  private static LocalDate end(LocalDate d, String period) {
    return switch (period.toLowerCase(Locale.ROOT)) {
      case "week" -> d.with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case "year" -> LocalDate.of(d.getYear(), 12, 31);
      default -> YearMonth.from(d).atEndOfMonth();
    };
  }

  private static String period(LocalDate d, String which, String period) {
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

  private static LocalDate weekday(LocalDate d, Matcher m, Context c) {
    List<String> names = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");
    DayOfWeek wanted = DayOfWeek.of(names.indexOf(m.group("weekday").toLowerCase(Locale.ROOT)) + 1);
    boolean next = m.group().toLowerCase(Locale.ROOT).startsWith("next") || !c.past;
    return d.with(
        next
            ? java.time.temporal.TemporalAdjusters.nextOrSame(wanted)
            : java.time.temporal.TemporalAdjusters.previousOrSame(wanted));
  }

  /** So many units before or after a day, month or year; none where that is less exact. */
  private static Optional<String> shifted(String from, Matcher m, int way) {
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

  private static Optional<String> neighbour(String day, String way) {
    int step = way.equalsIgnoreCase("same") ? 0 : way.equalsIgnoreCase("previous") ? -1 : 1;
    return day.matches("\\d{4}-\\d\\d-\\d\\d")
        ? Optional.of(LocalDate.parse(day).plusDays(step).toString())
        : Optional.empty();
  }

  /** "21/06/2023", "14.03.2024"; none where with a slash either number may be the month. */
  private static Optional<String> numeric(Matcher m) {
    int a = Integer.parseInt(m.group("a"));
    int b = Integer.parseInt(m.group("b"));
    boolean either = m.group("mark").equals("/") && a <= 12 && b <= 12 && a != b;
    int month = b > 12 ? a : b;
    return either
        ? Optional.empty()
        : date(Integer.parseInt(m.group("year")), month, b > 12 ? b : a).map(LocalDate::toString);
  }

  private static Optional<String> quarter(Matcher m) {
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
        : Optional.ofNullable(NUMBERS.get(word));
  }

  private static Optional<String> duration(Matcher m) {
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
