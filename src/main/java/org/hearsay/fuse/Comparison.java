package org.hearsay.fuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.lexicon.WordFile;

/**
 * Whether two claims say the same of the world, or what cannot both be true: by their facts, and
 * where those decide nothing by their words.
 */
final class Comparison {

  private static final WordFile WORDS = WordFile.bundled(Comparison.class, "words.txt");
  private static final Set<String> TELLING = WORDS.section("telling words");
  private static final Set<String> BY_OTHERS = WORDS.section("said by others");

  private static final int FEWEST_WORDS = 5;

  /** The same in reports of one event. */
  private static final int FEWEST_TOGETHER = 4;

  static final double ALIKE = 0.5;

  /** A denial often gives but the heart of what it denies. */
  private static final int FEWEST_DENIED = 3;

  private static final double DENIED = 0.7;

  /** Chars of "as groundless rumors" and the like. */
  private static final int LONGEST_VERDICT = 60;

  private final Map<String, Set<String>> within;

  /** Words of the claims that were compared, as sorted numbers: each is compared with hundreds. */
  private final Map<String, int[]> words = new HashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Integer> byOthers = new HashSet<>();

  /**
   * Comparisons that know where places lie.
   *
   * @param within the places that a place lies in
   */
  Comparison(Map<String, Set<String>> within) {
    this.within = within;
    Wording.of(String.join(" ", BY_OTHERS)).forEach(w -> byOthers.add(number(w)));
  }

  private int number(String word) {
    return numbers.computeIfAbsent(word, w -> numbers.size());
  }

  private int[] words(ComparedClaim claim) {
    return words.computeIfAbsent(
        claim.iri(),
        i -> Wording.of(withoutVerdict(claim)).stream().mapToInt(this::number).sorted().toArray());
  }

  /**
   * What came of it.
   *
   * @param exact whether somebody else's word would confirm it: no place is merely inside the
   *     other, and nobody speaks of himself
   * @param reason in words
   * @param first what the first claim says, where both are {@code opposed}
   */
  record Outcome(boolean opposed, boolean exact, String reason, String first, String second) {

    private static Outcome same(String reason, boolean exact) {
      return new Outcome(false, exact, reason, "", "");
    }

    private static Outcome opposed(String reason, String first, String second) {
      return new Outcome(true, true, reason, first, second);
    }
  }

  /**
   * Compares two claims.
   *
   * @param together whether their articles are about one event
   */
  Optional<Outcome> of(ComparedClaim a, ComparedClaim b, boolean together) {
    boolean decided = false;
    for (Happening x : a.happenings()) {
      for (Happening y : b.happenings()) {
        Optional<Outcome> outcome = of(x, y, together);
        if (outcome.isPresent()) {
          return outcome.map(o -> denial(a, b, o));
        }
        decided |= x.kind().equals(y.kind()) && x.isRealised() != y.isRealised();
      }
    }
    return decided ? Optional.empty() : byWords(a, b, together);
  }

  private static Outcome denial(ComparedClaim a, ComparedClaim b, Outcome o) {
    boolean denied = o.reason().equals("polarity") && (a.isDenied() || b.isDenied());
    return denied ? Outcome.opposed("denial", o.first(), o.second()) : o;
  }

  private Optional<Outcome> of(Happening x, Happening y, boolean together) {
    if (!x.kind().equals(y.kind()) && !x.isOtherOutcome(y)) {
      return Optional.empty();
    }
    Fit fit = new Fit();
    fit.compare(x, y);
    boolean opposite = x.isOtherOutcome(y) && fit.same > 0 && fit.different == 0;
    if (opposite && x.positive() && y.positive() && x.isFirm() && y.isFirm()) {
      return Optional.of(Outcome.opposed("outcome", x.relation(), y.relation()));
    }
    if (!x.kind().equals(y.kind()) || x.isRealised() != y.isRealised() || fit.otherWords) {
      return Optional.empty();
    }
    if (fit.samePerson && x.isUnique() && y.isUnique() && x.positive() && y.positive()) {
      Optional<Outcome> apart = apart(x, y, fit);
      if (apart.isPresent() || !fit.isClear(together)) {
        return apart;
      }
    }
    if (isOfOtherDoers(x, y, fit)) {
      return Optional.of(Outcome.opposed("agent", name(fit.doers.get(0)), name(fit.doers.get(1))));
    }
    return fit.different == 0 && fit.isClear(together) && isAtOneTime(x, y)
        ? ofOne(x, y, fit)
        : Optional.empty();
  }

