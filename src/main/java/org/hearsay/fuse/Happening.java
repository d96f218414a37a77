package org.hearsay.fuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.extract.Quantity;
import org.hearsay.lexicon.WordFile;

/**
 * A fact that a claim reports.
 *
 * @param relation its code
 * @param modality its code
 * @param roles fillers by role: addresses of what has a name, labels of what has none
 * @param words phrases by role
 * @param quantity of what is counted in the text
 * @param when ISO 8601, a day, month, year or interval of two days
 */
public record Happening(
    String relation,
    boolean positive,
    String modality,
    Map<String, Set<String>> roles,
    Map<String, Set<String>> words,
    Optional<Quantity> quantity,
    Optional<String> when) {

  private static final WordFile WORDS = WordFile.bundled(Happening.class, "words.txt");

  /** Relations that tell the same happening, by their first. */
  private static final Map<String, String> ALIKE = firsts(WORDS.lines("relations alike"));

  /** Roles of such relations that the same thing fills, by their first. */
  private static final Map<String, String> ROLES = firsts(WORDS.lines("roles alike"));

  private static final Map<String, String> OUTCOMES = firsts(WORDS.lines("outcomes"));
  private static final Set<String> ONCE = WORDS.section("happens once");
  private static final Set<String> BY_ONE = WORDS.section("done by one");

  public Happening {
    roles = copy(roles);
    words = copy(words);
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> sets) {
    Map<String, Set<String>> copy = new TreeMap<>();
    sets.forEach(
        (role, fillers) ->
            copy.computeIfAbsent(ROLES.getOrDefault(role, role), k -> new TreeSet<>())
                .addAll(fillers));
    return copy;
  }

  private static Map<String, String> firsts(List<String> lines) {
    Map<String, String> firsts = new HashMap<>();
    for (String line : lines) {
      List<String> alike = Arrays.asList(line.split(" ", -1));
      alike.forEach(r -> firsts.put(r, alike.get(0)));
    }
    return firsts;
  }

  /** The code of all relations that tell the same: who is sent to a place, arrives and is there. */
  String kind() {
    return ALIKE.getOrDefault(relation, relation);
  }

  /** The kind, or what its possible outcomes have in common: a verdict. */
  String matter() {
    return OUTCOMES.getOrDefault(kind(), kind());
  }

  /** Whether the other is another outcome of the same. */
  boolean isOtherOutcome(Happening other) {
    return !kind().equals(other.kind()) && matter().equals(other.matter());
  }

  /** Whether it happens to one but once: a birth, a death, a verdict. */
  boolean isUnique() {
    return ONCE.contains(relation);
  }

  /** Whether one does it: who shells a town on a day is not somebody else. */
  boolean isOfOneDoer() {
    return BY_ONE.contains(relation);
  }

  /** Whether it is told as having happened, and not as planned or demanded. */
  boolean isRealised() {
    return isFirm() || modality.equals("possible");
  }

  /** Whether it is told as more than possible. */
  boolean isFirm() {
    return modality.equals("certain") || modality.equals("probable");
  }

  Optional<Figure> figure() {
    return quantity.map(q -> Figure.of(q.value(), q.bound()));
  }
}
