package org.hearsay.extract;

import org.hearsay.article.Span;

/**
 * Words for a date or stretch of time.
 *
 * @param span in the article's text
 * @param value ISO 8601: {@code 2024-10-27}, {@code 2024-10}, {@code 2024}, {@code A/B} with {@code
 *     ..} for an open end, or a duration {@code P3D}
 */
public record TimeExpression(Span span, String value) {

  boolean isDuration() {
    return value.startsWith("P");
  }

  /** Whether it names one day or month, as a date of speech does. */
  boolean isPoint() {
    return !isDuration() && value.indexOf('/') < 0;
  }
}
