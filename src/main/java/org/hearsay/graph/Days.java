package org.hearsay.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The first and last day of an ISO 8601 year, month, day or interval; an open end is empty. */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

  /** Empty when no day can be read. */
  public static Optional<Days> of(String iso) {
    int slash = iso.indexOf('/');
    String from = slash < 0 ? iso : iso.substring(0, slash);
    String to = slash < 0 ? iso : iso.substring(slash + 1);
    Days days = new Days(end(from, true), end(to, false));
    return days.first().isEmpty() && days.last().isEmpty() ? Optional.empty() : Optional.of(days);
  }

  private static Optional<LocalDate> end(String iso, boolean first) {
    try {
      switch (iso.length()) {
        case 4:
          int year = Integer.parseInt(iso);
          return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
        case 7:
          YearMonth month = YearMonth.parse(iso);
          return Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
        case 10:
          return Optional.of(LocalDate.parse(iso));
        default:
          return Optional.empty();
      }
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
