package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.fuse.Comparison.Outcome;

/**
 * Finds which claims say the same, and which cannot both be true. The same quoted words are one
 * utterance, whoever they are given to; other claims are compared by what they say of the world.
 * What one origin says twice, or two copies of one story say, is a repetition; an origin is a side,
 * see {@link Sides}.
 */
final class ClaimLinks {

  /** Content words in a row that make a key: as many as the shortest quotation has, less one. */
  private static final int IN_A_ROW = 3;

  /** A claim is joined with so many later ones of its utterance; the others follow from those. */
  private static final int SAID_AGAIN = 12;

  /** Days within which one comes back to few words that were said once. */
  private static final int AT_ONCE = 7;

  /** Days after which the same words about the same things mean something else. */
  private static final int NEWS = 30;

  private final List<ComparedClaim> claims;
  private final Map<String, ComparedClaim> byIri = new HashMap<>();
  private final Map<String, List<ComparedClaim>> relayed = new HashMap<>();
  private final Groups stories;
  private final Groups events;
  private final Comparison comparison;
  private final Denials denials;
  private final Utterances utterances = new Utterances();
  private final Map<String, String> doubts;
  private final List<ClaimLink> links = new ArrayList<>();

  /**
   * Compares every claim with those that share something rare with it.
   *
   * @param stories articles that are copies
   * @param events articles about one event
   * @param within the places that a place lies in
   */
  ClaimLinks(
      Collection<ComparedClaim> all,
      Groups stories,
      Groups events,
      Map<String, Set<String>> within) {
    claims =
        all.stream()
            .sorted(
                Comparator.comparing((ComparedClaim c) -> c.day().orElse(""))
                    .thenComparing(ComparedClaim::iri))
            .toList();
    for (ComparedClaim claim : claims) {
      byIri.put(claim.iri(), claim);
      claim.via().forEach(v -> relayed.computeIfAbsent(v, k -> new ArrayList<>()).add(claim));
    }
    this.stories = stories;
    this.events = events;
    comparison = new Comparison(within);
    denials = new Denials(claims, within, this::isOfSameOrigin);
    long[] pairs = candidates();
    boolean[] spoken = utterances(pairs);
    doubts = utterances.doubts();
    for (int i = 0; i < pairs.length; i++) {
      if (!spoken[i] && (i == 0 || pairs[i] != pairs[i - 1])) {
        ComparedClaim a = claims.get(Candidates.first(pairs[i]));
        ComparedClaim b = claims.get(Candidates.second(pairs[i]));
        compare(a, b).ifPresent(links::add);
      }
    }
    links.addAll(denials.ofAccusations());
  }

  /** All links, in the order of type and claims. */
  List<ClaimLink> links() {
    return denials.prune(links).stream()
        .distinct()
        .sorted(
            Comparator.comparing(ClaimLink::type)
                .thenComparing(ClaimLink::first)
                .thenComparing(ClaimLink::second))
        .toList();
  }

  /** See {@link Utterances#doubts}. */
  Map<String, String> doubts() {
    return doubts;
  }

  private long[] candidates() {
    List<Set<String>> words = claims.stream().map(c -> Wording.of(c.content())).toList();
    Map<String, Integer> frequencies = Candidates.frequencies(words);
    Candidates candidates = new Candidates();
    for (int i = 0; i < claims.size(); i++) {
      for (String word : Candidates.rarest(words.get(i), frequencies)) {
        candidates.add(i, word);
      }
      for (String key : keys(claims.get(i))) {
        candidates.add(i, key);
      }
    }
    return candidates.pairs();
  }

  /** Words in a row, and what facts join. */
  private static Set<String> keys(ComparedClaim claim) {
    Set<String> keys = new TreeSet<>();
    List<String> all = Wording.inOrder(claim.content());
    for (int i = 0; i + IN_A_ROW <= all.size(); i++) {
      keys.add(String.join(" ", all.subList(i, i + IN_A_ROW)));
    }
    for (Happening h : claim.happenings()) {
      keys.add(h.matter() + " in " + claim.article());
      List<String> fillers = h.roles().values().stream().flatMap(Set::stream).sorted().toList();
      for (String one : fillers) {
        keys.add(h.matter() + " " + one);
        fillers.forEach(other -> keys.add(h.matter() + " " + one + " " + other));
      }
    }
    return keys;
  }

  /** Marks the pairs that are one utterance, and links them. */
  private boolean[] utterances(long[] pairs) {
    boolean[] spoken = new boolean[pairs.length];
    Map<Integer, Quotation> quotations = new HashMap<>();
    int[] again = new int[claims.size()];
    for (int i = 0; i < pairs.length; i++) {
      int first = Candidates.first(pairs[i]);
      int second = Candidates.second(pairs[i]);
      ComparedClaim a = claims.get(first);
      ComparedClaim b = claims.get(second);
      if (i > 0 && pairs[i] == pairs[i - 1]) {
        spoken[i] = spoken[i - 1];
      } else {
        Quotation p = quotations.computeIfAbsent(first, k -> Quotation.of(a));
        Quotation q = quotations.computeIfAbsent(second, k -> Quotation.of(b));
        boolean opposed = a.isDenied() != b.isDenied();
        boolean quoted =
            !opposed && p.isSame(q) && (p.isLong(q) || Days.near(a.day(), b.day(), AT_ONCE));
        spoken[i] = quoted || (!opposed && isSaidAgain(a, p, b, q));
        if (a.article().equals(b.article())) {
          continue;
        }
        if (quoted) {
          utterances.join(a, b);
        }
        if (spoken[i] && again[first]++ < SAID_AGAIN) {
          links.add(
              ClaimLink.repeats(a, b, who(a, b, "") + (quoted ? "same quotation" : "same words")));
        }
      }
    }
    return spoken;
  }

