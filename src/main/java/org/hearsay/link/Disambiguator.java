package org.hearsay.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.KnowledgeBase.Kind;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameClusters.Cluster;
import org.hearsay.nlp.Document;

/**
 * Chooses the item that a group of names means: by how often it is meant at all, by spelling, type
 * and the countries that the article speaks of; none when nothing is good enough.
 */
final class Disambiguator {

  private static final double THRESHOLD = 2.0;
  private static final double FULL = 4.5;

  /** First words of bodies that every country has. */
  private static final Set<String> GENERIC =
      Set.of(
          "Ministry",
          "Department",
          "Parliament",
          "Senate",
          "Supreme",
          "National",
          "Federal",
          "State",
          "Central",
          "House",
          "Congress",
          "Cabinet",
          "Foreign",
          "Defense",
          "Defence");

  /** PageRank from which a city is rather meant than a person of its name. */
  private static final double GREAT_CITY = 1e-4;

  /** PageRank from which an organization is at home everywhere. */
  private static final double WORLDWIDE = 1.5e-5;

  /** Names of places that say at least which country an article is about. */
  private static final double LEAST_COUNTRIES = 3;

  /** PageRank of an organization over that of the places of its name, for it to be meant rather. */
  private static final double OUTSHINES = 3;

  /** PageRank from which a town is meant by its name wherever that stands. */
  private static final double KNOWN = 1e-5;

  /** PageRank of somebody who is known by the surname alone. */
  private static final double FAMOUS = 1e-6;

  /** Of the PageRank of all bearers of the surname. */
  private static final double SHARE = 0.9;

  private final KnowledgeBase kb;
  private final NameWords words = NameWords.bundled();

  Disambiguator(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** An item chosen and how sure the choice is. */
  record Choice(Candidate candidate, double confidence, String reason) {}

  /** A choice for each group, in their order. */
  List<Optional<Choice>> choose(Document document, List<Cluster> clusters) {
    List<NameUse> uses = clusters.stream().map(c -> NameUse.of(kb, document, c)).toList();
    List<Optional<Choice>> first = new ArrayList<>();
    for (NameUse use : uses) {
      first.add(choose(use, Map.of()));
    }
    Map<String, Double> countries = new HashMap<>();
    double total = 0;
    for (int i = 0; i < clusters.size(); i++) {
      int weight = Math.min(4, clusters.get(i).names.size());
      Optional<String> country =
          first
              .get(i)
              .filter(c -> c.candidate().kind() != Kind.ORGANISATION)
              .flatMap(c -> country(c.candidate()));
      if (country.isPresent()) {
        countries.merge(country.get(), (double) weight, Double::sum);
        total += weight;
      }
    }
    double all = Math.max(LEAST_COUNTRIES, total);
    countries.replaceAll((q, weight) -> weight / all);
    List<Optional<Choice>> second = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Map<String, Double> others = new HashMap<>(countries);
      double own = Math.min(4, clusters.get(i).names.size()) / all;
      first
          .get(i)
          .filter(c -> c.candidate().kind() != Kind.ORGANISATION)
          .flatMap(c -> country(c.candidate()))
          .ifPresent(q -> others.computeIfPresent(q, (k, share) -> Math.max(0, share - own)));
      second.add(choose(uses.get(i), others));
    }
    return second;
  }

  private Optional<String> country(Candidate c) {
    return c.kind() == Kind.COUNTRY ? Optional.of(c.wikidata()) : kb.country(c.row());
  }

  private Optional<Choice> choose(NameUse use, Map<String, Double> countries) {
    Cluster cluster = use.cluster();
    Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double runnerUp = Double.NEGATIVE_INFINITY;
    for (String text : texts(use)) {
      for (Candidate c : unique(kb.candidates(text))) {
        if (isNamesake(c, text, cluster)) {
          continue;
        }
        double score = score(c, text, cluster, countries) + alone(c, text) + use(c, text, use);
        if (score > bestScore) {
          if (best != null && best.row() != c.row()) {
            runnerUp = bestScore;
          }
          best = c;
          bestScore = score;
        } else if (best != null && best.row() != c.row() && score > runnerUp) {
          runnerUp = score;
        }
      }
    }
    if (best == null || bestScore < THRESHOLD) {
      return bearer(use);
    }
    double sure = Math.min(1, (bestScore - THRESHOLD) / FULL);
    double apart = Math.min(1, (bestScore - runnerUp) / 2);
    double confidence = 0.5 + 0.3 * sure + 0.2 * apart;
    return Optional.of(new Choice(best, confidence, reason(best)));
  }

