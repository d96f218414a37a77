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
 * copies of one story say, is a repetition; an origin is a named speaker.
 */
public final class ClaimLinks {

  /** A word or filler that so many claims share says too little to compare them all. */
  private static final int CROWD = 300;

  private static final int RARE_WORDS = 3;
  private static final int FEWEST_WORDS = 5;
  private static final double ALIKE = 0.5;

  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, Set<String>> within;
  private final Map<String, Statement> byClaim = new HashMap<>();
  private final List<Statement> statements;
  private final Map<String, Set<String>> words = new HashMap<>();

  private ClaimLinks(
      Collection<Statement> all, List<List<String>> stories, Map<String, Set<String>> within) {
    statements = all.stream().sorted(Comparator.comparing(Statement::claim)).toList();
    statements.forEach(s -> byClaim.put(s.claim(), s));
    statements.forEach(s -> words.put(s.claim(), Wording.of(s.content())));
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
      Collection<Statement> all, List<List<String>> stories, Map<String, Set<String>> within) {
    return new ClaimLinks(all, stories, within).find();
  }

  private List<ClaimLink> find() {
    Map<String, List<Integer>> index = index();
    List<ClaimLink> links = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      for (int j : later(i, index)) {
        compare(statements.get(i), statements.get(j)).ifPresent(links::add);
      }
    }
    return links;
  }

  /** The claims that have a word, or a filler of a relation. */
  private Map<String, List<Integer>> index() {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      for (String word : words(statements.get(i))) {
        index.computeIfAbsent(word, k -> new ArrayList<>()).add(i);
      }
      for (String filler : fillers(statements.get(i))) {
        index.computeIfAbsent(filler, k -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }

  private static Set<String> fillers(Statement s) {
    Set<String> keys = new TreeSet<>();
    for (Happening h : s.happenings()) {
      h.roles().values().forEach(r -> r.forEach(f -> keys.add(h.relation() + " " + f)));
    }
    return keys;
  }

  /** Later claims with one of the rarest words of this, or a filler of the same relation. */
  private Set<Integer> later(int i, Map<String, List<Integer>> index) {
    Set<String> keys = fillers(statements.get(i));
    words(statements.get(i)).stream()
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

  private Set<String> words(Statement s) {
    return words.getOrDefault(s.claim(), Set.of());
  }

  private boolean isAlike(Statement a, Statement b) {
    return Wording.jaccard(words(a), words(b)) >= ALIKE;
  }

  private Optional<ClaimLink> compare(Statement a, Statement b) {
    boolean nested = a.via().contains(b.claim()) || b.via().contains(a.claim());
    boolean twice = a.article().equals(b.article()) && isSameSpeaker(a, b);
    if (nested || twice || !a.settled() || !b.settled()) {
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
  private static boolean isSameSpeaker(Statement a, Statement b) {
    return a.speaker().isPresent()
        && b.speaker().isPresent()
        && (a.speaker().equals(b.speaker()) || SpeakerNames.mayBeOne(a.label(), b.label()));
  }

  /** Whether one speaker stands behind both, himself or as the one who relays the other. */
  private boolean isSameOrigin(Statement a, Statement b) {
    return chain(a).stream().anyMatch(x -> chain(b).stream().anyMatch(y -> isSameSpeaker(x, y)));
  }

  private List<Statement> chain(Statement s) {
    List<Statement> chain = new ArrayList<>(List.of(s));
    s.via().forEach(v -> Optional.ofNullable(byClaim.get(v)).ifPresent(chain::add));
    return chain;
  }

  private boolean isSameStory(Statement a, Statement b) {
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

  private Optional<ClaimLink> byFact(Statement a, Happening x, Statement b, Happening y) {
    if (x.positive() != y.positive()) {
      String reason = a.denies() || b.denies() ? "denial" : "polarity";
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

  private Optional<ClaimLink> byWords(Statement a, Statement b) {
    if (a.denies() != b.denies()) {
      String first = a.denies() ? "denied" : "affirmed";
      return conflict(a, b, "denial", first, a.denies() ? "affirmed" : "denied");
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
      Statement a, Statement b, String reason, String first, String second) {
    if (!isSameOrigin(a, b)) {
      return Optional.of(
          new ClaimLink(ClaimLink.Type.CONTRADICTS, a.claim(), b.claim(), reason, first, second));
    }
    if (!isSameSpeaker(a, b) || a.day().isEmpty() || b.day().isEmpty() || a.day().equals(b.day())) {
      return Optional.empty();
    }
    boolean later = a.day().get().compareTo(b.day().get()) > 0;
    return Optional.of(
        later
            ? new ClaimLink(ClaimLink.Type.UPDATES, a.claim(), b.claim(), reason, first, second)
            : new ClaimLink(ClaimLink.Type.UPDATES, b.claim(), a.claim(), reason, second, first));
  }

  private Optional<ClaimLink> agreement(Statement a, Statement b, String reason) {
    boolean copied = isSameStory(a, b) && isAlike(a, b);
    if (isSameOrigin(a, b) || copied) {
      String why = (copied ? "same story, " : "same speaker, ") + reason;
      return a.article().equals(b.article())
          ? Optional.empty()
          : Optional.of(new ClaimLink(ClaimLink.Type.REPEATS, a.claim(), b.claim(), why, "", ""));
    }
    return a.named() && b.named()
        ? Optional.of(
            new ClaimLink(ClaimLink.Type.CORROBORATES, a.claim(), b.claim(), reason, "", ""))
        : Optional.empty();
  }

  /**
   * How many named speakers stand behind each claim that others corroborate, itself included;
   * speakers who may be one count once.
   */
  public static Map<String, Integer> origins(Collection<Statement> all, List<ClaimLink> links) {
    Map<String, Statement> byClaim = new HashMap<>();
    all.forEach(s -> byClaim.put(s.claim(), s));
    Map<String, List<Statement>> origins = new TreeMap<>();
    for (ClaimLink link : links) {
      if (link.type() == ClaimLink.Type.CORROBORATES) {
        for (String claim : List.of(link.first(), link.second())) {
          List<Statement> who = origins.computeIfAbsent(claim, k -> new ArrayList<>());
          for (String one : List.of(link.first(), link.second())) {
            Statement statement = byClaim.get(one);
            if (statement != null && who.stream().noneMatch(s -> isSameSpeaker(s, statement))) {
              who.add(statement);
            }
          }
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    origins.forEach((claim, who) -> counts.put(claim, who.size()));
    return counts;
  }
}
