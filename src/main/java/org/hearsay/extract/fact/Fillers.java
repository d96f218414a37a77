package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.extract.Filler;
import org.hearsay.extract.claim.Metonymy;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Quantities;
import org.hearsay.extract.lexicon.NounTypes;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.ItemLink;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Says what fills a role: the entity that a noun phrase means, or its words. */
final class Fillers {

  /** A demonym is the adjective of one place, whatever else it may be called by. */
  private static final double SURE = 0.9;

  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final Document document;
  private final Entities entities;
  private final KnowledgeBase kb = KnowledgeBase.bundled();
  private final Map<String, Entity> added = new LinkedHashMap<>();
  private final Map<String, Set<Mention>> mentions = new HashMap<>();

  Fillers(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
  }

  /**
   * What fills a role.
   *
   * @param isNamed whether it is an entity with a name, or one that stands for a name
   */
  record Filled(Filler filler, boolean isNamed) {}

  /**
   * @param others heads of what fills other roles, which is no part of words
   */
  Optional<Filled> of(Relation relation, String role, int sentence, int head, Set<Integer> others) {
    Sentence s = document.sentences().get(sentence);
    if (relation.isText(role)) {
      return words(relation, role, sentence, head, others)
          .map(w -> new Filled(new Filler.OfText(w), false));
    }
    Optional<Entity> entity = meant(sentence, head).or(() -> war(relation, role, s, head));
    Optional<Entity> fitting =
        entity
            .map(e -> relation.acting().contains(role) ? Metonymy.government(e, entities) : e)
            .filter(
                e ->
                    relation.takes(role, e.type().code())
                        || (!Nominal.isSomebody(s.token(head))
                            && Nominal.isGuess(relation, role, e)))
            .filter(e -> !relation.grave().contains(role) || !Denotation.isFar(e, sentence, head));
    if (fitting.isPresent()) {
      return fitting.map(e -> new Filled(new Filler.OfEntity(e.id()), !e.isUnnamed()));
    }
    if (entity.isPresent()) {
      return Optional.empty();
    }
    String lemma = s.token(head).lemma().toLowerCase(Locale.ROOT);
    if (relation.isGeneric(role) && WordList.PLACES.has(lemma)) {
      return Optional.of(unnamed(s, sentence, head, EntityType.PLACE));
    }
    return relation.isNominal(role)
        ? Nominal.type(relation, role, s, head).map(t -> unnamed(s, sentence, head, t))
        : Optional.empty();
  }

  /** "the conflict": the only war that the article names. */
  private Optional<Entity> war(Relation relation, String role, Sentence s, int head) {
    boolean definite =
        Arrays.stream(s.children(head, "det"))
            .anyMatch(d -> DEFINITE.contains(s.token(d).lemma().toLowerCase(Locale.ROOT)));
    if (!definite
        || !WordList.WARS.has(s.token(head))
        || !relation.takes(role, EntityType.EVENT.code())) {
      return Optional.empty();
    }
    List<Entity> wars =
        entities.all().stream()
            .filter(e -> e.type() == EntityType.EVENT)
            .filter(e -> Arrays.stream(e.label().split(" ")).anyMatch(WordList.WARS::has))
            .toList();
    return wars.size() == 1 ? Optional.of(wars.get(0)) : Optional.empty();
  }

  private Optional<Entity> entity(int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    Optional<Entity> own = entities.headedBy(sentence, head);
    if (own.isEmpty() && s.token(head).isAdjective()) {
      boolean two =
          head > 0
              && s.token(head - 1).tag().startsWith("JJ")
              && s.token(head - 1).text().matches("\\p{Lu}.*");
      own = two ? ofDemonym(s, sentence, head - 1, head) : Optional.empty();
      return own.isPresent() ? own : ofDemonym(s, sentence, head, head);
    }
    for (int c : s.children(head, "flat", "appos")) {
      own = own.isPresent() ? own : entities.headedBy(sentence, c);
    }
    if (own.isEmpty() && WordList.REGIONS.has(s.token(head).lemma())) {
      for (int c : s.children(head, "nmod:poss")) {
        own = own.isPresent() ? own : entities.headedBy(sentence, c);
      }
    }
    if (own.isEmpty() && NounTypes.means(s.token(head).lemma(), EntityType.PLACE)) {
      for (int c : s.children(head, "nmod")) {
        boolean of = Arrays.stream(s.children(c, "case")).anyMatch(m -> s.token(m).is("of"));
        own = own.isPresent() || !of ? own : entities.headedBy(sentence, c);
      }
    }
    if (own.isEmpty() && WordList.PORTIONS.has(s.token(head).lemma())) {
      for (int c : s.children(head, "nmod")) {
        own = own.isPresent() ? own : entities.headedBy(sentence, c);
      }
    }
    return own;
  }

