package org.hearsay.link.items;

import static org.hearsay.link.items.ScoreWeight.ACRONYM_OF_ANOTHER_SPELLING;
import static org.hearsay.link.items.ScoreWeight.AS_USED;
import static org.hearsay.link.items.ScoreWeight.BIRTH_NAME;
import static org.hearsay.link.items.ScoreWeight.COUNTRY;
import static org.hearsay.link.items.ScoreWeight.EXACT_NAME;
import static org.hearsay.link.items.ScoreWeight.FOREIGN_BODY;
import static org.hearsay.link.items.ScoreWeight.FOREIGN_GENERIC_BODY;
import static org.hearsay.link.items.ScoreWeight.FOREIGN_TOWN;
import static org.hearsay.link.items.ScoreWeight.IMPOSSIBLE;
import static org.hearsay.link.items.ScoreWeight.KNOWN_BY_ONE_NAME;
import static org.hearsay.link.items.ScoreWeight.LABEL;
import static org.hearsay.link.items.ScoreWeight.MORE_WORDS;
import static org.hearsay.link.items.ScoreWeight.NOT_SO_CALLED;
import static org.hearsay.link.items.ScoreWeight.OBSCURE_TOWN;
import static org.hearsay.link.items.ScoreWeight.ONLY_EVENT;
import static org.hearsay.link.items.ScoreWeight.ONLY_OUTLET;
import static org.hearsay.link.items.ScoreWeight.OTHER_BY_ONE_NAME;
import static org.hearsay.link.items.ScoreWeight.OTHER_SPELLING;
import static org.hearsay.link.items.ScoreWeight.OUTSHINES_BUT_LOCATED;
import static org.hearsay.link.items.ScoreWeight.OUTSHINES_PLACES;
import static org.hearsay.link.items.ScoreWeight.OWN_COUNTRY;
import static org.hearsay.link.items.ScoreWeight.PERSON_AS_PLACE;
import static org.hearsay.link.items.ScoreWeight.PERSON_BY_ONE_NAME;
import static org.hearsay.link.items.ScoreWeight.PLACE_PERHAPS;
import static org.hearsay.link.items.ScoreWeight.SEAT;
import static org.hearsay.link.items.ScoreWeight.THE_IN_NAME;
import static org.hearsay.link.items.ScoreWeight.TOWN_AS_PERSON;
import static org.hearsay.link.items.ScoreWeight.TYPE_AGREES;
import static org.hearsay.link.items.ScoreWeight.TYPE_GUESSED;
import static org.hearsay.link.items.ScoreWeight.TYPE_SURE;
import static org.hearsay.link.items.ScoreWeight.UNKNOWN_BY_ONE_NAME;
import static org.hearsay.link.items.ScoreWeight.UNKNOWN_TOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.link.names.TypeGuesser;

/**
 * How much speaks for an item as what a name means, in powers of ten of PageRank: how often it is
 * meant at all, and what spelling, type, countries and the words around the name add or take.
 */
final class CandidateScore {

  /** First words of bodies that every country has. */
  private static final Set<String> GENERIC = NameWords.of("generic body");

  /** PageRank from which a city is rather meant than a person of its name. */
  static final double GREAT_CITY = 1e-4;

  /** PageRank from which an organization is at home everywhere. */
  private static final double WORLDWIDE = 1.5e-5;

  /** Below it an article does not speak of a country: shares are differences of fractions. */
  private static final double LEAST_SHARE = 1e-6;

  /** PageRank of an organization over that of the places of its name, for it to be meant rather. */
  private static final double OUTSHINES = 3;

  /** PageRank from which a town is meant by its name wherever that stands. */
  static final double KNOWN = 1e-5;

  /** PageRank from which a first name alone is known to mean somebody, or a town: "Madonna". */
  private static final double FIRST_NAME = 2e-5;

  private final KnowledgeBase kb;
  private final Homes homes;
  private final Misnomers misnomers;

  CandidateScore(KnowledgeBase kb, Homes homes) {
    this.kb = kb;
    this.homes = homes;
    misnomers = new Misnomers(kb, homes);
  }

  /**
   * The score of an item for a text by which a group of names may be looked up.
   *
   * @param countries the share of each country in an article's names of places
   */
  double of(Candidate c, String text, NameUse use, Map<String, Double> countries) {
    return score(c, text, use.cluster(), countries) + alone(c, text) + use(c, text, use, countries);
  }

