package org.hearsay.fuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as it is compared with others.
 *
 * @param iri its address, as those of {@code article}, the speaker and {@code via}
 * @param modality its code
 * @param day when it was said, or published
 * @param via the claims that it is reported through
 */
public record ComparedClaim(
    String iri,
    String article,
    Optional<Speaker> speaker,
    Words words,
    Position position,
    String modality,
    Optional<String> day,
    Set<String> via,
    List<Happening> happenings) {

  public ComparedClaim {
    via = Set.copyOf(via);
    happenings = List.copyOf(happenings);
  }

  /**
   * Who makes it.
   *
   * @param named whether there is a name: unnamed sources are nobody's independent origin
   * @param side whom he speaks for, see {@link Sides}
   */
  public record Speaker(String iri, String label, boolean named, Optional<String> side) {

    /** Whose word it is: that of the side, or of himself. */
    String party() {
      return side.orElse(iri);
    }
  }

  /**
   * How an article puts it.
   *
   * @param source the words that name the speaker there
   * @param kind direct, indirect or mixed
   * @param at where the content begins in the article
   * @param about addresses of the entities that the content mentions
   * @param confidence the expected share of such claims that are right
   */
  public record Words(
      String source, String content, String kind, int at, Set<String> about, double confidence) {

    public Words {
      about = Set.copyOf(about);
    }
  }

  /** What its speaker does with the content; open is what he neither confirms nor denies. */
  public enum Position {
    AFFIRMED,
    DENIED,
    OPEN
  }

  String content() {
    return words.content();
  }

  boolean isDenied() {
    return position == Position.DENIED;
  }

  /** Whether it says nothing of the world: what is asked, demanded or not said how certain. */
  boolean isUnsettled() {
    return modality.equals("unknown") || modality.equals("directive");
  }

  /** Whether it looks ahead, or at what would be. */
  boolean isAhead() {
    return modality.equals("planned") || modality.equals("conditional");
  }

  boolean hasName() {
    return speaker.filter(Speaker::named).isPresent();
  }

  /** Whether its article names the speaker right there, and does not point to somebody before. */
  boolean isNamedThere() {
    return hasName()
        && speaker
            .map(Speaker::label)
            .map(l -> l.substring(l.lastIndexOf(' ') + 1))
            .filter(words.source()::contains)
            .isPresent();
  }

  /** One speaker, or two names that may be one: a surname of a full name, an acronym. */
  boolean isOfSameSpeaker(ComparedClaim other) {
    return speaker.isPresent()
        && other.speaker.isPresent()
        && (speaker.get().iri().equals(other.speaker.get().iri())
            || SpeakerNames.mayBeOne(speaker.get().label(), other.speaker.get().label()));
  }

  /** One speaker, or two of one side: an origin is a side, not a name. */
  boolean isOfSameSide(ComparedClaim other) {
    return isOfSameSpeaker(other)
        || (speaker.isPresent()
            && other.speaker.isPresent()
            && speaker.get().party().equals(other.speaker.get().party()));
  }
}
