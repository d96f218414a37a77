package org.hearsay.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Claim.Occasion;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;

/**
 * Carries the day and the medium of a statement to what the same person goes on to say: an article
 * names the occasion once. An undated claim takes the day of the person's last dated claim before
 * it; when the article gives the person one day only, every claim of his takes it.
 */
final class SharedOccasion {

  private SharedOccasion() {}

  /**
   * @param claims in text order; those reported through others take no day
   * @param standing the ids of those said on no one day, which take none either
   */
  static List<Claim> carry(List<Claim> claims, Set<String> standing, Entities entities) {
    Map<String, Claim> byId =
        claims.stream().collect(Collectors.toMap(Claim::id, c -> c, (one, other) -> one));
    Map<Optional<String>, List<Claim>> bySpeaker =
        claims.stream()
            .filter(c -> c.occasion().statedOn().isPresent())
            .collect(Collectors.groupingBy(Claim::speaker));
    List<Claim> dated = new ArrayList<>();
    for (Claim claim : claims) {
      boolean open =
          claim.occasion().statedOn().isEmpty()
              && !standing.contains(claim.id())
              && isOwn(claim, byId)
              && isPerson(claim, entities);
      List<Claim> own = bySpeaker.getOrDefault(claim.speaker(), List.of());
      Optional<Claim> from = open ? source(own, claim) : Optional.empty();
      dated.add(from.map(f -> claim.on(shared(claim.occasion(), f.occasion()))).orElse(claim));
    }
    return dated;
  }

  private static Occasion shared(Occasion own, Occasion from) {
    return new Occasion(from.statedOn(), own.medium().or(from::medium), own.venue());
  }

  /** Which of a speaker's dated claims says when and where another was made. */
  private static Optional<Claim> source(List<Claim> own, Claim claim) {
    Set<String> days =
        own.stream().flatMap(c -> c.occasion().statedOn().stream()).collect(Collectors.toSet());
    Claim last = null;
    for (Claim c : own) {
      last = c.extent().start() <= claim.extent().start() ? c : last;
    }
    return days.size() == 1 ? Optional.of(own.get(0)) : Optional.ofNullable(last);
  }

  /** Whether nobody else relays it. */
  private static boolean isOwn(Claim claim, Map<String, Claim> claims) {
    return claim.relay().stream()
        .flatMap(id -> Optional.ofNullable(claims.get(id)).stream())
        .allMatch(c -> c.speaker().equals(claim.speaker()));
  }

  private static boolean isPerson(Claim claim, Entities entities) {
    return claim
        .speaker()
        .flatMap(entities::byId)
        .filter(e -> e.type() == EntityType.PERSON && !e.isUnnamed())
        .isPresent();
  }
}
