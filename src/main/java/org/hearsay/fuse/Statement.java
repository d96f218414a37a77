package org.hearsay.fuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as it is compared with others.
 *
 * @param claim its address, as those of {@code article}, {@code speaker}, {@code about} and {@code
 *     via}
 * @param label what the speaker is called
 * @param named whether the speaker has a name: unnamed sources are nobody's independent origin
 * @param denies whether its speaker denies the content
 * @param settled whether it asserts or denies something, and does not ask or demand
 * @param day when it was said, or published
 * @param via the claims that it is reported through
 */
public record Statement(
    String claim,
    String article,
    Optional<String> speaker,
    String label,
    boolean named,
    String content,
    boolean denies,
    boolean settled,
    Optional<String> day,
    Set<String> about,
    Set<String> via,
    List<Happening> happenings) {}