  /** A name that only one outlet or event bears, and nothing else, is hardly meant otherwise. */
  private double alone(Candidate c, String text) {
    boolean outlet = c.kind() == Kind.MEDIA && c.exact() && c.label();
    boolean event = c.kind() == Kind.EVENT && c.exact() && c.prior() > 0;
    boolean alone = (outlet || event) && unique(kb.candidates(text)).size() == 1;
    return alone ? (event ? 1.2 : 0.5) : 0;
  }

  /** "Sinatra" in a post: the one well-known bearer of a surname. */
  private Optional<Choice> bearer(NameUse use) {
    String name = use.cluster().fullest().text();
    boolean other = use.cluster().isSure() && !use.cluster().isPerson();
    boolean surname = name.indexOf(' ') < 0 && !kb.isFirstName(name) && !isAcronym(name);
    if (!use.brief() || other || !surname) {
      return Optional.empty();
    }
    List<Candidate> bearers = kb.bearers(name);
    double all = bearers.stream().mapToDouble(Candidate::fame).sum();
    return bearers.stream()
        .filter(c -> c.fame() >= FAMOUS && c.fame() >= SHARE * all)
        .findFirst()
        .map(c -> new Choice(c, 0.5, source(c) + "by the surname of " + kb.label(c.row())));
  }

  /** What the words of a name and those before it say for an item or against it. */
  private double use(Candidate c, String text, NameUse use) {
    if (isImpossible(c, text)) {
      return -5;
    }
    boolean theTown =
        use.definite() && c.kind() == Kind.CITY && !kb.label(c.row()).startsWith("The ");
    boolean anothers =
        use.foreign() && c.kind() == Kind.ORGANISATION && GENERIC.contains(text.split(" ", 2)[0]);
    if (theTown || anothers) {
      return -2.5;
    }
    if (isGreaterThanPlaces(c, text)) {
      return use.located() ? -1.5 : 1.5;
    }
    boolean word = text.indexOf(' ') < 0;
    if (word && c.kind() == Kind.CITY && c.fame() < KNOWN && !use.placed()) {
      return -2;
    }
    if (word && c.kind() == Kind.PERSON && use.located() && !use.cluster().hasTitle()) {
      return -2;
    }
    if (use.titled() && c.label() && text.startsWith("The ")) {
      return 4;
    }
    boolean platform = TypeGuesser.isPlatform(text) && c.prior() > WORLDWIDE;
    boolean house = use.speaks() && !word && c.kind() == Kind.ORGANISATION;
    return use.venues().contains(text) || house || platform ? 1.5 : 0;
  }

  private boolean isImpossible(Candidate c, String text) {
    String bare = text.startsWith("The ") ? text.substring(4) : text;
    boolean body = words.is("organization", bare);
    boolean place = c.kind().type() == EntityType.PLACE;
    boolean unnumbered = c.kind() == Kind.EVENT && !c.label() && kb.knows(text + " II");
    boolean letters = (text.length() == 1 && !c.label()) || (text.length() <= 3 && !c.exact());
    boolean nickname = body && !c.label() && !kb.label(c.row()).contains(bare);
    boolean common = !place && text.length() > bare.length() && words.is("place", bare);
    return (body && place) || unnumbered || letters || nickname || common;
  }

