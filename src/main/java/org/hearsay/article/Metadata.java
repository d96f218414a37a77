package org.hearsay.article;

import java.time.LocalDate;
import java.util.Optional;

/** What is known about an article as a publication; everything may be absent. */
public record Metadata(
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> author,
    Optional<String> url,
    Optional<LocalDate> published,
    DateSource publishedFrom) {

  /** How the date of publication is known. */
  public enum DateSource {
    /** A field of the input beside the text. */
    METADATA,
    /** A date line of the text, complete with its year. */
    TEXT,
    /** The latest day the text calls current; its year taken from the articles read with it. */
    CORPUS,
    /** Not known: nothing is resolved that would need it. */
    NONE
  }

  /** Nothing known. */
  public static Metadata none() {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DateSource.NONE);
  }
}
