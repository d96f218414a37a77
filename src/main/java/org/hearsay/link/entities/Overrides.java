package org.hearsay.link.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.ItemLink;
import org.hearsay.link.Mention;

/**
 * What people have decided about entities, against the linker, each decision with the name of the
 * entity, compared without case and accents, or about one mention alone.
 */
public final class Overrides {

  /** Two stretches that share less are not one mention, read anew. */
  private static final double ONE_MENTION = 0.5;

  private final List<Decision> decisions;
  private final Set<Decision> idle;
  private final KnowledgeBase kb;

  private Overrides(List<Decision> decisions, Set<Decision> idle, KnowledgeBase kb) {
    this.decisions = List.copyOf(decisions);
    this.idle = idle;
    this.kb = kb;
  }

  private static Overrides of(List<Decision> decisions, List<Decision> idle, KnowledgeBase kb) {
    return new Overrides(decisions, Collections.synchronizedSet(new LinkedHashSet<>(idle)), kb);
  }

  /** Nothing decided yet, on the items of a knowledge base. */
  public static Overrides none(KnowledgeBase kb) {
    return of(List.of(), List.of(), kb);
  }

  /** What is decided. */
  public enum Verb {
    /** It is an item, or none. */
    IS,
    /** It is another entity. */
    SAME,
    /** It is nobody whom others mean by this name. */
    DIFFERENT
  }

  /**
   * One decision.
   *
   * @param where it stands: file and line, or its address
   * @param mention the one mention that is meant, in code points of its article
   * @param name of the entity, where no mention is given
   * @param item that the entity has, {@code -} for none, empty where that does not matter: another
   *     name of it is then enough
   * @param value an item or {@code -}, or the name of the other
   * @param type of the other, where it is known
   * @param article to which it is confined
   */
  public record Decision(
      String where,
      Verb verb,
      Optional<Span> mention,
      String name,
      String item,
      String value,
      Optional<EntityType> type,
      Optional<String> article) {

    /** The name is compared without case and accents. */
    public Decision {
      name = NameFolding.fold(name);
    }

    private boolean concerns(Entity e, Names names) {
      boolean meant = item.isEmpty() || item.equals(e.wikidata().orElse("-"));
      return mention.isEmpty()
          && (names.label().equals(name) || (meant && names.others().contains(name)));
    }

    private boolean isIn(Article of) {
      return article.isEmpty() || article.get().equals(of.id());
    }
  }

  /** What an entity is called, without case and accents; nothing for a source without a name. */
  private record Names(String label, Set<String> others) {

    static Names of(Entity e) {
      return e.isUnnamed()
          ? new Names("", Set.of())
          : new Names(
              NameFolding.fold(e.label()),
              e.aliases().stream().map(NameFolding::fold).collect(Collectors.toSet()));
    }
  }

  /**
   * What a file decides.
   *
   * @throws IOException with file, line and what was expected
   */
  public static Overrides read(Path file, KnowledgeBase kb) throws IOException {
    List<Decision> decisions = DecisionLines.read(file);
    return of(decisions, decisions, kb);
  }

  /** These decisions, and more after them. */
  public Overrides and(List<Decision> more) {
    List<Decision> all = new ArrayList<>(decisions);
    all.addAll(more);
    return new Overrides(all, idle, kb);
  }

  /** File and line of the decisions of a file that concerned nobody until now. */
  public List<String> idle() {
    synchronized (idle) {
      return idle.stream().map(Decision::where).toList();
    }
  }

  /** The entities of an article as they were decided to be; equal ones become one. */
  public Entities apply(Entities entities, Article article) {
    if (decisions.isEmpty()) {
      return entities;
    }
    List<Entity> decided = new ArrayList<>();
    for (Entity entity : apart(entities.all(), article)) {
      Entity e = entity;
      Names names = Names.of(e);
      for (Decision d : decisions) {
        if (d.concerns(e, names) && d.isIn(article)) {
          idle.remove(d);
          e = applied(d, e);
          names = Names.of(e);
        }
      }
      decided.add(e);
    }
    Map<String, Entity> merged = new LinkedHashMap<>();
    for (Entity e : decided) {
      String key = e.wikidata().orElse(e.isUnnamed() ? e.id() : e.type() + " " + e.label());
      merged.merge(key, e, Entity::and);
    }
    return new Entities(List.copyOf(merged.values()));
  }