  /** "Stanford" is the university rather than the town, where nothing says that it is a place. */
  private boolean isGreaterThanPlaces(Candidate c, String text) {
    if (c.kind() != Kind.ORGANISATION
        || !c.exact()
        || c.prior() == 0
        || words.is("organization", text)) {
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

  /** "Naina Yeltsin" is not the person whom "Yeltsin" alone means. */
  private boolean isNamesake(Candidate c, String text, Cluster cluster) {
    String full = cluster.fullest().folded();
    if (c.kind() != Kind.PERSON || text.indexOf(' ') > 0 || full.indexOf(' ') < 0) {
      return false;
    }
    String first = full.substring(0, full.indexOf(' '));
    return kb.names(c.row()).stream().noneMatch(n -> NameFolding.fold(n).startsWith(first + " "));
  }

  private String reason(Candidate c) {
    String how = c.label() ? "by its label" : "by an alias of " + kb.label(c.row());
    return source(c) + how;
  }

  private String source(Candidate c) {
    return kb.isAdded(c.row()) ? "search of Wikidata, " : "snapshot of Wikidata, ";
  }

  /** The names to look up: those of several words before the short ones. */
  private static Set<String> texts(NameUse use) {
    Cluster cluster = use.cluster();
    Set<String> texts = new LinkedHashSet<>(use.venues());
    Name full = cluster.fullest();
    texts.add(full.label().orElse(full.text()));
    boolean several = full.text().indexOf(' ') > 0;
    for (Name name : cluster.names) {
      String text = name.label().orElse(name.text());
      boolean tooShort =
          several && text.indexOf(' ') < 0 && (cluster.isPerson() || isAcronym(text));
      if (!tooShort) {
        texts.add(text);
        texts.add(text.startsWith("The ") || text.startsWith("the ") ? text.substring(4) : text);
      }
    }
    if (use.definite() && !full.text().matches("North|South|East|West")) {
      texts.add("The " + full.text());
    }
    return texts;
  }

  private static List<Candidate> unique(List<Candidate> candidates) {
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

  private double score(Candidate c, String text, Cluster cluster, Map<String, Double> countries) {
    int words = text.split("[ -]", -1).length;
    double score = Math.log10(c.fame() / 1e-6);
    score += c.exact() ? 0.3 : isAcronym(text) ? -1.5 : 0;
    score += c.label() ? 0.5 : isSpelledOtherwise(c, text) ? -0.4 : 0;
    score -= isBirthName(c, text) ? 1.5 : 0;
    score += 0.9 * Math.min(3, words - 1);
    score += type(c, cluster, words);
    double share = country(c).map(q -> countries.getOrDefault(q, 0.0)).orElse(0.0);
    boolean foreign =
        c.kind() == Kind.ORGANISATION
            && !countries.isEmpty()
            && share < 1e-6
            && kb.country(c.row()).isPresent();
    score +=
        c.kind() == Kind.COUNTRY
            ? 0
            : foreign
                ? (GENERIC.contains(text.split(" ", 2)[0])
                    ? -2.5
                    : c.prior() > WORLDWIDE ? 0 : -0.8)
                : 1.2 * Math.min(1, 2 * share);
    return score;
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

  private static boolean isAcronym(String text) {
    return text.length() < 6 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }

  private static double type(Candidate c, Cluster cluster, int words) {
    EntityType type = cluster.type();
    EntityType kind = c.kind().type();
    double weight = cluster.isSure() ? 2 : 0.3;
    boolean agree = isClose(kind, type);
    if (kind == EntityType.PERSON && words == 1) {
      return (type == EntityType.PERSON ? 0.3 : -0.5) + (c.prior() > 0 ? 0.5 : -2.5);
    }
    if (c.kind() == Kind.COUNTRY && type != EntityType.PERSON) {
      return 1;
    }
    if (c.kind() == Kind.CITY && c.prior() == 0 && words == 1 && type != EntityType.PLACE) {
      return -weight - 0.8;
    }
    if (c.kind() == Kind.CITY
        && type == EntityType.PERSON
        && words == 1
        && c.prior() < GREAT_CITY) {
      return -2;
    }
    if (c.kind() == Kind.CITY && c.prior() == 0 && words == 1 && !cluster.isSure()) {
      return 0;
    }
    boolean seat = c.kind() == Kind.PLACE && type == EntityType.ORGANIZATION;
    boolean place = kind == EntityType.PLACE && !cluster.isSure();
    return agree ? Math.max(0.5, weight / 2) : place ? 0.4 : seat ? -0.3 : -weight;
  }

  /** Whether a thing of a type may be an item of a kind: a hospital is a body and a place. */
  static boolean isClose(EntityType kind, EntityType type) {
    boolean building = kind == EntityType.PLACE && type == EntityType.FACILITY;
    return kind == type || building || (isGroup(kind) && isGroup(type));
  }

  private static boolean isGroup(EntityType type) {
    return switch (type) {
      case ORGANIZATION, MEDIA, FACILITY, UNIT -> true;
      default -> false;
    };
  }
}