  /** Of two that tell of one happening. */
  private static Optional<Outcome> ofOne(Happening x, Happening y, Fit fit) {
    if (x.positive() != y.positive()) {
      return x.relation().equals(y.relation()) && !fit.inside
          ? Optional.of(Outcome.opposed("polarity", polarity(x), polarity(y)))
          : Optional.empty();
    }
    Optional<Figure> f = x.figure();
    Optional<Figure> g = y.figure();
    if (f.isPresent() && g.isPresent() && !f.get().agreesWith(g.get())) {
      return x.isFirm() && y.isFirm() && x.relation().equals(y.relation())
          ? Optional.of(Outcome.opposed("number", f.get().text(), g.get().text()))
          : Optional.empty();
    }
    boolean hypothetical = x.modality().equals("conditional") && y.modality().equals("conditional");
    return x.isFirm() == y.isFirm() && !hypothetical
        ? Optional.of(Outcome.same("same fact: " + x.relation(), !fit.inside))
        : Optional.empty();
  }

  /** What happens to one but once is told with two days, doers or countries. */
  private Optional<Outcome> apart(Happening x, Happening y, Fit fit) {
    if (!x.relation().equals(y.relation()) || !x.isFirm() || !y.isFirm()) {
      return Optional.empty();
    }
    if (isDay(x.when()) && isDay(y.when()) && !x.when().equals(y.when())) {
      return Optional.of(Outcome.opposed("date", x.when().orElseThrow(), y.when().orElseThrow()));
    }
    if (fit.places.size() == 2 && areInOtherCountries(fit.places.get(0), fit.places.get(1))) {
      return Optional.of(
          Outcome.opposed("place", name(fit.places.get(0)), name(fit.places.get(1))));
    }
    return Optional.empty();
  }

  /** "Norland shelled the plant on Monday", "Sudland shelled it on Monday". */
  private boolean isOfOtherDoers(Happening x, Happening y, Fit fit) {
    boolean told = x.positive() && y.positive() && x.isFirm() && y.isFirm();
    boolean one = fit.samePerson || (isDay(x.when()) && x.when().equals(y.when()));
    return told
        && one
        && x.relation().equals(y.relation())
        && x.isOfOneDoer()
        && fit.doers.size() == 2
        && fit.different == 1
        && fit.same > 0
        && !fit.inside
        && countries(fit.doers.get(0)).stream().noneMatch(countries(fit.doers.get(1))::contains);
  }