  /** "Siemens is a company based in Munich", "Arktos, a company founded by": whom a noun names. */
  private Optional<Entity> sameAs(int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    Token t = s.token(head);
    if (!t.isCommonNoun()) {
      return Optional.empty();
    }
    int said = head;
    while (s.token(said).hangsAs("appos") && s.token(s.token(said).head()).isCommonNoun()) {
      said = s.token(said).head();
    }
    if (s.children(said, "cop").length > 0) {
      for (int subject : s.children(said, "nsubj")) {
        return entity(sentence, Clauses.antecedent(s, subject));
      }
    }
    if (s.token(said).hangsAs("appos") && s.token(s.token(said).head()).isName()) {
      return entity(sentence, s.token(said).head());
    }
    // "A native of Brooklyn, Gruber graduated": the parser gives the verb two subjects.
    if (t.relation().equals("nsubj")) {
      for (int other : s.children(t.head(), "nsubj")) {
        if (other > head && s.token(other).isName()) {
          return entity(sentence, other);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> words(
      Relation relation, String role, int sentence, int head, Set<Integer> others) {
    Sentence s = document.sentences().get(sentence);
    String lemma = s.token(head).lemma().toLowerCase(Locale.ROOT);
    boolean listed = relation.types().getOrDefault(role, Set.of()).size() > 1;
    if (listed && (!s.token(head).isCommonNoun() || !relation.accepts(role, lemma))) {
      return Optional.empty();
    }
    if (listed && entity(sentence, head).isPresent()) {
      return Optional.empty();
    }
    return listed ? Optional.of(Nominal.words(s, head)) : Phrase.of(document, s, head, others);
  }

  private Filled unnamed(Sentence s, int sentence, int head, EntityType type) {
    int first = head;
    for (int c : s.children(head, "compound", "amod")) {
      boolean near = c < head && !s.token(c).isNumber() && !WordList.MORE.has(s.token(c));
      first = near ? Math.min(first, c) : first;
    }
    if (first > 0 && s.token(first - 1).text().equalsIgnoreCase("combat")) {
      first--;
    }
    Mention mention = new Mention(s.span(first, head), Mention.Form.NOMINAL, sentence, head);
    String words = mention.span().in(document.article().body()).replaceAll("\\s+", " ");
    String label = Quantities.isCount(s, head) ? "people" : words.toLowerCase(Locale.ROOT);
    Entity entity =
        added.computeIfAbsent(
            label, l -> Entity.unlinked(nextId(), l, type, Entity.NOMINAL, List.of(mention)));
    return new Filled(new Filler.OfEntity(mentioned(entity, mention).id()), false);
  }

  /** The country of a demonym, "French", which becomes an entity where the article names it not. */
  Optional<Entity> ofDemonym(Sentence s, int sentence, int first, int last) {
    Mention mention = new Mention(s.span(first, last), Mention.Form.NOMINAL, sentence, last);
    String words = mention.span().in(document.article().body()).replaceAll("\\s+", " ");
    Optional<Entity> named =
        entities.all().stream()
            .filter(e -> e.type() == EntityType.PLACE && e.demonyms().contains(words))
            .findFirst();
    Optional<Entity> place =
        named.or(
            () ->
                country(words).map(row -> added.computeIfAbsent(words, w -> place(row, mention))));
    return place.map(e -> mentioned(e, mention));
  }

  /** Whether a word is the adjective of an entity. */
  boolean isDemonym(String word, Entity of) {
    return country(word).map(row -> "Q" + kb.number(row)).equals(of.wikidata());
  }

  private Optional<Integer> country(String demonym) {
    Optional<String> name = WordList.demonym(demonym);
    Optional<String> item =
        name.isPresent()
            ? kb.candidates(name.get()).stream()
                .filter(c -> c.kind() == Kind.COUNTRY && c.exact())
                .map(Candidate::wikidata)
                .findFirst()
            : kb.placeOfDemonym(demonym);
    return item.flatMap(kb::row).filter(row -> kb.kind(row) == Kind.COUNTRY);
  }

  private Entity place(int row, Mention here) {
    return new Entity(
        nextId(),
        kb.label(row),
        List.of(),
        EntityType.PLACE,
        ItemLink.to(kb, "Q" + kb.number(row), SURE, "by its demonym"),
        List.of(here));
  }

  private String nextId() {
    return "e" + (entities.all().size() + added.size() + 1);
  }

  /** Remembers one more mention of an entity. */
  private Entity mentioned(Entity entity, Mention mention) {
    Set<Mention> known = mentions.computeIfAbsent(entity.id(), id -> new LinkedHashSet<>());
    if (!entity.mentions().contains(mention)) {
      known.add(mention);
    }
    return entity;
  }

  /**
   * The article's entities with those that were added and are used, and their mentions.
   *
   * @param used ids of what fills a role of a fact
   */
  Entities entities(Set<String> used) {
    return new Entities(
        Stream.concat(
                entities.all().stream(), added.values().stream().filter(e -> used.contains(e.id())))
            .map(e -> withMentions(e, used))
            .toList());
  }

  private Entity withMentions(Entity entity, Set<String> used) {
    Set<Mention> more =
        used.contains(entity.id()) ? mentions.getOrDefault(entity.id(), Set.of()) : Set.of();
    List<Mention> all = new ArrayList<>(entity.mentions());
    all.addAll(more);
    all.sort(Comparator.comparing(Mention::span));
    return more.isEmpty() ? entity : entity.withMentions(all);
  }

  /** The entity that a phrase with this head means, by its own name or another's. */
  Optional<Entity> meant(int sentence, int head) {
    return entity(sentence, head).or(() -> sameAs(sentence, head));
  }

  /** The entity that a mention headed by this token refers to. */
  Optional<Entity> named(int sentence, int head) {
    return entities.headedBy(sentence, head);
  }
}
