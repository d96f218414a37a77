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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.lexicon.WordFile;

/**
 * On whose side speakers stand. A country, its bodies and those who hold an office of them are one
 * origin; a legislature is another; who works for any other body speaks for that; and everybody of
 * whom nothing is known for himself.
 */
public final class Sides {

  private static final WordFile WORDS = WordFile.bundled(Sides.class, "words.txt");
  private static final Set<String> STATE = WORDS.section("body of a state");
  private static final Set<String> OFFICE = WORDS.section("office of a state");
  private static final Set<String> LEGISLATURE = WORDS.section("legislature");
  private static final Set<String> NOT_HELD = WORDS.section("office not held");

  private static final Pattern SEAT =
      Pattern.compile(
          WORDS.lines("seat of government").stream()
              .map(line -> line.substring(0, line.indexOf(" = ")))
              .collect(Collectors.joining("|")));

  /** Items of countries by what a phrase may call them. */
  private static final Map<String, String> ITEMS = items();

  /** "Ukraine's military intelligence", "Zelenskyy’s office". */
  private static final Pattern OWNED = Pattern.compile("(?<owner>\\p{Lu}[^'’]{1,60})['’]s? .*");

  private static final Pattern NOT_A_WORD =
      Pattern.compile("[^\\p{L}\\p{N}.-]+|['’]s?\\b|\\.(?= |$)");

  private static Map<String, String> items() {
    Map<String, String> items = new HashMap<>();
    KnowledgeBase kb = KnowledgeBase.bundled();
    kb.demonyms()
        .forEach(
            (demonym, number) -> {
              String item = "Q" + number;
              kb.row(item)
                  .filter(row -> kb.kind(row) == Kind.COUNTRY)
                  .ifPresent(
                      row -> {
                        items.put(demonym, item);
                        items.putIfAbsent(kb.label(row), item);
                      });
            });
    for (String line : WORDS.lines("seat of government")) {
      String[] seat = line.split(" = ", 2);
      String item = items.get(seat[1]);
      if (item == null) {
        throw new IllegalArgumentException("words.txt: no country is called " + seat[1]);
      }
      items.put(seat[0], item);
    }
    return items;
  }

  /** Apart from its government. */
  static final String OF_LEGISLATURE = "#legislature";

  /** Of a person to his office's body, of that to its country, and one more for an owner. */
  private static final int DEEPEST = 4;

  /** Words of the longest name of a country that is looked for: "Democratic Republic of Congo". */
  private static final int LONGEST = 5;

  private final Map<String, Party> parties = new TreeMap<>();
  private final Map<String, String> byLabel = new HashMap<>();
  private final Map<String, List<Office>> offices;
  private final Set<String> countries = new HashSet<>();

  /** Countries by what a phrase may call them: their names, adjectives and seats of government. */
  private final Map<String, String> names = new HashMap<>();

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
   * @param address of a country, from the number of its item
   */
  public Sides(
      Collection<Party> all, Map<String, List<Office>> offices, UnaryOperator<String> address) {
    this.offices = offices;
    ITEMS.forEach((name, item) -> names.put(name, address.apply(item)));
    for (Party p : all) {
      parties.putIfAbsent(p.iri(), p);
      byLabel.putIfAbsent(p.label(), p.iri());
      p.country().ifPresent(countries::add);
    }
    countries.addAll(names.values());
    for (Party p : all) {
      byLabel.putIfAbsent(p.label().substring(p.label().lastIndexOf(' ') + 1), p.iri());
      if (countries.contains(p.iri())) {
        this.names.putIfAbsent(p.label(), p.iri());
      }
    }
  }

  /**
   * The side of somebody: the address of a country, of the body he works for, or nothing where he
   * stands for himself.
   *
   * @param introduced the words that name him in an article, with office and body
   */
  public Optional<String> of(String iri, String introduced) {
    Optional<String> known = of(iri, 0);
    if (has(introduced, LEGISLATURE) && known.filter(this::isState).isEmpty()) {
      Optional<String> home = Optional.ofNullable(parties.get(iri)).flatMap(Party::country);
      return ofPhrase(introduced).or(() -> home.map(c -> c + OF_LEGISLATURE)).or(() -> known);
    }
    return known.filter(this::isState).isPresent()
        ? known.map(
            k -> has(introduced, LEGISLATURE) && countries.contains(k) ? k + OF_LEGISLATURE : k)
        : ofPhrase(introduced).or(() -> known);
  }

  /** Whether these words name a body of a state, be it only described. */
  public boolean isBody(String label) {
    return has(label, STATE) && ofPhrase(label).isPresent();
  }

  private Optional<String> of(String iri, int depth) {
    Party party = parties.get(iri);
    if (countries.contains(iri)) {
      return Optional.of(iri);
    }
    if (party == null || depth == DEEPEST) {
      return Optional.empty();
    }
    if (has(party.label(), LEGISLATURE)) {
      return countryOf(party, depth).map(c -> c + OF_LEGISLATURE);
    }
    if (party.place() || has(party.label(), STATE)) {
      return countryOf(party, depth);
    }
    List<String> bodies =
        offices.getOrDefault(iri, List.of()).stream()
            .filter(o -> !has(o.role(), NOT_HELD))
            .map(o -> ofOffice(o, depth + 1))
            .toList();
    return bodies.stream().filter(this::isState).findFirst().or(() -> bodies.stream().findFirst());
  }

  private String ofOffice(Office office, int depth) {
    String side = of(office.body(), depth).orElse(office.body());
    return has(office.role(), LEGISLATURE) && !side.endsWith(OF_LEGISLATURE)
        ? side + OF_LEGISLATURE
        : side;
  }

  private boolean isState(String side) {
    return countries.contains(side) || side.endsWith(OF_LEGISLATURE);
  }

  private Optional<String> countryOf(Party party, int depth) {
    return party.country().or(() -> ofOwner(party, depth)).or(() -> country(party.label()));
  }

  private Optional<String> ofOwner(Party party, int depth) {
    Matcher owned = OWNED.matcher(party.label());
    return owned.matches()
        ? Optional.ofNullable(byLabel.get(owned.group("owner")))
            .filter(o -> !o.equals(party.iri()))
            .flatMap(o -> of(o, depth + 1))
        : Optional.empty();
  }

  /** "The Netherlands’ minister of defense", "a White House spokesman", "Dutch intelligence". */
  private Optional<String> ofPhrase(String phrase) {
    boolean lawmaker = has(phrase, LEGISLATURE);
    return lawmaker || has(phrase, STATE) || has(phrase, OFFICE)
        ? country(phrase).map(c -> lawmaker ? c + OF_LEGISLATURE : c)
        : Optional.empty();
  }

  /** The country that a phrase names first. */
  private Optional<String> country(String phrase) {
    String[] words = NOT_A_WORD.matcher(phrase).replaceAll(" ").strip().split(" +", -1);
    for (int i = 0; i < words.length; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = i; j < Math.min(words.length, i + LONGEST); j++) {
        name.append(j > i ? " " : "").append(words[j]);
        String found = names.get(name.toString());
        boolean longer = j + 1 < words.length && names.containsKey(name + " " + words[j + 1]);
        if (found != null && !longer) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a name has one of these words; the White House is no house of lawmakers. */
  private static boolean has(String name, Set<String> words) {
    String plain = words.equals(LEGISLATURE) ? SEAT.matcher(name).replaceAll(" ") : name;
    for (String word : plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
