package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Span;

/** The entities of one article. */
public record Entities(List<Entity> all) {

  public Entities {
    all = List.copyOf(all);
  }

  /** An entity and where it is mentioned. */
  private record At(Span where, Entity entity) {}

  /** The entity with this id. */
  public Optional<Entity> byId(String id) {
    return all.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** Entities with a mention inside {@code span}, in order of their first mention there. */
  public List<Entity> within(Span span) {
    List<At> found = new ArrayList<>();
    for (Entity entity : all) {
      entity.mentions().stream()
          .map(Mention::span)
          .filter(span::contains)
          .min(Comparator.naturalOrder())
          .ifPresent(where -> found.add(new At(where, entity)));
    }
    found.sort(Comparator.comparing(At::where));
    return found.stream().map(At::entity).toList();
  }

  /**
   * The entity that a mention headed by this token refers to; the longest mention wins, and one of
   * several entities ("the two countries") is none.
   */
  public Optional<Entity> headedBy(int sentence, int token) {
    Entity best = null;
    int length = -1;
    for (Entity entity : all) {
      for (Mention m : entity.mentions()) {
        if (m.sentence() == sentence && m.head() == token && m.span().length() >= length) {
          best = m.span().length() > length || entity.equals(best) ? entity : null;
          length = m.span().length();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
