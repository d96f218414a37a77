package org.hearsay.link.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.ItemLink;

/**
 * What people have decided about entities, against the linker: {@code is NAME Q…} (or {@code -} for
 * no item), {@code same NAME OTHER}, {@code different NAME}; tab-separated, with an article in a
 * last column where only that one is meant. Names are compared without case and accents.
 */
public final class Overrides {

  private final List<Rule> rules;
  private final Set<Rule> idle = Collections.synchronizedSet(new LinkedHashSet<>());
  private final KnowledgeBase kb;

  private Overrides(List<Rule> rules, KnowledgeBase kb) {
    this.rules = List.copyOf(rules);
    idle.addAll(rules);
    this.kb = kb;
  }

  private enum Verb {
    IS,
    SAME,
    DIFFERENT
  }

  /** A line of the file. */
  private record Rule(
      String where, Verb verb, String name, String value, Optional<String> article) {

    boolean concerns(Entity entity, String doc) {
      boolean here = article.isEmpty() || article.get().equals(doc);
      return here
          && !entity.isUnnamed()
          && (NameFolding.fold(entity.label()).equals(name)
              || entity.aliases().stream().anyMatch(a -> NameFolding.fold(a).equals(name)));
    }
  }

  /**
   * Reads a file; lines that are empty or begin with # are left out.
   *
   * @throws IOException with file, line and what was expected
   */
  public static Overrides read(Path file, KnowledgeBase kb) throws IOException {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] f = line.split("\t", -1);
        String where = file + ":" + (i + 1) + ": ";
        switch (f[0]) {
          case "is" -> rules.add(rule(Verb.IS, f, 3, where));
          case "same" -> rules.add(rule(Verb.SAME, f, 3, where));
          case "different" -> rules.add(rule(Verb.DIFFERENT, f, 2, where));
          default -> throw new IOException(where + "expected is, same or different, found " + f[0]);
        }
      }
    }
    return new Overrides(rules, kb);
  }

  private static Rule rule(Verb verb, String[] f, int least, String where) throws IOException {
    if (f.length < least || f.length > least + 1 || f[1].isBlank()) {
      throw new IOException(
          where
              + (verb == Verb.IS
                  ? "expected is, a name, an item or -, and perhaps an article"
                  : verb == Verb.SAME
                      ? "expected same, two names, and perhaps an article"
                      : "expected different, a name, and perhaps an article")
              + ", separated by tabs");
    }
    String value = least == 3 ? f[2].strip() : "";
    if (verb == Verb.IS && !value.matches("Q\\d{1,9}|-")) {
      throw new IOException(where + "expected an item such as Q1, or -, found " + value);
    }
    Optional<String> article = f.length > least ? Optional.of(f[least].strip()) : Optional.empty();
    return new Rule(
        where.replaceAll(": $", ""),
        verb,
        NameFolding.fold(f[1]),
        value,
        article.filter(a -> !a.isEmpty()));
  }

  /** File and line of the decisions that concerned nobody until now. */
  public List<String> idle() {
    synchronized (idle) {
      return idle.stream().map(Rule::where).toList();
    }
  }

  /** The entities of an article as they were decided to be; equal ones become one. */
  public Entities apply(Entities entities, String article) {
    List<Entity> decided = new ArrayList<>();
    for (Entity entity : entities.all()) {
      Entity e = entity;
      for (Rule rule : rules) {
        if (rule.concerns(e, article)) {
          idle.remove(rule);
          e = applied(rule, e);
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

  private Entity applied(Rule rule, Entity e) {
    TreeSet<String> aliases = new TreeSet<>(e.aliases());
    aliases.add(e.label());
    return switch (rule.verb()) {
      case DIFFERENT ->
          Entity.unlinked(e.id(), e.label(), e.type(), Entity.DIFFERENT, e.mentions())
              .called(e.label(), e.aliases());
      case SAME -> same(e).called(rule.value(), without(aliases, rule.value()));
      case IS -> item(rule.value(), e, aliases);
    };
  }

  private static Entity same(Entity e) {
    return e.wikidata().isPresent()
        ? e
        : Entity.unlinked(e.id(), e.label(), e.type(), Entity.DECIDED, e.mentions());
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