  /** Each item once, by the name that it bears exactly. */
  static List<Candidate> unique(List<Candidate> candidates) {
    Map<Integer, Candidate> byRow = new HashMap<>();
    List<Candidate> order = new ArrayList<>();
    for (Candidate c : candidates) {
      Candidate known = byRow.get(c.row());
      if (known == null) {
        order.add(c);
      }
      if (known == null || (c.exact() && !known.exact())) {
        byRow.put(c.row(), c);
      }
    }
    return order.stream().map(c -> byRow.getOrDefault(c.row(), c)).toList();
  }

  /** A name that only one outlet or event bears, and nothing else, is hardly meant otherwise. */
  private double alone(Candidate c, String text) {
    boolean outlet = c.kind() == Kind.MEDIA && c.exact() && c.label();
    boolean event = c.kind() == Kind.EVENT && c.exact() && c.prior() > 0;
    boolean alone = (outlet || event) && unique(kb.candidates(text)).size() == 1;
    return !alone ? 0 : event ? ONLY_EVENT.value : ONLY_OUTLET.value;
  }

  /** What the words of a name and those before it say for an item or against it. */
  private double use(Candidate c, String text, NameUse use, Map<String, Double> countries) {
    boolean paper = use.magazine() && c.kind().type() == EntityType.PLACE;
    if (paper
        || misnomers.isImpossible(c, text)
        || misnomers.isElsewhere(c, text, use, countries)
        || misnomers.isStates(c, text, use)) {
      return IMPOSSIBLE.value;
    }
    if (misnomers.isNotSoCalled(c, text, use)) {
      return NOT_SO_CALLED.value;
    }
    if (isGreaterThanPlaces(c, text)) {
      return use.located() ? OUTSHINES_BUT_LOCATED.value : OUTSHINES_PLACES.value;
    }
    if (use.state() && c.kind() == Kind.ADMIN1) {
      return AS_USED.value;
    }
    boolean word = text.indexOf(' ') < 0;
    double byWord = word ? byOneWord(c, text, use) : 0;
    if (byWord != 0) {
      return byWord;
    }
    if (use.titled() && c.label() && text.startsWith("The ")) {
      return THE_IN_NAME.value;
    }
    boolean there =
        kb.names(c.row()).contains(text + ", " + use.region())
            || (use.credited() && c.kind() == Kind.MEDIA);
    boolean platform = TypeGuesser.isPlatform(text) && c.prior() > WORLDWIDE;
    boolean house = use.speaks() && !word && c.kind() == Kind.ORGANISATION;
    return use.venues().contains(text) || there || house || platform ? AS_USED.value : 0;
  }

  /** What is said against an item by the one word that it is called; 0 for nothing. */
  private double byOneWord(Candidate c, String text, NameUse use) {
    boolean first = kb.isFirstName(text);
    boolean place = c.kind().type() == EntityType.PLACE;
    double least = first ? FIRST_NAME : KNOWN;
    if (first && place && !c.label()) { // "Maurice"
      return OBSCURE_TOWN.value;
    }
    if (c.kind() == Kind.CITY && c.fame() < least && !use.placed()) {
      return OBSCURE_TOWN.value;
    }
    boolean renowned =
        c.fame() >= FIRST_NAME && List.of(kb.label(c.row()).split(" ", -1)).contains(text);
    if (first && c.kind() == Kind.PERSON && !renowned && !use.cluster().hasTitle()) {
      return UNKNOWN_BY_ONE_NAME.value;
    }
    boolean outlet = c.kind() == Kind.MEDIA || c.kind() == Kind.WORK;
    if (outlet && use.foreign() && c.fame() < WORLDWIDE) {
      return NOT_SO_CALLED.value;
    }
    if (c.kind() == Kind.PERSON && use.located() && !use.cluster().hasTitle()) {
      return PERSON_AS_PLACE.value;
    }
    return 0;
  }

  /** "Stanford" is the university rather than the town, where nothing says that it is a place. */
  private boolean isGreaterThanPlaces(Candidate c, String text) {
    if (c.kind() != Kind.ORGANISATION
        || !c.exact()
        || c.prior() == 0
        || NameWords.of("organization").contains(text)) {
      return false;
    }
    double places =
        unique(kb.candidates(text)).stream()
            .filter(o -> o.kind().type() == EntityType.PLACE)
            .mapToDouble(Candidate::fame)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return c.prior() > OUTSHINES * places;
  }

