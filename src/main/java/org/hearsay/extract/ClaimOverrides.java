package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.article.Span;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;

/**
 * What people have decided about claims, against the extractor. A claim is known by words of its
 * content, so that a decision outlives every new reading of the article.
 */
public record ClaimOverrides(List<Decision> decisions) {

  /** Two stretches that share less are not the content of one claim, read anew. */
  private static final double ONE_CONTENT = 0.5;

  /** Nothing decided yet. */
  public static final ClaimOverrides NONE = new ClaimOverrides(List.of());

  public ClaimOverrides {
    decisions = List.copyOf(decisions);
  }

  /**
   * One decision.
   *
   * @param article id of the article
   * @param content a piece of the claim's content, in code points
   */
  public record Decision(String article, Span content, Ruling ruling) {}

  /** What is decided about a claim. */
  public sealed interface Ruling {}

  /** Nobody says so there. */
  public record Rejected() implements Ruling {}

  /**
   * Somebody else says so.
   *
   * @param item by which he is known, before his name
   */
  public record SaidBy(Optional<String> item, String name) implements Ruling {

    private Optional<Entity> in(Entities entities) {
      String folded = NameFolding.fold(name);
      return item.flatMap(entities::byItem)
          .or(() -> named(entities, e -> NameFolding.fold(e.label()).equals(folded)))
          .or(
              () ->
                  named(
                      entities,
                      e -> e.aliases().stream().map(NameFolding::fold).anyMatch(folded::equals)));
    }

    private static Optional<Entity> named(Entities entities, Predicate<Entity> so) {
      return entities.all().stream().filter(so).findFirst();
    }
  }

  /** Nobody is named. */
  public record SaidByNobody() implements Ruling {}

  /**
   * What an article says as it was decided. Who is not mentioned in the article is no speaker
   * there: the claim stays as it was found.
   */
  public Extraction apply(Extraction read) {
    Extraction decided = read;
    for (Decision d : decisions) {
      if (d.article().equals(read.article().id())) {
        Span content = d.content().inChars(read.article().body());
        Optional<Claim> meant = meant(decided.claims(), content);
        if (meant.isPresent()) {
          decided = applied(d.ruling(), meant.get(), decided);
        }
      }
    }
    return decided;
  }

  private static Optional<Claim> meant(List<Claim> claims, Span content) {
    return claims.stream()
        .filter(c -> likeness(c, content) >= ONE_CONTENT)
        .max(Comparator.comparingDouble(c -> likeness(c, content)));
  }

  private static double likeness(Claim claim, Span content) {
    return claim.content().stream().mapToDouble(content::likeness).max().orElse(0);
  }

  private static Extraction applied(Ruling ruling, Claim claim, Extraction read) {
    if (ruling instanceof Rejected) {
      return without(claim, read);
    }
    Optional<String> speaker =
        ruling instanceof SaidBy by ? by.in(read.entities()).map(Entity::id) : Optional.empty();
    if (ruling instanceof SaidBy && speaker.isEmpty()) {
      return read;
    }
    List<Claim> claims = new ArrayList<>(read.claims());
    claims.replaceAll(c -> c.equals(claim) ? c.by(speaker) : c);
    return new Extraction(read.article(), read.entities(), claims, read.facts(), read.times());
  }

  /** Without a claim, and the facts that it alone carries. */
  private static Extraction without(Claim claim, Extraction read) {
    List<Claim> claims = new ArrayList<>(read.claims());
    claims.remove(claim);
    claims.replaceAll(c -> c.through(without(claim.id(), c.relay())));
    List<Fact> facts = new ArrayList<>(read.facts());
    facts.removeIf(f -> f.claimedBy().equals(List.of(claim.id())));
    facts.replaceAll(f -> f.saidIn(without(claim.id(), f.claimedBy())));
    Set<String> left = new HashSet<>(facts.stream().map(Fact::id).toList());
    facts.replaceAll(f -> f.sameEvent().filter(e -> !left.contains(e)).isPresent() ? f.alone() : f);
    return new Extraction(read.article(), read.entities(), claims, facts, read.times());
  }

  private static List<String> without(String id, List<String> ids) {
    return ids.stream().filter(i -> !i.equals(id)).toList();
  }
}
