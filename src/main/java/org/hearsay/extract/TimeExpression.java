package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Span;

/**
 * Words for a date or stretch of time.
 *
 * @param span in the article's text
 * @param value ISO 8601: {@code 2024-10-27}, {@code 2024-10}, {@code 2024}, {@code A/B} with {@code
 *     ..} for an open end, or a duration {@code P3D}
 */
public record TimeExpression(Span span, String value) {

  /** Those of an article's, in text order, that stand inside a stretch. */
  public static List<TimeExpression> in(Span span, List<TimeExpression> times) {
    TimeExpression first = new TimeExpression(new Span(span.start(), span.start()), "");
    int at = Collections.binarySearch(times, first, Comparator.comparing(TimeExpression::span));
    List<TimeExpression> found = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at; i < times.size(); i++) {
      if (!span.contains(times.get(i).span())) {
        break;
      }
      found.add(times.get(i));
    }
    return found;
  }

  public boolean isDuration() {
    return value.startsWith("P");
  }

  /** Whether it names one day, month, quarter or year, as a date of speech does. */
  public boolean isPoint() {
    boolean quarter = value.matches("\\d{4}-\\d\\d/\\d{4}-\\d\\d");
    return !isDuration() && (quarter || value.indexOf('/') < 0);
  }
}
