package org.hearsay.article.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;

/** A date among other words: "Published: 10:04 PM EDT, Oct. 24, 2024 | Updated …". */
final class ShownDate {

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{Nd}])(?:(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}|"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? "
              + MONTH
              + ",? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?!\\d)");

  /** Longer text is not a line beside the headline. */
  private static final int LONGEST = 300;

  private ShownDate() {}

  static Optional<PublicationDate> in(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<PublicationDate> whole = PublicationDate.parse(text);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher m = DATE.matcher(text);
    return m.find() ? PublicationDate.parse(m.group()) : Optional.empty();
  }
}
