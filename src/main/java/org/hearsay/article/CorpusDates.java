package org.hearsay.article;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dates articles that state no year by the dated articles read with them: the day is the latest
 * that the text calls past or current, the year that of the most similar dated article.
 */
final class CorpusDates {

  /** Below this share of common names two articles do not tell of the same events. */
  private static final double LEAST_OVERLAP = 0.15;

  /** A day further than this from the similar article's date belongs to another year or story. */
  private static final int MOST_DAYS_APART = 60;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}");

  private CorpusDates() {}

  /** The same articles, undated ones dated where the others allow it. */
  static List<Article> applied(List<Article> articles) {
    List<Article> dated =
        articles.stream().filter(a -> a.metadata().published().isPresent()).toList();
    List<Article> out = new ArrayList<>();
    for (Article article : articles) {
      out.add(article.metadata().published().isPresent() ? article : dated(article, dated));
    }
    return out;
  }

  private static Article dated(Article article, List<Article> others) {
    Set<String> names = names(article);
    return others.stream()
        .filter(o -> overlap(names, names(o)) >= LEAST_OVERLAP)
        .max(
            Comparator.comparingDouble((Article o) -> overlap(names, names(o)))
                .thenComparing(Article::id))
        .flatMap(o -> o.metadata().published())
        .flatMap(near -> latestDay(article, near))
        .map(date -> with(article, date))
        .orElse(article);
  }

  private static Optional<LocalDate> latestDay(Article article, LocalDate near) {
    List<LocalDate> days = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.BOILERPLATE) {
        continue;
      }
      for (Dateline.Day day : Dateline.days(block.span().in(article.body()))) {
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
          day.in(year)
              .filter(d -> Math.abs(ChronoUnit.DAYS.between(d, near)) <= MOST_DAYS_APART)
              .ifPresent(days::add);
        }
      }
    }
    Optional<LocalDate> latest = days.stream().max(Comparator.naturalOrder());
    return latest.map(
        day -> namesWeekdayOf(near, article) && isShortlyAfter(near, day) ? near : day);
  }

  /**
   * "On Friday" beside "on Oct. 24", a Thursday, and another report of the 25th: it is the 25th.
   */
  private static boolean namesWeekdayOf(LocalDate date, Article article) {
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return article
        .body()
        .toLowerCase(Locale.ROOT)
        .contains("on " + weekday.toLowerCase(Locale.ROOT));
  }

  private static boolean isShortlyAfter(LocalDate date, LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, date);
    return days > 0 && days <= 2;
  }

  private static Article with(Article article, LocalDate date) {
    Metadata m = article.metadata();
    return new Article(
        article.id(),
        article.body(),
        new Metadata(
            m.title(),
            m.publisher(),
            m.author(),
            m.url(),
            Optional.of(date),
            Metadata.DateSource.CORPUS),
        article.blocks());
  }

  private static Set<String> names(Article article) {
    Set<String> names = new HashSet<>();
    NAME.matcher(article.body()).results().forEach(m -> names.add(m.group()));
    return names;
  }

  private static double overlap(Set<String> a, Set<String> b) {
    long common = a.stream().filter(b::contains).count();
    return a.isEmpty() || b.isEmpty() ? 0 : (double) common / Math.min(a.size(), b.size());
  }
}