  private double score(Candidate c, String text, Cluster cluster, Map<String, Double> countries) {
    int words = text.split("[ -]", -1).length;
    double score = Math.log10(c.fame() / 1e-6);
    score += c.exact() ? EXACT_NAME.value : isAcronym(text) ? ACRONYM_OF_ANOTHER_SPELLING.value : 0;
    score += c.label() ? LABEL.value : isSpelledOtherwise(c, text) ? OTHER_SPELLING.value : 0;
    score += isBirthName(c, text) ? BIRTH_NAME.value : 0;
    score += MORE_WORDS.value * Math.min(3, words - 1);
    score += type(c, cluster, words);
    return score + atHome(c, text, cluster, countries);
  }

  /** For what lies in the countries of an article, and against bodies of others. */
  private double atHome(Candidate c, String text, Cluster cluster, Map<String, Double> countries) {
    if (c.kind() == Kind.COUNTRY) {
      return 0;
    }
    Optional<String> home = homes.country(c);
    double share = home.map(q -> countries.getOrDefault(q, 0.0)).orElse(0.0);
    boolean body = c.kind() == Kind.ORGANISATION && home.isPresent();
    boolean lesser = 2 * share < countries.values().stream().reduce(0.0, Double::max);
    boolean known = c.prior() > WORLDWIDE;
    boolean told = c.prior() == 0 || !countries.isEmpty();
    boolean nobodys = c.kind() == Kind.ORGANISATION && home.isEmpty() && !known;
    if (nobodys && (homes.isShared(text) || misnomers.isEverywhere(text))) {
      return IMPOSSIBLE.value;
    }
    boolean foreign = home.isPresent() && share < LEAST_SHARE && !countries.isEmpty();
    if (c.kind() == Kind.CITY && c.prior() == 0 && foreign) {
      return FOREIGN_TOWN.value;
    }
    if (body && (share < LEAST_SHARE || lesser) && told && !known && homes.isShared(text)) {
      return IMPOSSIBLE.value;
    }
    boolean firm = cluster.isSure() && text.matches("[^ -]+") && !isAcronym(text);
    if (!body || share >= LEAST_SHARE || countries.isEmpty() || firm) {
      return OWN_COUNTRY.value * Math.min(1, 2 * share);
    }
    return GENERIC.contains(text.split(" ", 2)[0])
        ? FOREIGN_GENERIC_BODY.value
        : known ? 0 : FOREIGN_BODY.value;
  }

  /** Whether no name of a person is written like this: another transliteration. */
  private boolean isSpelledOtherwise(Candidate c, String text) {
    return c.kind() == Kind.PERSON
        && !c.exact()
        && kb.names(c.row()).stream()
            .noneMatch(n -> NameFolding.fold(n).equals(NameFolding.fold(text)));
  }

  /** "Bernard Schwartz" is seldom Tony Curtis: an alias of which no word is in the label. */
  private boolean isBirthName(Candidate c, String text) {
    return c.kind() == Kind.PERSON
        && !c.label()
        && text.indexOf(' ') > 0
        && Collections.disjoint(
            List.of(NameFolding.fold(text).split(" ", -1)),
            List.of(NameFolding.fold(kb.label(c.row())).split(" ", -1)));
  }

  /** Few letters, all of them capital. */
  static boolean isAcronym(String text) {
    return text.length() < 6 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static double type(Candidate c, Cluster cluster, int words) {
    EntityType type = cluster.type();
    EntityType kind = c.kind().type();
    double weight = cluster.isSure() ? TYPE_SURE.value : TYPE_GUESSED.value;
    boolean agree = kind.isClose(type);
    if (kind == EntityType.PERSON && words == 1) {
      return (type == EntityType.PERSON ? PERSON_BY_ONE_NAME.value : OTHER_BY_ONE_NAME.value)
          + (c.prior() > 0 ? KNOWN_BY_ONE_NAME.value : UNKNOWN_BY_ONE_NAME.value);
    }
    if (c.kind() == Kind.COUNTRY && type != EntityType.PERSON) {
      return COUNTRY.value;
    }
    if (c.kind() == Kind.CITY && c.prior() == 0 && words == 1 && type != EntityType.PLACE) {
      return -weight + UNKNOWN_TOWN.value;
    }
    if (c.kind() == Kind.CITY
        && type == EntityType.PERSON
        && words == 1
        && c.prior() < GREAT_CITY) {
      return TOWN_AS_PERSON.value;
    }
    if (c.kind() == Kind.CITY && c.prior() == 0 && words == 1 && !cluster.isSure()) {
      return 0;
    }
    boolean seat = c.kind() == Kind.PLACE && type == EntityType.ORGANIZATION;
    boolean place = kind == EntityType.PLACE && !cluster.isSure();
    return agree
        ? Math.max(TYPE_AGREES.value, weight / 2)
        : place ? PLACE_PERHAPS.value : seat ? SEAT.value : -weight;
  }
}
