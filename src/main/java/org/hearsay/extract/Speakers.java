package org.hearsay.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Says which entity a source is, and makes entities of sources that the article does not name. */
final class Speakers {

  private static final Set<String> GROUPS =
      Set.of(
          "service",
          "agency",
          "ministry",
          "department",
          "government",
          "company",
          "group",
          "police",
          "committee",
          "campaign",
          "court",
          "team",
          "office",
          "council",
          "union",
          "party",
          "report",
          "study",
          "poll",
          "survey",
          "newspaper",
          "paper",
          "intelligence",
          "authorities",
          "military",
          "advisory",
          "country",
          "countries",
          "nation",
          "parliament",
          "commission",
          "board",
          "university",
          "firm",
          "bank",
          "airline",
          "statement",
          "filing",
          "lawsuit",
          "website",
          "organization",
          "organisation",
          "coalition",
          "bureau",
          "administration",
          "institute",
          "society",
          "association",
          "regime",
          "army",
          "navy",
          "station",
          "channel",
          "magazine",
          "evidence",
          "imagery",
          "photo",
          "data",
          "figure",
          "information",
          "document",
          "letter",
          "video",
          "finding",
          "result");

  private static final Pattern IN_PHRASE =
      Pattern.compile(
          "(?s).*\\b(?:of|to|for|by|with|from|and|about|on|in|at|than|under)\\s+\\S*\\s*");
  private static final Pattern OFFICE = Pattern.compile("(?s).*?(\\p{Lu}[\\p{L}-]+) of \\S+\\s*");

  private final Document document;
  private final Entities entities;
  private final Map<String, Entity> unnamed = new LinkedHashMap<>();

  Speakers(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
  }

  /**
   * The id of the entity that speaks; empty when there is no source or a pronoun without person.
   */
  Optional<String> speaker(Draft draft) {
    if (draft.source().isEmpty() || draft.sourceHead() < 0) {
      return Optional.empty();
    }
    Sentence s = document.sentences().get(draft.sentence());
    int head = new Predicate(s, draft.anchor()).antecedent(draft.sourceHead());
    Optional<Entity> named =
        person(draft)
            .or(() -> entities.headedBy(draft.sentence(), head))
            .or(() -> inside(s, draft, head));
    if (named.isPresent()) {
      return named.map(e -> Metonymy.government(e, entities)).map(Entity::id);
    }
    Token t = s.token(head);
    boolean wordless =
        Set.of("PRON", "DET", "PUNCT", "SCONJ").contains(t.pos()) || t.tag().startsWith("W");
    return wordless ? Optional.empty() : Optional.of(unnamed(draft, head).id());
  }

  /** A person named in the source before its first comma, and not in a phrase or as an owner. */
  private Optional<Entity> person(Draft draft) {
    String body = document.article().body();
    Entity found = null;
    for (Entity entity : entities.all()) {
      for (Mention m : entity.mentions()) {
        boolean named =
            entity.type() == EntityType.PERSON
                && m.form() == Mention.Form.NAME
                && m.sentence() == draft.sentence()
                && draft.source().get(0).contains(m.span());
        if (named) {
          String before = body.substring(draft.source().get(0).start(), m.span().start());
          String after =
              body.substring(m.span().end(), Math.min(body.length(), m.span().end() + 2));
          boolean owner = after.startsWith("'s") || after.startsWith("’s");
          boolean phrase =
              (IN_PHRASE.matcher(before).matches() && !isOffice(before))
                  || before.contains(",")
                  || before.contains("(");
          found = owner || phrase ? found : entity;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Secretary of Defense" before a name is his title. */
  private static boolean isOffice(String before) {
    Matcher office = OFFICE.matcher(before);
    return office.matches() && Offices.isRole(office.group(1));
  }

  /** A name in the source that is joined to its head as name or apposition. */
  private Optional<Entity> inside(Sentence s, Draft draft, int head) {
    Entity found = null;
    for (Entity entity : entities.all()) {
      for (Mention m : entity.mentions()) {
        boolean within =
            m.sentence() == draft.sentence()
                && draft.source().stream().anyMatch(p -> p.contains(m.span()));
        boolean holder = Offices.isRole(s.token(head).lemma());
        boolean joined =
            within
                && (m.span().contains(s.token(head).span())
                    || (joins(s, m.head(), head)
                        && (entity.type() == EntityType.PERSON || !holder)));
        boolean better = found == null || entity.type() == EntityType.PERSON;
        if (joined && better) {
          found = entity;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean joins(Sentence s, int mention, int head) {
    int at = mention;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (at == head) {
        return true;
      }
      String relation = s.token(at).baseRelation();
      if (!Set.of("appos", "flat", "compound").contains(relation)) {
        return false;
      }
      at = s.token(at).head();
    }
    return false;
  }

  private Entity unnamed(Draft draft, int head) {
    Span source = draft.source().get(0);
    String label = source.in(document.article().body()).replaceAll("\\s+", " ");
    String key = label.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
    Mention mention = new Mention(source, Mention.Form.NOMINAL, draft.sentence(), head);
    Entity known = unnamed.get(key);
    String id = known == null ? "e" + (entities.all().size() + unnamed.size() + 1) : known.id();
    List<Mention> mentions = new ArrayList<>(known == null ? List.of() : known.mentions());
    if (!mentions.contains(mention)) {
      mentions.add(mention);
    }
    String lemma =
        document.sentences().get(draft.sentence()).token(head).lemma().toLowerCase(Locale.ROOT);
    EntityType type = GROUPS.contains(lemma) ? EntityType.ORGANIZATION : EntityType.PERSON;
    Entity entity =
        Entity.unlinked(id, known == null ? label : known.label(), type, Entity.UNNAMED, mentions);
    unnamed.put(key, entity);
    return entity;
  }

  /** All entities of the article with the unnamed sources. */
  Entities entities() {
    List<Entity> all = new ArrayList<>(entities.all());
    all.addAll(unnamed.values());
    return new Entities(all);
  }
}
