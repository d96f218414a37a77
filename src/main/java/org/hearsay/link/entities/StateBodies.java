package org.hearsay.link.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Bodies of a state that are called by their country: "the German government", "Ukraine's military
 * intelligence", "the army of Mali". Each is one entity of every article, and of its country. A
 * name that every country has, like "Foreign Ministry" behind "Turkish", is told apart by its own.
 */
final class StateBodies {

  /** Modifiers between a country and what it has: "Ukraine's military intelligence service". */
  private static final int MODIFIERS = 4;

  private final KnowledgeBase kb;

  StateBodies(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * A country in a noun phrase.
   *
   * @param item of Wikidata
   * @param rest index of the first token of what it has
   * @param whole where both stand
   */
  private record Owner(String item, int rest, Span whole) {}

  /** One body: its country and where it is mentioned. */
  private record Found(String country, String label, List<Mention> mentions) {}

  List<Entity> add(Document document, List<Entity> entities) {
    Entities named = new Entities(entities);
    Map<String, Found> bodies = new LinkedHashMap<>();
    Map<String, Map<Mention, Owner>> owners = new HashMap<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      for (int head = 0; head < s.size(); head++) {
        if (!isBody(s, head)) {
          continue;
        }
        Optional<Owner> owner = owner(document, named, i, head);
        Optional<Entities.Mentioned> known = named(named, i, head);
        if (owner.isPresent() && known.isPresent()) {
          owners
              .computeIfAbsent(known.get().entity().id(), k -> new LinkedHashMap<>())
              .put(known.get().mention(), owner.get());
        } else if (owner.isPresent()) {
          String what = canonical(NameFolding.lower(document.words(s, owner.get().rest(), head)));
          bodies
              .computeIfAbsent(
                  owner.get().item() + " " + what,
                  k -> new Found(owner.get().item(), label(owner.get(), what), new ArrayList<>()))
              .mentions()
              .add(new Mention(owner.get().whole(), Mention.Form.NOMINAL, i, head));
        }
      }
    }
    List<Entity> all = new ArrayList<>();
    for (Entity e : entities) {
      all.add(isOpen(e) ? owned(e, owners.getOrDefault(e.id(), Map.of()), bodies) : e);
    }
    bodies.values().forEach(b -> all.add(entity(document, b, "e" + (all.size() + 1))));
    return all;
  }

  /** "Army intelligence service" and "military intelligence" are one body. */
  private static String canonical(String what) {
    String called = what;
    for (String line : NameWords.lines("state body also called")) {
      String[] names = line.split(" = ", 2);
      called = called.equals(names[0]) ? names[1] : called;
    }
    return called;
  }

  /** A noun for a body of a state that is no part of another name or noun. */
  private static boolean isBody(Sentence s, int token) {
    Token t = s.token(token);
    return t.tag().startsWith("N")
        && !t.baseRelation().equals("compound")
        && NameWords.of("state body").contains(t.lemma().toLowerCase(Locale.ROOT));
  }

  private Optional<Owner> owner(Document document, Entities named, int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    for (int i = head - 1; i >= Math.max(0, head - MODIFIERS); i--) {
      if (s.token(i).tag().equals("POS")) {
        return i == 0 ? Optional.empty() : possessor(named, sentence, s, i, head);
      }
      for (int first = Math.max(0, i - 1); first <= i; first++) {
        String words = document.words(s, first, i);
        Optional<String> country = kb.placeOfDemonym(words).filter(this::isCountry);
        if (Character.isUpperCase(words.charAt(0)) && country.isPresent()) {
          return Optional.of(new Owner(country.get(), i + 1, s.span(first, head)));
        }
      }
      Token t = s.token(i);
      boolean kind = NameWords.of("state adjective").contains(t.text().toLowerCase(Locale.ROOT));
      if (!kind) {
        break;
      }
    }
    return behind(named, sentence, s, head);
  }

