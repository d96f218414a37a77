package org.hearsay.fuse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Compares days, months, years and intervals as ISO 8601 writes them. */
final class Days {

  private Days() {}

  /** Whether both may mean one day; what cannot be read may mean any. */
  static boolean overlap(String one, String other) {
    Optional<LocalDate[]> a = range(one);
    Optional<LocalDate[]> b = range(other);
    return a.isEmpty()
        || b.isEmpty()
        || !(a.get()[1].isBefore(b.get()[0]) || b.get()[1].isBefore(a.get()[0]));
  }

  /** Whether not more than so many days lie between, as far as both are known. */
  static boolean near(Optional<String> one, Optional<String> other, int days) {
    Optional<LocalDate[]> a = one.flatMap(Days::range);
    Optional<LocalDate[]> b = other.flatMap(Days::range);
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    long between = ChronoUnit.DAYS.between(a.get()[0], b.get()[0]);
    return Math.abs(between) <= days;
  }

  private static Optional<LocalDate[]> range(String when) {
    int slash = when.indexOf('/');
    try {
      return Optional.of(
          slash < 0
              ? new LocalDate[] {first(when), last(when)}
              : new LocalDate[] {first(when.substring(0, slash)), last(when.substring(slash + 1))});
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate first(String when) {
    return switch (when.length()) {
      case 4 -> LocalDate.parse(when + "-01-01");
      case 7 -> LocalDate.parse(when + "-01");
      default -> LocalDate.parse(when.substring(0, Math.min(10, when.length())));
    };
  }

  private static LocalDate last(String when) {
    return switch (when.length()) {
      case 4 -> LocalDate.parse(when + "-12-31");
      case 7 -> YearMonth.parse(when).atEndOfMonth();
      default -> first(when);
    };
  }
}
