package org.hearsay.kb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.WordFile;

/** Wikidata items by name and by number. */
public final class KnowledgeBase {

  private static final WordFile WORDS = WordFile.bundled(KnowledgeBase.class, "words.txt");

  private static final Pattern REGION =
      Pattern.compile("^(.+) (?:%s)".formatted(String.join("|", WORDS.section("region"))));

  private static final Comparator<Candidate> BY_FAME =
      Comparator.comparingDouble(Candidate::fame)
          .thenComparing(Comparator.comparingInt(Candidate::row).reversed());

  private final Index index;

  /** Items learned later; their rows follow those of the index. */
  private final Optional<Index> added;

  private final Map<Integer, String> demonymOfItem = new TreeMap<>();

  KnowledgeBase(Index index, Optional<Index> added) {
    this.index = index;
    this.added = added;
    new TreeMap<>(index.demonyms())
        .forEach((d, place) -> demonymOfItem.merge(place, d, KnowledgeBase::moreAdjectival));
  }

  /** Reads what comes with the program once, when somebody asks for it. */
  private static final class OnDemand {
    private static final KnowledgeBase BUNDLED = read();
  }

  /** The knowledge base that comes with the program. */
  public static KnowledgeBase bundled() {
    return OnDemand.BUNDLED;
  }

