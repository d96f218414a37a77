package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;

/**
 * Carries the day and the medium of a statement to what the same person goes on to say: an article
 * names the occasion once. An undated claim takes the day of the person's last dated claim before
 * it; when the article gives the person one day only, every claim of his takes it.
 */
final class Occasions {

  private Occasions() {}

  /**
   * @param claims in text order; those reported through others take no day
   */
  static List<Claim> carry(List<Claim> claims, Entities entities) {
    List<Claim> dated = new ArrayList<>();
    for (Claim claim : claims) {
      boolean open =
          claim.statedOn().isEmpty() && isOwn(claim, claims) && isPerson(claim, entities);
      Optional<Claim> from = open ? source(claims, claim) : Optional.empty();
      dated.add(from.map(f -> claim.on(f.statedOn(), claim.medium().or(f::medium))).orElse(claim));
    }
    return dated;
  }

  private static Optional<Claim> source(List<Claim> claims, Claim claim) {
    List<Claim> own =
        claims.stream()
            .filter(c -> c.speaker().equals(claim.speaker()) && c.statedOn().isPresent())
            .toList();
    Set<String> days = own.stream().flatMap(c -> c.statedOn().stream()).collect(Collectors.toSet());
    Claim last = null;
    for (Claim c : own) {
      last = c.extent().start() <= claim.extent().start() ? c : last;
    }
    return days.size() == 1 ? Optional.of(own.get(0)) : Optional.ofNullable(last);
  }

  /** Whether nobody else relays it. */
  private static boolean isOwn(Claim claim, List<Claim> claims) {
    return claims.stream()
        .filter(c -> claim.relay().contains(c.id()))
        .allMatch(c -> c.speaker().equals(claim.speaker()));
  }

  private static boolean isPerson(Claim claim, Entities entities) {
    return entities.all().stream()
        .filter(e -> e.type() == EntityType.PERSON && !e.isUnnamed())
        .anyMatch(e -> claim.speaker().equals(Optional.of(e.id())));
  }
}
