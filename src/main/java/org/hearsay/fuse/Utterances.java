package org.hearsay.fuse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Groups of claims that quote the same words. They are one utterance with one speaker; where
 * articles give it to several, the likeliest is who most of them name, by full name and surely.
 */
final class Utterances {

  /** What an article that gives the full name counts more than its confidence. */
  private static final double INTRODUCED = 0.3;

  private final Groups groups = new Groups();
  private final Map<String, ComparedClaim> claims = new HashMap<>();

  /** Takes note that both quote the same. */
  void join(ComparedClaim a, ComparedClaim b) {
    claims.put(a.iri(), a);
    claims.put(b.iri(), b);
    groups.join(a.iri(), b.iri());
  }

  /** The likelier speaker's address by the claims that give the same words to another. */
  Map<String, String> doubts() {
    Map<String, String> doubts = new TreeMap<>();
    for (List<String> group : groups.all()) {
      doubts.putAll(doubts(group.stream().flatMap(i -> Stream.ofNullable(claims.get(i))).toList()));
    }
    return doubts;
  }

  private static Map<String, String> doubts(List<ComparedClaim> group) {
    List<ComparedClaim> named = group.stream().filter(ComparedClaim::hasName).toList();
    Map<String, String> doubts = new TreeMap<>();
    if (named.isEmpty()) {
      return doubts;
    }
    ComparedClaim likeliest = named.get(0);
    double most = 0;
    for (ComparedClaim claim : named) {
      double votes = votes(claim, named);
      if (votes > most) {
        most = votes;
        likeliest = claim;
      }
    }
    String speaker = likeliest.speaker().orElseThrow().iri();
    for (ComparedClaim claim : named) {
      if (!claim.isOfSameSide(likeliest)) {
        doubts.put(claim.iri(), speaker);
      }
    }
    return doubts;
  }

  /** What speaks for the speaker of a claim: each article once, by its surest claim. */
  private static double votes(ComparedClaim one, List<ComparedClaim> named) {
    Map<String, Double> votes = new HashMap<>();
    for (ComparedClaim claim : named) {
      if (claim.isOfSameSide(one)) {
        double vote = claim.words().confidence() + (isIntroduced(claim) ? INTRODUCED : 0);
        votes.merge(claim.article(), vote, Math::max);
      }
    }
    return votes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static boolean isIntroduced(ComparedClaim claim) {
    String label = claim.speaker().orElseThrow().label().toLowerCase(Locale.ROOT);
    String source = claim.words().source().toLowerCase(Locale.ROOT);
    return source.contains(label);
  }
}
