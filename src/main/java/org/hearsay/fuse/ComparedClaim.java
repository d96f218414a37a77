package org.hearsay.fuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as it is compared with others.
 *
 * @param iri its address, as those of {@code article}, the speaker and {@code via}
 * @param day when it was said, or published
 * @param via the claims that it is reported through
 */
public record ComparedClaim(
    String iri,
    String article,
    Optional<Speaker> speaker,
    String content,
    Position position,
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
  public record Speaker(String iri, String label, boolean named, Optional<String> side) {}

  /** What its speaker says of the content; open where it is asked, demanded or left open. */
  public enum Position {
    AFFIRMED,
    DENIED,
    OPEN
  }

  boolean isDenied() {
    return position == Position.DENIED;
  }

  boolean hasName() {
    return speaker.filter(Speaker::named).isPresent();
  }
}
