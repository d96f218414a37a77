package org.hearsay.fuse;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.WordFile;

/**
 * On whose side speakers stand. A country, its bodies and those who hold an office of them are one
 * origin; a legislature is another, and so is everybody of whom nothing is known.
 */
public final class Sides {

  private static final WordFile WORDS = WordFile.bundled(Sides.class, "words.txt");
  private static final Set<String> STATE = WORDS.section("body of a state");
  private static final Set<String> LEGISLATURE = WORDS.section("legislature");

  /** "Ukraine's military intelligence", "Zelenskyy’s office". */
  private static final Pattern OWNED = Pattern.compile("(?<owner>\\p{Lu}[^'’]{1,60})['’]s? .*");

  /** Apart from its government. */
  private static final String OF_LEGISLATURE = "#legislature";

  /** Of a person to his office's body, of that to its country, and one more for an owner. */
  private static final int DEEPEST = 4;

  private final Map<String, Party> parties = new TreeMap<>();
  private final Map<String, String> byLabel = new HashMap<>();
  private final Map<String, List<Office>> offices;
  private final Set<String> countries = new HashSet<>();

  /**
   * Somebody who speaks, or may stand behind one who does.
   *
   * @param country the address of the one it belongs to or lies in
   */
  public record Party(String iri, String label, boolean place, Optional<String> country) {}

  /** An office of a person, with the address of the body that it is of. */
  public record Office(String role, String body) {}

  /**
   * Sides among these.
   *
   * @param offices by the address of who holds them
   */
  public Sides(Collection<Party> all, Map<String, List<Office>> offices) {
    this.offices = offices;
    for (Party p : all) {
      parties.putIfAbsent(p.iri(), p);
      byLabel.putIfAbsent(p.label(), p.iri());
      p.country().ifPresent(countries::add);
    }
    for (Party p : all) {
      byLabel.putIfAbsent(p.label().substring(p.label().lastIndexOf(' ') + 1), p.iri());
    }
  }

  /** The side of somebody: the address of a country, or nothing where he stands for himself. */
  public Optional<String> of(String iri) {
    return of(iri, 0);
  }

  private Optional<String> of(String iri, int depth) {
    Party party = parties.get(iri);
    if (countries.contains(iri)) {
      return Optional.of(iri);
    }
    if (party == null || depth == DEEPEST) {
      return Optional.empty();
    }
    if (party.place() || has(party.label(), STATE)) {
      return party.country().or(() -> ofOwner(party, depth));
    }
    if (has(party.label(), LEGISLATURE)) {
      return party.country().or(() -> ofOwner(party, depth)).map(c -> c + OF_LEGISLATURE);
    }
    for (Office office : offices.getOrDefault(iri, List.of())) {
      Optional<String> side = of(office.body(), depth + 1);
      if (side.isPresent()) {
        return has(office.role(), LEGISLATURE) && !side.get().endsWith(OF_LEGISLATURE)
            ? side.map(s -> s + OF_LEGISLATURE)
            : side;
      }
    }
    return Optional.empty();
  }

  private Optional<String> ofOwner(Party party, int depth) {
    Matcher owned = OWNED.matcher(party.label());
    return owned.matches()
        ? Optional.ofNullable(byLabel.get(owned.group("owner")))
            .filter(o -> !o.equals(party.iri()))
            .flatMap(o -> of(o, depth + 1))
        : Optional.empty();
  }

  private static boolean has(String name, Set<String> words) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