  /** Makes entities of their own of the mentions that were decided about alone. */
  private List<Entity> apart(List<Entity> all, Article article) {
    List<Entity> entities = new ArrayList<>(all);
    for (int i = 0; i < decisions.size(); i++) {
      Decision d = decisions.get(i);
      if (d.mention().isPresent() && d.isIn(article)) {
        Optional<Mention> meant = meant(entities, d.mention().get().inChars(article.body()));
        String id = "e" + (all.size() + i + 1);
        meant.ifPresent(m -> split(entities, m, decided(d, m, id, article.body(), entities)));
      }
    }
    return entities;
  }

  private static Optional<Mention> meant(List<Entity> entities, Span words) {
    return entities.stream()
        .flatMap(e -> e.mentions().stream())
        .filter(m -> m.span().likeness(words) >= ONE_MENTION)
        .max(Comparator.comparingDouble(m -> m.span().likeness(words)));
  }

  private static Entity of(Mention mention, List<Entity> entities) {
    return entities.stream().filter(e -> e.mentions().contains(mention)).findFirst().orElseThrow();
  }

  /** Whom one mention means; a pronoun that does not mean whom it was thought to means nobody. */
  private Optional<Entity> decided(
      Decision d, Mention mention, String id, String text, List<Entity> entities) {
    String words = mention.span().in(text);
    Entity before = of(mention, entities);
    if (d.verb() == Verb.DIFFERENT) {
      String label = words.equals(before.label()) ? words + " (another)" : words;
      return mention.form() == Mention.Form.PRONOUN
          ? Optional.empty()
          : Optional.of(
              Entity.unlinked(id, label, before.type(), Entity.DIFFERENT, List.of(mention)));
    }
    Entity decided =
        applied(d, Entity.unlinked(id, words, before.type(), Entity.DECIDED, List.of(mention)));
    boolean name = mention.form() == Mention.Form.NAME;
    return Optional.of(name ? decided : decided.called(decided.label(), List.of()));
  }

  private static void split(List<Entity> entities, Mention mention, Optional<Entity> decided) {
    Entity before = of(mention, entities);
    int at = entities.indexOf(before);
    List<Mention> others = new ArrayList<>(before.mentions());
    others.remove(mention);
    entities.remove(at);
    decided.ifPresent(e -> entities.add(at, e));
    if (!others.isEmpty()) {
      entities.add(at, before.withMentions(others));
    }
  }

  private Entity applied(Decision d, Entity e) {
    TreeSet<String> aliases = new TreeSet<>(e.aliases());
    aliases.add(e.label());
    return switch (d.verb()) {
      case DIFFERENT ->
          Entity.unlinked(e.id(), e.label(), e.type(), Entity.DIFFERENT, e.mentions())
              .called(e.label(), e.aliases());
      case SAME -> same(e, d.type()).called(d.value(), without(aliases, d.value()));
      case IS -> item(d.value(), e, aliases);
    };
  }

  private static Entity same(Entity e, Optional<EntityType> type) {
    return e.wikidata().isPresent()
        ? e
        : Entity.unlinked(e.id(), e.label(), type.orElse(e.type()), Entity.DECIDED, e.mentions());
  }

  private Entity item(String item, Entity e, Set<String> aliases) {
    if (item.equals("-")) {
      return e.linked(e.type(), ItemLink.none(Entity.DECIDED))
          .called(e.label(), without(aliases, e.label()));
    }
    Optional<Integer> row = kb.row(item);
    String label = row.map(kb::label).orElse(e.label());
    return e.called(label, without(aliases, label))
        .linked(
            row.map(r -> kb.kind(r).type()).orElse(e.type()),
            ItemLink.to(kb, item, 1, Entity.DECIDED));
  }

  private static List<String> without(Set<String> aliases, String label) {
    TreeSet<String> others = new TreeSet<>(aliases);
    others.remove(label);
    return List.copyOf(others);
  }
}