  private static KnowledgeBase read() {
    try (InputStream in =
        Objects.requireNonNull(KnowledgeBase.class.getResourceAsStream("wikidata.kb"))) {
      return new KnowledgeBase(IndexFile.read(in), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an index, or the folder of one that was built from a dump. */
  public static KnowledgeBase open(Path file) throws IOException {
    return new KnowledgeBase(
        IndexFile.open(Files.isDirectory(file) ? file.resolve(IndexFile.NAME) : file),
        Optional.empty());
  }

  /** This knowledge base and those items of an index which it does not have. */
  public KnowledgeBase with(Path more) throws IOException {
    return new KnowledgeBase(index, Optional.of(IndexFile.open(more)));
  }

  private Index at(int row) {
    return row < index.size() ? index : added.orElse(index);
  }

  /** The row in its own index. */
  private int own(int row) {
    return row < index.size() ? row : row - index.size();
  }

  /** Of "Korean" and "Koreans", "Finn" and "Finnish", the one that stands before a noun. */
  private static String moreAdjectival(String one, String other) {
    return one.matches(".*(ish|ese|an|i|ch|ic)") ? one : other;
  }

  /** Number of items. */
  public int size() {
    return index.size() + added.map(Index::size).orElse(0);
  }

  public List<Candidate> candidates(String name) {
    String folded = NameFolding.fold(name);
    int spelling = (int) NameFolding.hash(name);
    List<Candidate> found = named(NameFolding.hash(folded), spelling, folded);
    return found.isEmpty() && folded.indexOf(' ') > 0
        ? named(NameFolding.transliterated(folded), spelling, folded)
        : found;
  }

  /** The well-known people of a surname. */
  public List<Candidate> bearers(String surname) {
    String folded = NameFolding.fold(surname);
    return named(NameFolding.surname(folded), 0, folded);
  }

  private List<Candidate> named(long hash, int spelling, String folded) {
    List<Candidate> found = new ArrayList<>();
    named(index, 0, hash, spelling, folded, found);
    added.ifPresent(more -> named(more, index.size(), hash, spelling, folded, found));
    return found;
  }

  private void named(
      Index from, int firstRow, long hash, int spelling, String folded, List<Candidate> found) {
    from.named(
        hash,
        at -> {
          boolean exact = from.nameSpelling().get(at) == spelling;
          found.add(candidate(firstRow + from.nameRow().get(at), exact, folded));
        });
  }

  /**
   * Items whose label begins so, in any spelling of case and accents; the best known first.
   *
   * @param most of them
   */
  public List<Candidate> startingWith(String beginning, int most) {
    String folded = NameFolding.fold(beginning);
    if (folded.isEmpty()) {
      return List.of();
    }
    PriorityQueue<Candidate> best = new PriorityQueue<>(BY_FAME);
    for (int row = 0; row < size(); row++) {
      if (at(row).mayBegin(own(row), folded.charAt(0))
          && NameFolding.fold(label(row)).startsWith(folded)) {
        best.add(candidate(row, label(row).startsWith(beginning), folded));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    return best.stream().sorted(BY_FAME.reversed()).toList();
  }

  /** Whether any item has this name, in any spelling of case and accents. */
  public boolean knows(String name) {
    long hash = NameFolding.hash(NameFolding.fold(name));
    return Index.contains(index.nameHash(), hash)
        || added.filter(more -> Index.contains(more.nameHash(), hash)).isPresent();
  }

  private Candidate candidate(int row, boolean exact, String folded) {
    boolean label = NameFolding.fold(label(row)).equals(folded);
    return new Candidate(qid(row), row, kind(row), at(row).prior().get(own(row)), exact, label);
  }

  private String qid(int row) {
    return "Q" + number(row);
  }

  /** What the item of a row is. */
  public Kind kind(int row) {
    return Kind.values()[at(row).kind().get(own(row))];
  }

  /** What the item of a row is called. */
  public String label(int row) {
    return names(row).get(0);
  }

  /** Whether the item of a row was looked up and not in the index. */
  public boolean isAdded(int row) {
    return row >= index.size();
  }

  public int number(int row) {
    return at(row).item().get(own(row));
  }

  /** Label first, then the aliases. */
  public List<String> names(int row) {
    return at(row).names(own(row));
  }

  /** The item of the country that the item of a row belongs to or lies in. */
  public Optional<String> country(int row) {
    int country = at(row).country().get(own(row));
    return country == 0 ? Optional.empty() : Optional.of("Q" + country);
  }

  /** The items that the item of a row is an instance of; empty where that is not known. */
  public List<String> classes(int row) {
    return at(row).classes(own(row)).stream().map(c -> "Q" + c).toList();
  }

  /** Its point; a region without one stands at the city of the country that it is named after. */
  public Optional<Coordinates> coordinates(int row) {
    return point(row).or(() -> namesake(row).flatMap(this::point));
  }

  private Optional<Coordinates> point(int row) {
    float latitude = at(row).latitude().get(own(row));
    float longitude = at(row).longitude().get(own(row));
    return Float.isNaN(latitude) || Float.isNaN(longitude)
        ? Optional.empty()
        : Optional.of(new Coordinates(degrees(latitude), degrees(longitude)));
  }

  /** The city of a region: Kursk for Kursk Oblast. */
  private Optional<Integer> namesake(int row) {
    Matcher region = REGION.matcher(label(row));
    if (kind(row) != Kind.ADMIN1 || !region.matches()) {
      return Optional.empty();
    }
    return candidates(region.group(1)).stream()
        .filter(c -> c.kind() == Kind.CITY && c.label())
        .map(Candidate::row)
        .filter(city -> country(city).equals(country(row)) && point(city).isPresent())
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
  public Optional<Integer> row(String qid) {
    int number = Item.number(qid);
    int row = index.row(number);
    return row >= 0
        ? Optional.of(row)
        : added.map(more -> more.row(number)).filter(r -> r >= 0).map(r -> r + index.size());
  }

  /** The adjective of a country or place. */
  public Optional<String> demonymOf(String qid) {
    return Optional.ofNullable(demonymOfItem.get(Item.number(qid)));
  }

  /** All adjectives and nouns for what comes from a country or place; sorted. */
  public List<String> demonymsOf(String qid) {
    int number = Item.number(qid);
    return index.demonyms().entrySet().stream()
        .filter(e -> e.getValue() == number)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** How often the item of a number is meant, as PageRank; 0 when not known. */
  public float prior(int number) {
    int row = index.row(number);
    return row < 0 ? 0 : index.prior().get(row);
  }

  /** The numbers of places by demonym. */
  public Map<String, Integer> demonyms() {
    return index.demonyms();
  }

  /** Whether several people of the knowledge base are called so. */
  public boolean isFirstName(String word) {
    return Index.contains(index.firstNames(), NameFolding.hash(word));
  }

  /** Whether somebody in the knowledge base has this family name. */
  public boolean isSurname(String word) {
    return Index.contains(index.surnames(), NameFolding.hash(word));
  }

  /** The country or place that a demonym ({@code North Korean}) belongs to. */
  public Optional<String> placeOfDemonym(String demonym) {
    return Optional.ofNullable(index.demonyms().get(demonym)).map(q -> "Q" + q);
  }
}