  private Optional<Owner> possessor(Entities named, int sentence, Sentence s, int pos, int head) {
    int end = s.token(pos - 1).span().end();
    return country(named, sentence, at -> at.end() == end)
        .map(
            m ->
                new Owner(
                    m.entity().wikidata().orElseThrow(),
                    pos + 1,
                    new Span(m.mention().span().start(), s.token(head).span().end())));
  }

  /** "The army of Mali". */
  private Optional<Owner> behind(Entities named, int sentence, Sentence s, int head) {
    if (head + 2 >= s.size() || !s.token(head + 1).text().equals("of")) {
      return Optional.empty();
    }
    int first = head;
    while (first > 0
        && NameWords.of("state adjective")
            .contains(s.token(first - 1).text().toLowerCase(Locale.ROOT))) {
      first--;
    }
    int from = first;
    int start = s.token(head + 2).span().start();
    return country(named, sentence, at -> at.start() == start)
        .map(
            m ->
                new Owner(
                    m.entity().wikidata().orElseThrow(),
                    from,
                    new Span(s.token(from).span().start(), m.mention().span().end())));
  }

  /** The first country that a sentence names in a place. */
  private Optional<Entities.Mentioned> country(
      Entities named, int sentence, Predicate<Span> there) {
    return named.in(sentence).stream()
        .filter(m -> there.test(m.mention().span()))
        .filter(m -> m.entity().wikidata().filter(this::isCountry).isPresent())
        .findFirst();
  }

  private boolean isCountry(String item) {
    return kb.row(item).filter(row -> kb.kind(row) == Kind.COUNTRY).isPresent();
  }

  private String label(Owner owner, String what) {
    return kb.demonymOf(owner.item())
        .map(d -> d + " " + what)
        .orElseGet(() -> what + kb.row(owner.item()).map(r -> " of " + kb.label(r)).orElse(""));
  }

  private static Optional<Entities.Mentioned> named(Entities named, int sentence, int head) {
    return named.in(sentence).stream().filter(m -> m.mention().head() == head).findFirst();
  }

  private static boolean isOpen(Entity e) {
    return e.wikidata().isEmpty()
        && e.type() == EntityType.ORGANIZATION
        && e.country().isEmpty()
        && !e.isUnnamed();
  }

  /**
   * The entity under its country's name, where nothing else tells it from others so called. What is
   * another country's, "the Turkish and the Russian Foreign Ministry", becomes a body of its own.
   */
  private Entity owned(Entity e, Map<Mention, Owner> owners, Map<String, Found> bodies) {
    Optional<Owner> first = owners.values().stream().findFirst();
    if (first.isEmpty()) {
      return e;
    }
    List<Mention> own = new ArrayList<>(e.mentions());
    owners.forEach(
        (mention, owner) -> {
          if (!owner.item().equals(first.get().item())) {
            own.remove(mention);
            bodies
                .computeIfAbsent(
                    owner.item() + " " + e.label(),
                    k -> new Found(owner.item(), label(owner, e.label()), new ArrayList<>()))
                .mentions()
                .add(mention);
          }
        });
    TreeSet<String> names = new TreeSet<>(e.aliases());
    names.add(e.label());
    boolean general = NameWords.of("generic body").contains(e.label().split(" ", 2)[0]);
    Entity whose = e.within(first.get().item()).withMentions(own);
    return general ? whose.called(label(first.get(), e.label()), List.copyOf(names)) : whose;
  }

  private Entity entity(Document document, Found body, String id) {
    TreeSet<String> names = new TreeSet<>();
    body.mentions().forEach(m -> names.add(m.span().in(document.article().body())));
    names.remove(body.label());
    return Entity.unlinked(
            id, body.label(), EntityType.ORGANIZATION, "a body of its country", body.mentions())
        .called(body.label(), List.copyOf(names))
        .within(body.country());
  }
}
