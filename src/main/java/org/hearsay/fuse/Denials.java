package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hearsay.lexicon.WordFile;

/**
 * Which claims a denial denies. "The accusations" are what the article has others say of the denier
 * last before; of those that say the same as what is denied, the one of each side that the denial
 * meets most plainly.
 */
final class Denials {

  private static final WordFile WORDS = WordFile.bundled(Denials.class, "words.txt");
  private static final Set<String> BY_OTHERS =
      Wording.of(String.join(" ", WORDS.section("said by others")));

  /** Chars before a denial in which what it denies is looked for. */
  private static final int BEFORE = 1500;

  private final Map<String, ComparedClaim> claims = new HashMap<>();
  private final Map<String, List<ComparedClaim>> byArticle = new HashMap<>();
  private final Map<String, Set<String>> within;
  private final BiPredicate<ComparedClaim, ComparedClaim> sameOrigin;

  /**
   * Denials among these claims.
   *
   * @param within the places that a place lies in
   * @param sameOrigin whether two claims are one's own
   */
  Denials(
      Collection<ComparedClaim> all,
      Map<String, Set<String>> within,
      BiPredicate<ComparedClaim, ComparedClaim> sameOrigin) {
    this.within = within;
    this.sameOrigin = sameOrigin;
    for (ComparedClaim claim : all) {
      claims.put(claim.iri(), claim);
      byArticle.computeIfAbsent(claim.article(), k -> new ArrayList<>()).add(claim);
    }
  }

  /** Links of denials that do not say what they deny. */
  List<ClaimLink> ofAccusations() {
    List<ClaimLink> links = new ArrayList<>();
    for (ComparedClaim denial : claims.values()) {
      Set<String> words = Wording.of(denial.content());
      if (denial.isDenied() && !words.isEmpty() && BY_OTHERS.containsAll(words)) {
        accusation(denial)
            .ifPresent(
                a ->
                    links.add(
                        new ClaimLink(
                            ClaimLink.Type.CONTRADICTS,
                            denial.iri(),
                            a.iri(),
                            "denial",
                            "denied",
                            "affirmed")));
      }
    }
    links.sort(Comparator.comparing(ClaimLink::first));
    return links;
  }

  /** What others say of the denier last before. */
  private Optional<ComparedClaim> accusation(ComparedClaim denial) {
    int at = denial.words().at();
    return byArticle.getOrDefault(denial.article(), List.of()).stream()
        .filter(c -> c.position() == ComparedClaim.Position.AFFIRMED && !c.isUnsettled())
        .filter(c -> c.words().at() < at && c.words().at() > at - BEFORE)
        .filter(c -> !sameOrigin.test(c, denial) && isAbout(c, denial))
        .max(
            Comparator.comparingInt((ComparedClaim c) -> c.words().at())
                .thenComparing(ComparedClaim::iri));
  }

  /** Whether a claim speaks of who denies, or of his country or its capital. */
  private boolean isAbout(ComparedClaim claim, ComparedClaim denial) {
    Set<String> meant = new HashSet<>();
    denial.speaker().ifPresent(s -> meant.addAll(List.of(s.iri(), s.party())));
    return claim.words().about().stream()
        .anyMatch(
            t ->
                meant.contains(t)
                    || within.getOrDefault(t, Set.of()).stream().anyMatch(meant::contains));
  }

  /** The same links, of a denial one against each side. */
  List<ClaimLink> prune(List<ClaimLink> links) {
    List<ClaimLink> kept = new ArrayList<>();
    Map<String, ClaimLink> best = new TreeMap<>();
    for (ClaimLink link : links) {
      if (link.joins(ClaimLink.Type.CONTRADICTS) && link.reason().equals("denial")) {
        String key = denial(link).iri() + " ";
        party(target(link)).ifPresent(p -> best.merge(key + p, link, this::plainer));
      } else {
        kept.add(link);
      }
    }
    kept.addAll(best.values());
    return kept;
  }

  /** The side that makes a claim, or passes it on where its source has no name. */
  private Optional<String> party(ComparedClaim claim) {
    return claim.hasName()
        ? claim.speaker().map(ComparedClaim.Speaker::party)
        : claim.via().stream()
            .sorted()
            .map(this::claim)
            .filter(ComparedClaim::hasName)
            .findFirst()
            .flatMap(this::party);
  }

  private ComparedClaim denial(ClaimLink link) {
    return claim(link.firstValue().equals("denied") ? link.first() : link.second());
  }

  private ComparedClaim target(ClaimLink link) {
    return claim(link.firstValue().equals("denied") ? link.second() : link.first());
  }

  private ComparedClaim claim(String iri) {
    ComparedClaim claim = claims.get(iri);
    if (claim == null) {
      throw new IllegalArgumentException("no claim " + iri);
    }
    return claim;
  }

  private ClaimLink plainer(ClaimLink one, ClaimLink other) {
    return Comparator.comparing((ClaimLink l) -> !target(l).hasName())
                .thenComparing(l -> !isOfOneArticle(l))
                .thenComparing(l -> !target(l).modality().equals("certain"))
                .thenComparing(
                    l ->
                        -Wording.jaccard(
                            Wording.of(target(l).content()), Wording.of(denial(l).content())))
                .thenComparing(l -> target(l).iri())
                .compare(one, other)
            <= 0
        ? one
        : other;
  }

  private boolean isOfOneArticle(ClaimLink link) {
    return target(link).article().equals(denial(link).article());
  }
}
