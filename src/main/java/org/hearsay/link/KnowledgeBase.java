package org.hearsay.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wikidata items by name: column arrays and one sorted table of name hashes, so that opening it is
 * reading arrays and a lookup is a binary search.
 */
public final class KnowledgeBase implements CandidateSource {

  final int[] item;
  final byte[] kind;
  final int[] country;
  final float[] latitude;
  final float[] longitude;
  final float[] prior;

  /** Label and aliases of each item, joined by tabs, in UTF-8; where each begins, and the end. */
  final byte[] text;

  final int[] textStart;

  /** Hashes of folded names, ascending; equal ones stand together. */
  final long[] nameHash;

  final int[] nameItem;

  /** Low bits of the hash of the name's exact spelling. */
  final int[] nameSpelling;

  final Map<String, Integer> demonyms;
  private final Map<Integer, String> demonymOfItem = new java.util.TreeMap<>();
  private final java.util.Set<String> firstNames;
  private final java.util.Set<String> surnames;
  final Map<Integer, Integer> rowOfItem;

  private static final Pattern REGION =
      Pattern.compile(
          "(.+) (?:Oblast|Region|Province|Governorate|Voivodeship|Krai|Prefecture|County)");

  KnowledgeBase(Columns columns, Map<String, Integer> demonyms) {
    item = columns.item;
    kind = columns.kind;
    country = columns.country;
    latitude = columns.latitude;
    longitude = columns.longitude;
    prior = columns.prior;
    text = columns.text;
    textStart = columns.textStart;
    nameHash = columns.nameHash;
    nameItem = columns.nameItem;
    nameSpelling = columns.nameSpelling;
    this.demonyms = Map.copyOf(demonyms);
    rowOfItem = new java.util.HashMap<>(item.length * 2);
    for (int row = 0; row < item.length; row++) {
      rowOfItem.put(item[row], row);
    }
    firstNames = FirstNames.of(this);
    surnames = FirstNames.surnamesOf(this);
    new java.util.TreeMap<>(demonyms)
        .forEach((d, place) -> demonymOfItem.merge(place, d, KnowledgeBase::moreAdjectival));
  }

  /** Of "Korean" and "Koreans", "Finn" and "Finnish", the one that stands before a noun. */
  private static String moreAdjectival(String one, String other) {
    return one.matches(".*(ish|ese|an|i|ch|ic)") ? one : other;
  }

  /** The arrays of a knowledge base, as they are compiled and stored. */
  record Columns(
      int[] item,
      byte[] kind,
      int[] country,
      float[] latitude,
      float[] longitude,
      float[] prior,
      byte[] text,
      int[] textStart,
      long[] nameHash,
      int[] nameItem,
      int[] nameSpelling) {}

  /** What the snapshot calls things; finer than {@link EntityType} for places. */
  enum Kind {
    PERSON(EntityType.PERSON),
    ORGANISATION(EntityType.ORGANIZATION),
    PLACE(EntityType.PLACE),
    COUNTRY(EntityType.PLACE),
    ADMIN1(EntityType.PLACE),
    CITY(EntityType.PLACE),
    MEDIA(EntityType.MEDIA),
    EVENT(EntityType.EVENT),
    WORK(EntityType.MEDIA),
    WEAPON(EntityType.WEAPON);

    final EntityType type;

    Kind(EntityType type) {
      this.type = type;
    }

    static Optional<Kind> of(String code) {
      try {
        return Optional.of(valueOf(code.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** Number of items. */
  public int size() {
    return item.length;
  }

  @Override
  public List<Candidate> candidates(String name) {
    String folded = NameFolding.fold(name);
    long hash = NameFolding.hash(folded);
    int at = Arrays.binarySearch(nameHash, hash);
    if (at < 0) {
      return List.of();
    }
    while (at > 0 && nameHash[at - 1] == hash) {
      at--;
    }
    int spelling = (int) NameFolding.hash(name);
    List<Candidate> found = new ArrayList<>();
    for (; at < nameHash.length && nameHash[at] == hash; at++) {
      found.add(candidate(nameItem[at], nameSpelling[at] == spelling, folded));
    }
    return found;
  }

  /** Whether any item has this name, in any spelling of case and accents. */
  boolean knows(String name) {
    return Arrays.binarySearch(nameHash, NameFolding.hash(NameFolding.fold(name))) >= 0;
  }

  private Candidate candidate(int row, boolean exact, String folded) {
    boolean label = NameFolding.fold(label(row)).equals(folded);
    return new Candidate("Q" + item[row], row, Kind.values()[kind[row]], prior[row], exact, label);
  }

  Kind kind(int row) {
    return Kind.values()[kind[row]];
  }

  String label(int row) {
    return names(row).get(0);
  }

  /** Label first, then the aliases. */
  List<String> names(int row) {
    String all =
        new String(
            text, textStart[row], textStart[row + 1] - textStart[row], StandardCharsets.UTF_8);
    return List.of(all.split("\t", -1));
  }

  Optional<String> country(int row) {
    return country[row] == 0 ? Optional.empty() : Optional.of("Q" + country[row]);
  }

  /** Its point; a region without one stands at the city of the country that it is named after. */
  Optional<Coordinates> coordinates(int row) {
    return point(row).or(() -> namesake(row).flatMap(this::point));
  }

  private Optional<Coordinates> point(int row) {
    return Float.isNaN(latitude[row])
        ? Optional.empty()
        : Optional.of(new Coordinates(degrees(latitude[row]), degrees(longitude[row])));
  }

  /** The city of a region: Kursk for Kursk Oblast. */
  private Optional<Integer> namesake(int row) {
    Matcher region = REGION.matcher(label(row));
    if (Kind.values()[kind[row]] != Kind.ADMIN1 || !region.matches()) {
      return Optional.empty();
    }
    return candidates(region.group(1)).stream()
        .filter(c -> c.kind() == Kind.CITY && c.label() && country[c.row()] == country[row])
        .map(Candidate::row)
        .filter(city -> !Float.isNaN(latitude[city]))
        .findFirst();
  }

  /** Four decimals, about ten metres: what the snapshot has. */
  private static double degrees(float value) {
    return Math.round(value * 10_000d) / 10_000d;
  }

  /** Whether it has this item. */
  public boolean has(String qid) {
    return qid.matches("Q\\d{1,9}") && row(qid).isPresent();
  }

  /** The row of an item ({@code Q159}). */
  Optional<Integer> row(String qid) {
    return Optional.ofNullable(rowOfItem.get(Integer.parseInt(qid, 1, qid.length(), 10)));
  }

  /** The adjective of a country or place. */
  Optional<String> demonymOf(String qid) {
    return Optional.ofNullable(demonymOfItem.get(Integer.parseInt(qid, 1, qid.length(), 10)));
  }

  /** All adjectives and nouns for what comes from a country or place; sorted. */
  List<String> demonymsOf(String qid) {
    int number = Integer.parseInt(qid, 1, qid.length(), 10);
    return demonyms.entrySet().stream()
        .filter(e -> e.getValue() == number)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whether several people of the knowledge base are called so. */
  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  /** Whether somebody in the knowledge base has this family name. */
  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** The country or place that a demonym ({@code North Korean}) belongs to. */
  Optional<String> placeOfDemonym(String demonym) {
    return Optional.ofNullable(demonyms.get(demonym)).map(q -> "Q" + q);
  }
}
