package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.extract.Filler;
import org.hearsay.extract.claim.Metonymy;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Says what fills a role: the entity that a noun phrase means, or its words. */
final class Fillers {

  private final Document document;
  private final Entities entities;
  private final Map<String, Entity> generic = new LinkedHashMap<>();

  Fillers(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
  }

  Optional<Filler> of(Relation relation, String role, int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    if (relation.isText(role)) {
      boolean noun = s.token(head).isNounForm() && !s.token(head).isProperNoun();
      boolean goods =
          noun && relation.accepts(role, s.token(head).lemma().toLowerCase(Locale.ROOT));
      return goods && entity(sentence, head).isEmpty()
          ? Optional.of(new Filler.OfText(words(s, head)))
          : Optional.empty();
    }
    Optional<Entity> entity =
        entity(sentence, head)
            .map(e -> relation.acting().contains(role) ? Metonymy.government(e, entities) : e)
            .filter(e -> relation.takes(role, e.type().code()));
    if (entity.isPresent()) {
      return entity.map(e -> new Filler.OfEntity(e.id()));
    }
    String lemma = s.token(head).lemma().toLowerCase(Locale.ROOT);
    boolean place = relation.isGeneric(role) && WordList.PLACES.has(lemma);
    return place
        ? Optional.of(new Filler.OfEntity(place(s, sentence, head).id()))
        : Optional.empty();
  }

  private Optional<Entity> entity(int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    Optional<Entity> own = entities.headedBy(sentence, head);
    for (int c : s.children(head, "flat", "appos")) {
      own = own.isPresent() ? own : entities.headedBy(sentence, c);
    }
    if (own.isEmpty() && WordList.REGIONS.has(s.token(head).lemma())) {
      for (int c : s.children(head, "nmod:poss")) {
        own = own.isPresent() ? own : entities.headedBy(sentence, c);
      }
    }
    if (own.isEmpty() && WordList.PORTIONS.has(s.token(head).lemma())) {
      for (int c : s.children(head, "nmod")) {
        own = own.isPresent() ? own : entities.headedBy(sentence, c);
      }
    }
    return own;
  }

  private static String words(Sentence s, int head) {
    int first = head;
    for (int c : s.children(head, "compound", "amod")) {
      first = Math.min(first, c);
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= head; i++) {
      words.append(i == first ? "" : " ").append(s.token(i).text());
    }
    for (int c : s.children(head, "conj")) {
      words.append(" and ").append(words(s, c));
    }
    return words.toString();
  }

  private Entity place(Sentence s, int sentence, int head) {
    int first = head;
    for (int c : s.children(head, "compound", "amod")) {
      first = Math.min(first, c);
    }
    if (first > 0 && s.token(first - 1).text().equalsIgnoreCase("combat")) {
      first--;
    }
    Span span = s.span(first, head);
    String label =
        span.in(document.article().body()).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Entity known = generic.get(label);
    List<Mention> mentions = new ArrayList<>(known == null ? List.of() : known.mentions());
    Mention mention = new Mention(span, Mention.Form.NOMINAL, sentence, head);
    if (!mentions.contains(mention)) {
      mentions.add(mention);
    }
    String id = known == null ? "e" + (entities.all().size() + generic.size() + 1) : known.id();
    Entity entity =
        Entity.unlinked(id, label, EntityType.PLACE, "a kind of place, not a name", mentions);
    generic.put(label, entity);
    return entity;
  }

  /** The article's entities with the generic places. */
  Entities entities() {
    List<Entity> all = new ArrayList<>(entities.all());
    all.addAll(generic.values());
    return new Entities(all);
  }
}
