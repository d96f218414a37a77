package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds which claims say the same, and which cannot both be true. Claims are compared by the facts
 * that they report, and where there are none by their words. What one origin says twice, or two
 * copies of one story say, is a repetition; an origin is a side, see {@link Sides}.
 */
public final class ClaimLinks {

  /** A word or filler that so many claims share says too little to compare them all. */
  private static final int CROWD = 300;

  private static final int RARE_WORDS = 3;
  private static final int FEWEST_WORDS = 5;
  private static final double ALIKE = 0.5;

  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, Set<String>> within;
  private final Map<String, ComparedClaim> byIri = new HashMap<>();
  private final List<ComparedClaim> claims;
  private final Map<String, Set<String>> words = new HashMap<>();

  private ClaimLinks(
      Collection<ComparedClaim> all, List<List<String>> stories, Map<String, Set<String>> within) {
    claims = all.stream().sorted(Comparator.comparing(ComparedClaim::iri)).toList();
    claims.forEach(s -> byIri.put(s.iri(), s));
    claims.forEach(s -> words.put(s.iri(), Wording.of(s.content())));
    stories.forEach(story -> story.forEach(article -> this.stories.put(article, story.get(0))));
    this.within = within;
  }

  /**
   * Compares every claim with those that share something with it.
   *
   * @param stories groups of articles that are copies, see {@link Stories}
   * @param within the places that a place lies in
   */
  public static List<ClaimLink> find(
      Collection<ComparedClaim> all, List<List<String>> stories, Map<String, Set<String>> within) {
    return new ClaimLinks(all, stories, within).find();
  }

