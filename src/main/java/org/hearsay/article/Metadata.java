package org.hearsay.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is known about an article as a publication; everything may be absent.
 *
 * @param url canonical, where the publisher says which that is
 * @param alsoAt other addresses of the same article
 * @param published day at the place of publication
 */
public record Metadata(
    Optional<String> title,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> url,
    List<String> alsoAt,
    Optional<LocalDate> published,
    DateSource publishedFrom,
    Edition edition) {

  public Metadata {
    authors = List.copyOf(authors);
    alsoAt = List.copyOf(alsoAt);
  }

  /** How the date of publication is known. */
  public enum DateSource {
    /** A field of the input beside the text. */
    METADATA,
    /** JSON-LD of the page, in the words of schema.org. */
    JSON_LD,
    /** A property of the Open Graph protocol. */
    OPEN_GRAPH,
    /** Another {@code meta} element of the page. */
    META,
    /** A {@code time} element of the page. */
    TIME,
    /** A date that the page shows beside the headline. */
    PAGE,
    /** The address, as in {@code /2024/10/24/}. */
    ADDRESS,
    /** A date line of the text, complete with its year. */
    TEXT,
    /** The latest day the text calls current; its year taken from the articles read with it. */
    CORPUS,
    /** Not known: nothing is resolved that would need it. */
    NONE;

    /** As it is written in graphs and JSON: {@code json-ld}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Optional<DateSource> of(String code) {
      return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** Whether somebody gave the date beside the text. */
    public boolean isGiven() {
      return ordinal() < TEXT.ordinal();
    }
  }

  /**
   * What is known of the very edition that was read.
   *
   * @param publishedAt when a time with its zone is given
   * @param language as in BCP 47
   * @param format media type, of what is more than text
   */
  public record Edition(
      Optional<OffsetDateTime> publishedAt,
      Optional<OffsetDateTime> modifiedAt,
      Optional<String> section,
      Optional<String> language,
      Optional<String> format) {

    /** Nothing known. */
    public static Edition none() {
      return new Edition(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Nothing known. */
  public static Metadata none() {
    return undated(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /** No date known. */
  public static Metadata undated(
      Optional<String> title,
      Optional<String> publisher,
      List<String> authors,
      Optional<String> url) {
    return new Metadata(
        title,
        publisher,
        authors,
        url,
        List.of(),
        Optional.empty(),
        DateSource.NONE,
        Edition.none());
  }

  /** The same with a date of publication. */
  public Metadata published(LocalDate day, DateSource from) {
    return new Metadata(title, publisher, authors, url, alsoAt, Optional.of(day), from, edition);
  }

  /** The same as a certain edition. */
  public Metadata of(Edition known) {
    return new Metadata(title, publisher, authors, url, alsoAt, published, publishedFrom, known);
  }

  /** The same with other addresses, too. */
  public Metadata alsoAt(Collection<String> addresses) {
    NavigableSet<String> all = new TreeSet<>(alsoAt);
    all.addAll(addresses);
    url.ifPresent(all::remove);
    return new Metadata(
        title, publisher, authors, url, List.copyOf(all), published, publishedFrom, edition);
  }

  /** The same with what is not known of it taken from another. */
  public Metadata or(Metadata other) {
    boolean dated = published.isPresent();
    return new Metadata(
        title.or(other::title),
        publisher.or(other::publisher),
        authors.isEmpty() ? other.authors : authors,
        url.or(other::url),
        alsoAt,
        dated ? published : other.published,
        dated ? publishedFrom : other.publishedFrom,
        new Edition(
            dated ? edition.publishedAt : other.edition.publishedAt,
            edition.modifiedAt.or(other.edition::modifiedAt),
            edition.section.or(other.edition::section),
            edition.language.or(other.edition::language),
            edition.format.or(other.edition::format)));
  }

  /** All authors, as one would print them. */
  public Optional<String> author() {
    return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
  }
}
