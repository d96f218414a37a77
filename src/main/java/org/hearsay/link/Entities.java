package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/** The entities of one article. */
public final class Entities {

  private final List<Entity> all;
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, Entity> byItem = new HashMap<>();
  private final Map<Integer, List<Mentioned>> bySentence = new HashMap<>();

  public Entities(List<Entity> all) {
    this.all = List.copyOf(all);
    for (Entity entity : all) {
      byId.putIfAbsent(entity.id(), entity);
      entity.wikidata().ifPresent(item -> byItem.putIfAbsent(item, entity));
      for (Mention m : entity.mentions()) {
        bySentence
            .computeIfAbsent(m.sentence(), s -> new ArrayList<>())
            .add(new Mentioned(entity, m));
      }
    }
  }

  /** An entity and one place where it is mentioned. */
  public record Mentioned(Entity entity, Mention mention) {}

  /** An entity and where it is mentioned first. */
  private record At(Span where, Entity entity) {}

  public List<Entity> all() {
    return all;
  }

  /** The entity with this id. */
  public Optional<Entity> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The first entity that is this Wikidata item. */
  public Optional<Entity> byItem(String item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** The mentions in a sentence, in order of {@link #all} and of each entity's mentions. */
  public List<Mentioned> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
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
    for (Mentioned in : in(sentence)) {
      Span span = in.mention().span();
      if (in.mention().head() == token && span.length() >= length) {
        best = span.length() > length || in.entity().equals(best) ? in.entity() : null;
        length = span.length();
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entities that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