  private List<ClaimLink> find() {
    Map<String, List<Integer>> index = index();
    List<ClaimLink> links = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j : later(i, index)) {
        compare(claims.get(i), claims.get(j)).ifPresent(links::add);
      }
    }
    return links;
  }

  /** The claims that have a word, or a filler of a relation. */
  private Map<String, List<Integer>> index() {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      for (String word : words(claims.get(i))) {
        index.computeIfAbsent(word, k -> new ArrayList<>()).add(i);
      }
      for (String filler : fillers(claims.get(i))) {
        index.computeIfAbsent(filler, k -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }

  private static Set<String> fillers(ComparedClaim s) {
    Set<String> keys = new TreeSet<>();
    for (Happening h : s.happenings()) {
      h.roles().values().forEach(r -> r.forEach(f -> keys.add(h.relation() + " " + f)));
    }
    return keys;
  }

  /** Later claims with one of the rarest words of this, or a filler of the same relation. */
  private Set<Integer> later(int i, Map<String, List<Integer>> index) {
    Set<String> keys = fillers(claims.get(i));
    words(claims.get(i)).stream()
        .filter(w -> size(w, index) > 1)
        .sorted(Comparator.comparing((String w) -> size(w, index)).thenComparing(w -> w))
        .limit(RARE_WORDS)
        .forEach(keys::add);
    Set<Integer> later = new TreeSet<>();
    for (String key : keys) {
      List<Integer> at = index.getOrDefault(key, List.of());
      if (at.size() <= CROWD) {
        at.stream().filter(j -> j > i).forEach(later::add);
      }
    }
    return later;
  }

  private static int size(String key, Map<String, List<Integer>> index) {
    return index.getOrDefault(key, List.of()).size();
  }

  private Set<String> words(ComparedClaim s) {
    return words.getOrDefault(s.iri(), Set.of());
  }

  private boolean isAlike(ComparedClaim a, ComparedClaim b) {
    return Wording.jaccard(words(a), words(b)) >= ALIKE;
  }

  private Optional<ClaimLink> compare(ComparedClaim a, ComparedClaim b) {
    boolean nested = a.via().contains(b.iri()) || b.via().contains(a.iri());
    boolean twice = a.article().equals(b.article()) && isSameSpeaker(a, b);
    if (nested || twice || isOpen(a) || isOpen(b)) {
      return Optional.empty();
    }
    for (Happening x : a.happenings()) {
      for (Happening y : b.happenings()) {
        if (isSame(x, y)) {
          return byFact(a, x, b, y);
        }
      }
    }
    boolean alike =
        !a.article().equals(b.article())
            && Wording.common(words(a), words(b)) >= FEWEST_WORDS
            && isAlike(a, b);
    return alike ? byWords(a, b) : Optional.empty();
  }

  /** One speaker, or two names that may be one: a surname of a full name, an acronym. */
  private static boolean isSameSpeaker(ComparedClaim a, ComparedClaim b) {
    return a.speaker().isPresent()
        && b.speaker().isPresent()
        && isSame(a.speaker().get(), b.speaker().get());
  }

  private static boolean isSame(ComparedClaim.Speaker one, ComparedClaim.Speaker other) {
    return one.iri().equals(other.iri()) || SpeakerNames.mayBeOne(one.label(), other.label());
  }

  private static boolean isOpen(ComparedClaim claim) {
    return claim.position() == ComparedClaim.Position.OPEN;
  }

  /** Whether one speaker stands behind both, himself or as the one who relays the other. */
  private boolean isSameOrigin(ComparedClaim a, ComparedClaim b) {
    return chain(a).stream().anyMatch(x -> chain(b).stream().anyMatch(y -> isSameSide(x, y)));
  }

  /** One speaker, or two of one side: an origin is a side, not a name. */
  private static boolean isSameSide(ComparedClaim a, ComparedClaim b) {
    Optional<String> side = a.speaker().flatMap(ComparedClaim.Speaker::side);
    return isSameSpeaker(a, b)
        || (side.isPresent() && side.equals(b.speaker().flatMap(ComparedClaim.Speaker::side)));
  }

  private List<ComparedClaim> chain(ComparedClaim s) {
    List<ComparedClaim> chain = new ArrayList<>(List.of(s));
    s.via().forEach(v -> Optional.ofNullable(byIri.get(v)).ifPresent(chain::add));
    return chain;
  }

  private boolean isSameStory(ComparedClaim a, ComparedClaim b) {
    return stories.containsKey(a.article())
        && stories.get(a.article()).equals(stories.get(b.article()))
        && !a.article().equals(b.article());
  }

  /** The same relation of the same things: every role that both fill must fit, two at least. */
  private boolean isSame(Happening x, Happening y) {
    if (!x.relation().equals(y.relation()) || x.isRealised() != y.isRealised()) {
      return false;
    }
    int fitting = 0;
    for (Map.Entry<String, Set<String>> role : x.roles().entrySet()) {
      Set<String> others = y.roles().get(role.getKey());
      if (others != null) {
        if (!fits(role.getValue(), others)) {
          return false;
        }
        fitting++;
      }
    }
    return fitting >= 2 || (fitting == 1 && x.quantity().isPresent() && y.quantity().isPresent());
  }

  /** The same filler, or a place inside the other. */
  private boolean fits(Set<String> one, Set<String> other) {
    for (String x : one) {
      for (String y : other) {
        boolean inside =
            within.getOrDefault(x, Set.of()).contains(y)
                || within.getOrDefault(y, Set.of()).contains(x);
        if (x.equals(y) || inside) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<ClaimLink> byFact(ComparedClaim a, Happening x, ComparedClaim b, Happening y) {
    if (x.positive() != y.positive()) {
      String reason = a.isDenied() || b.isDenied() ? "denial" : "polarity";
      return conflict(a, b, reason, polarity(x), polarity(y));
    }
    Optional<Figure> f = x.figure();
    Optional<Figure> g = y.figure();
    if (f.isPresent() && g.isPresent() && !f.get().agreesWith(g.get())) {
      return conflict(a, b, "number", f.get().text(), g.get().text());
    }
    boolean dated = x.when().isPresent() && y.when().isPresent();
    if (dated && x.isRealised() && isApart(x.when().get(), y.when().get())) {
      return conflict(a, b, "date", x.when().get(), y.when().get());
    }
    return x.isFirm() == y.isFirm()
        ? agreement(a, b, "same fact: " + x.relation())
        : Optional.empty();
  }

  private static String polarity(Happening h) {
    return h.positive() ? "affirmed" : "denied";
  }

  /** Two different days; months and intervals may hold each other. */
  private static boolean isApart(String one, String other) {
    return one.length() == 10 && other.length() == 10 && !one.equals(other);
  }

  private Optional<ClaimLink> byWords(ComparedClaim a, ComparedClaim b) {
    if (a.isDenied() != b.isDenied()) {
      String first = a.isDenied() ? "denied" : "affirmed";
      return conflict(a, b, "denial", first, a.isDenied() ? "affirmed" : "denied");
    }
    List<Figure> f = Figure.in(a.content());
    List<Figure> g = Figure.in(b.content());
    boolean counted = f.size() == 1 && g.size() == 1;
    if (counted && !f.get(0).agreesWith(g.get(0))) {
      return conflict(a, b, "number", f.get(0).text(), g.get(0).text());
    }
    return agreement(a, b, "same words");
  }

  /** A contradiction of two origins; of one, its later word. */
  private Optional<ClaimLink> conflict(
      ComparedClaim a, ComparedClaim b, String reason, String first, String second) {
    if (!isSameOrigin(a, b)) {
      return Optional.of(
          new ClaimLink(ClaimLink.Type.CONTRADICTS, a.iri(), b.iri(), reason, first, second));
    }
    if (!isSameSpeaker(a, b) || a.day().isEmpty() || b.day().isEmpty() || a.day().equals(b.day())) {
      return Optional.empty();
    }
    boolean later = a.day().get().compareTo(b.day().get()) > 0;
    return Optional.of(
        later
            ? new ClaimLink(ClaimLink.Type.UPDATES, a.iri(), b.iri(), reason, first, second)
            : new ClaimLink(ClaimLink.Type.UPDATES, b.iri(), a.iri(), reason, second, first));
  }

  private Optional<ClaimLink> agreement(ComparedClaim a, ComparedClaim b, String reason) {
    boolean copied = isSameStory(a, b) && isAlike(a, b);
    if (isSameOrigin(a, b) || copied) {
      String who = copied ? "same story, " : isSameSpeaker(a, b) ? "same speaker, " : "same side, ";
      String why = who + reason;
      return a.article().equals(b.article())
          ? Optional.empty()
          : Optional.of(new ClaimLink(ClaimLink.Type.REPEATS, a.iri(), b.iri(), why, "", ""));
    }
    return a.hasName() && b.hasName()
        ? Optional.of(new ClaimLink(ClaimLink.Type.CORROBORATES, a.iri(), b.iri(), reason, "", ""))
        : Optional.empty();
  }

  /**
   * How many sides stand behind each claim that others corroborate, its own included; speakers who
   * may be one count once.
   */
  public static Map<String, Integer> origins(Collection<ComparedClaim> all, List<ClaimLink> links) {
    Map<String, ComparedClaim> byIri = new HashMap<>();
    all.forEach(s -> byIri.put(s.iri(), s));
    Map<String, List<ComparedClaim>> origins = new TreeMap<>();
    for (ClaimLink link : links) {
      if (link.type() == ClaimLink.Type.CORROBORATES) {
        for (String iri : List.of(link.first(), link.second())) {
          List<ComparedClaim> who = origins.computeIfAbsent(iri, k -> new ArrayList<>());
          for (String one : List.of(link.first(), link.second())) {
            ComparedClaim claim = byIri.get(one);
            if (claim != null && who.stream().noneMatch(s -> isSameSide(s, claim))) {
              who.add(claim);
            }
          }
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    origins.forEach((iri, who) -> counts.put(iri, who.size()));
    return counts;
  }
}