  private boolean areInOtherCountries(Set<String> one, Set<String> other) {
    Set<String> a = countries(one);
    Set<String> b = countries(other);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private Set<String> countries(Set<String> places) {
    Set<String> countries = new TreeSet<>();
    places.forEach(p -> countries.addAll(within.getOrDefault(p, Set.of())));
    return countries;
  }

  private static boolean isAtOneTime(Happening x, Happening y) {
    return x.when().isEmpty() || y.when().isEmpty() || Days.overlap(x.when().get(), y.when().get());
  }

  private static boolean isDay(Optional<String> when) {
    return when.filter(w -> w.length() == 10).isPresent();
  }

  private static String polarity(Happening h) {
    return h.positive() ? "affirmed" : "denied";
  }

  /** The last part of an address. */
  private static String name(Set<String> fillers) {
    String first = fillers.iterator().next();
    return first.substring(first.lastIndexOf('/') + 1);
  }

  /** How the roles of two facts fit together. */
  private final class Fit {

    private int same;
    private int alike;
    private int different;
    private boolean samePerson;
    private boolean otherWords;
    private boolean inside;
    private List<Set<String>> places = List.of();
    private List<Set<String>> doers = List.of();

    void compare(Happening x, Happening y) {
      x.roles()
          .forEach(
              (role, fillers) ->
                  Optional.ofNullable(y.roles().get(role)).ifPresent(o -> add(role, fillers, o)));
      x.words()
          .forEach(
              (role, phrases) -> {
                Set<String> others = y.words().get(role);
                otherWords |= TELLING.contains(role) && others != null && areOther(phrases, others);
              });
    }

    private void add(String role, Set<String> one, Set<String> other) {
      boolean nameless = isNameless(one) || isNameless(other);
      if (one.stream().anyMatch(x -> other.stream().anyMatch(y -> fits(x, y)))) {
        same += nameless ? 0 : 1;
        alike += nameless ? 1 : 0;
        samePerson |= role.equals("person") && !nameless;
        inside |= one.stream().noneMatch(other::contains);
      } else if (role.equals("place")) {
        places = List.of(one, other);
        different += nameless ? 0 : 1;
      } else if (role.equals("agent") && !nameless) {
        doers = List.of(one, other);
        different++;
      } else {
        different += nameless ? 0 : 1;
      }
    }

    /** Two things of a name that fit; of what has no name only where both are of one event. */
    boolean isClear(boolean together) {
      return same >= 2 || (together && same + alike >= 2);
    }
  }

  private static boolean areOther(Set<String> one, Set<String> other) {
    Set<String> a = Wording.of(String.join(" ", one));
    Set<String> b = Wording.of(String.join(" ", other));
    return !a.isEmpty() && !b.isEmpty() && Wording.common(a, b) == 0;
  }

  /** Whether these belong to one article, as "seven riders" do; they are given as labels. */
  private static boolean isNameless(Set<String> fillers) {
    return fillers.stream().noneMatch(f -> f.contains("://"));
  }

  /** The same filler, or a place inside the other. */
  private boolean fits(String x, String y) {
    return x.equals(y)
        || within.getOrDefault(x, Set.of()).contains(y)
        || within.getOrDefault(y, Set.of()).contains(x);
  }

  private Optional<Outcome> byWords(ComparedClaim a, ComparedClaim b, boolean together) {
    int[] one = words(a);
    int[] other = words(b);
    if (a.isDenied() != b.isDenied()) {
      int[] denied =
          Arrays.stream(a.isDenied() ? one : other).filter(w -> !byOthers.contains(w)).toArray();
      int common = Wording.common(denied, a.isDenied() ? other : one);
      boolean all = together && common > 1 && common == denied.length;
      all &= Wording.jaccard(one, other) >= ALIKE;
      boolean same = all || common >= Math.max(FEWEST_DENIED, DENIED * denied.length);
      return same && !Wording.isNegated((a.isDenied() ? b : a).content())
          ? Optional.of(Outcome.opposed("denial", position(a), position(b)))
          : Optional.empty();
    }
    boolean alike =
        Wording.common(one, other) >= (together ? FEWEST_TOGETHER : FEWEST_WORDS)
            && Wording.jaccard(one, other) >= ALIKE
            && a.isAhead() == b.isAhead()
            && areOfSameThings(a, b)
            && Wording.isNegated(a.content()) == Wording.isNegated(b.content())
            && Figure.agree(Figure.in(a.content()), Figure.in(b.content()));
    boolean own = alike && (Wording.isPersonal(a.content()) || Wording.isPersonal(b.content()));
    return alike ? Optional.of(Outcome.same("same words", !own)) : Optional.empty();
  }

  private static boolean areOfSameThings(ComparedClaim a, ComparedClaim b) {
    return Wording.areOfSameThings(
        a.content(), Wording.of(withoutVerdict(a)), b.content(), Wording.of(withoutVerdict(b)));
  }

  /** "dismissed the reports <u>as false</u>": what a denial calls it is nothing that it denies. */
  private static String withoutVerdict(ComparedClaim claim) {
    String content = claim.content();
    int as = content.lastIndexOf(" as ");
    boolean verdict = claim.isDenied() && as > 0 && content.length() - as <= LONGEST_VERDICT;
    return verdict ? content.substring(0, as) : content;
  }

  private static String position(ComparedClaim claim) {
    return claim.isDenied() ? "denied" : "affirmed";
  }
}