  /** Whether both say the same, word for word: one speaker, or one sentence that was copied. */
  private static boolean isSaidAgain(ComparedClaim a, Quotation p, ComparedClaim b, Quotation q) {
    boolean verbatim = p.isVerbatim(q);
    boolean within = verbatim || p.isQuotedBy(q);
    boolean part = within || p.isPartOf(q) || q.isPartOf(p);
    if (part && a.isOfSameSide(b)) {
      return within || Days.near(a.day(), b.day(), AT_ONCE);
    }
    boolean both =
        a.isNamedThere() && b.isNamedThere() && p.quoted().isEmpty() && q.quoted().isEmpty();
    return verbatim && !both;
  }

  private String who(ComparedClaim a, ComparedClaim b, String otherwise) {
    return stories.haveInCommon(a.article(), b.article())
        ? "same story, "
        : a.isOfSameSpeaker(b) ? "same speaker, " : a.isOfSameSide(b) ? "same side, " : otherwise;
  }

  private Optional<ClaimLink> compare(ComparedClaim a, ComparedClaim b) {
    boolean nested = a.via().contains(b.iri()) || b.via().contains(a.iri());
    boolean denial = a.isDenied() != b.isDenied();
    boolean twice = a.article().equals(b.article()) && a.isOfSameSpeaker(b);
    boolean open = a.position() != b.position() && !denial;
    if ((nested && !denial) || twice || open || saysNothing(a) || saysNothing(b)) {
      return Optional.empty();
    }
    boolean together =
        a.article().equals(b.article()) || events.haveInCommon(a.article(), b.article());
    return comparison
        .of(a, b, together)
        .flatMap(o -> o.opposed() ? conflict(a, b, o) : agreement(a, b, o));
  }

  private static boolean saysNothing(ComparedClaim claim) {
    return claim.isUnsettled() && !isOpen(claim);
  }

  private static boolean isOpen(ComparedClaim claim) {
    return claim.position() == ComparedClaim.Position.OPEN;
  }

  /** A contradiction of two origins; of one, its later word. */
  private Optional<ClaimLink> conflict(ComparedClaim a, ComparedClaim b, Outcome o) {
    boolean own = isOfSameOrigin(a, b);
    boolean update = own && a.isOfSameSide(b) && a.day().isPresent() && b.day().isPresent();
    if (update && !a.day().equals(b.day())) {
      boolean later = a.day().get().compareTo(b.day().get()) > 0;
      return Optional.of(
          later
              ? link(ClaimLink.Type.UPDATES, a, b, o)
              : new ClaimLink(
                  ClaimLink.Type.UPDATES, b.iri(), a.iri(), o.reason(), o.second(), o.first()));
    }
    boolean atOneTime = Days.near(a.day(), b.day(), o.reason().equals("number") ? 0 : NEWS);
    return own || !areIndependent(a, b) || !atOneTime || isOpen(a) || isOpen(b)
        ? Optional.empty()
        : Optional.of(link(ClaimLink.Type.CONTRADICTS, a, b, o));
  }

  private static ClaimLink link(ClaimLink.Type type, ComparedClaim a, ComparedClaim b, Outcome o) {
    return new ClaimLink(type, a.iri(), b.iri(), o.reason(), o.first(), o.second());
  }

  private Optional<ClaimLink> agreement(ComparedClaim a, ComparedClaim b, Outcome o) {
    boolean copied =
        stories.haveInCommon(a.article(), b.article())
            && Wording.jaccard(Wording.of(a.content()), Wording.of(b.content()))
                >= Comparison.ALIKE;
    boolean near = Days.near(a.day(), b.day(), NEWS);
    if (isOfSameOrigin(a, b) || copied) {
      return a.article().equals(b.article()) || !near
          ? Optional.empty()
          : Optional.of(ClaimLink.repeats(a, b, who(a, b, "same origin, ") + o.reason()));
    }
    boolean sure =
        o.exact()
            && areIndependent(a, b)
            && !doubts.containsKey(a.iri())
            && !doubts.containsKey(b.iri());
    return near && sure && a.hasName() && b.hasName()
        ? Optional.of(
            new ClaimLink(ClaimLink.Type.CORROBORATES, a.iri(), b.iri(), o.reason(), "", ""))
        : Optional.empty();
  }

  /** Whether one side is the origin of both: who says it himself, or is relayed. */
  private boolean isOfSameOrigin(ComparedClaim a, ComparedClaim b) {
    return shareSide(origins(a), origins(b));
  }

  /** Whether nobody who says, relays or is relayed in one has to do with the other. */
  private boolean areIndependent(ComparedClaim a, ComparedClaim b) {
    return !shareSide(chain(a), chain(b));
  }

  private static boolean shareSide(List<ComparedClaim> one, List<ComparedClaim> other) {
    return one.stream().anyMatch(x -> other.stream().anyMatch(x::isOfSameSide));
  }

  /** Whom a claim comes from: who is relayed in it, else who makes it, else who passes it on. */
  private List<ComparedClaim> origins(ComparedClaim claim) {
    List<ComparedClaim> inner =
        relayed.getOrDefault(claim.iri(), List.of()).stream()
            .filter(ComparedClaim::hasName)
            .toList();
    return !inner.isEmpty() ? inner : claim.hasName() ? List.of(claim) : chain(claim);
  }

  private List<ComparedClaim> chain(ComparedClaim claim) {
    List<ComparedClaim> chain = new ArrayList<>(List.of(claim));
    claim.via().forEach(v -> Optional.ofNullable(byIri.get(v)).ifPresent(chain::add));
    chain.addAll(relayed.getOrDefault(claim.iri(), List.of()));
    return chain;
  }
}
