package org.hearsay.article;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates articles that state no year by the dated articles read with them: the day is the latest
 * that the text calls past or current, the year that of the most similar dated article.
 */
public final class CorpusDates {

  /** Below this share of common names two articles do not tell of the same events. */
  private static final double LEAST_OVERLAP = 0.15;

  /** A day further than this from the similar article's date belongs to another year or story. */
  private static final int MOST_DAYS_APART = 60;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}");

  /** Dated articles that are compared; of more, evenly spread ones are kept. */
  private static final int MOST_COMPARED = 20_000;

  private final List<Dated> dated = new ArrayList<>();
  private int seen;
  private int stride = 1;

  /** A dated article: the names in it by sorted hashes. */
  private record Dated(String id, LocalDate published, long[] names) {}

  /** Takes note of an article if it is dated. */
  public void add(Article article) {
    article.metadata().published().ifPresent(date -> add(article, date));
  }

  private void add(Article article, LocalDate date) {
    if (seen++ % stride != 0) {
      return;
    }
    dated.add(new Dated(article.id(), date, names(article)));
    if (dated.size() == MOST_COMPARED) {
      for (int i = 0; i < MOST_COMPARED / 2; i++) {
        dated.set(i, dated.get(2 * i));
      }
      dated.subList(MOST_COMPARED / 2, MOST_COMPARED).clear();
      stride *= 2;
    }
  }

  /** The same article, dated where it is not and the others allow it. */
  public Article applied(Article article) {
    if (article.metadata().published().isPresent() || dated.isEmpty()) {
      return article;
    }
    long[] names = names(article);
    Dated nearest = dated.get(0);
    double most = -1;
    for (Dated other : dated) {
      double overlap = overlap(names, other.names());
      boolean nearer = overlap == most && other.id().compareTo(nearest.id()) >= 0;
      if (overlap > most || nearer) {
        nearest = other;
        most = overlap;
      }
    }
    return most < LEAST_OVERLAP
        ? article
        : latestDay(article, nearest.published()).map(day -> with(article, day)).orElse(article);
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
    return new Article(
        article.id(),
        article.body(),
        article.metadata().published(date, Metadata.DateSource.CORPUS),
        article.blocks());
  }

  private static long[] names(Article article) {
    return NAME.matcher(article.body())
        .results()
        .map(MatchResult::group)
        .mapToLong(CorpusDates::hash)
        .sorted()
        .distinct()
        .toArray();
  }

  /** FNV-1a, of 64 bits: two names of one hash are not to be expected. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static double overlap(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Long.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return a.length == 0 || b.length == 0 ? 0 : (double) common / Math.min(a.length, b.length);
  }
}
