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
          "magazine");

  /** What speaks without being anybody. */
  static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "study",
          "poll",
          "survey",
          "statement",
          "filing",
          "lawsuit",
          "website",
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
  private static final Pattern OFFICE =
      Pattern.compile("(?s).*?\\b([\\p{L}-]+) (?:of|to|for) (?:the )?(\\p{Lu}\\S*)\\s*");

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?s)(?:\\S+\\s+){0,3}?([\\p{L}-]+)(?: (?:of|for|to|at|in|over|presiding) [^,]*)?,\\s*");

  private final Document document;
  private final Entities entities;
  private final Map<String, Entity> unnamed = new LinkedHashMap<>();
  private final LastSpeaker last = new LastSpeaker();

  Speakers(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
  }

  /**
   * The id of the entity that speaks; empty when there is no source or a pronoun for nobody who
   * spoke just before. Claims are to be asked for in text order.
   */
  Optional<String> speaker(Draft draft) {
    if (draft.source().isEmpty() || draft.sourceHead() < 0) {
      return Optional.empty();
    }
    Sentence s = document.sentences().get(draft.sentence());
    int head = new Predicate(s, draft.anchor()).antecedent(draft.sourceHead());
    boolean pronoun = LastSpeaker.isPronoun(s.token(head));
    Optional<Entity> speaker =
        person(draft)
            .or(() -> entities.headedBy(draft.sentence(), head))
            .or(() -> inside(s, draft, head))
            .map(e -> Metonymy.government(e, entities))
            .or(() -> pronoun ? last.meantBy(s, draft.sentence(), head) : other(draft, head));
    speaker.ifPresent(e -> last.spoke(e, s, draft.sentence(), head));
    return speaker.map(Entity::id);
  }

  /** Somebody by the initials of a name of the article, else a source that it does not name. */
  private Optional<Entity> other(Draft draft, int head) {
    String source = draft.source().get(0).in(document.article().body());
    List<Entity> called =
        source.matches("\\p{Lu}{2,3}")
            ? entities.all().stream()
                .filter(e -> e.type() == EntityType.PERSON && !e.isUnnamed())
                .filter(e -> e.label().replaceAll("[^\\p{Lu}]", "").equals(source))
                .toList()
            : List.of();
    return Optional.of(called.size() == 1 ? called.get(0) : unnamed(draft, head));
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
              !isHolder(before)
                  && ((IN_PHRASE.matcher(before).matches() && !isOffice(before))
                      || before.contains(",")
                      || before.contains("("));
          found = owner || phrase ? found : entity;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Secretary of Defense", "ambassador to Germany" before a name is his title. */
  private static boolean isOffice(String before) {
    Matcher office = OFFICE.matcher(before);
    return office.matches() && Offices.isRole(office.group(1)) && !Offices.isRole(office.group(2));
  }

  /** "The mayor of London, Sadiq Khan,": an office, what it is of, and a name at the end. */
  private static boolean isHolder(String before) {
    Matcher holder = HOLDER.matcher(before);
    return holder.matches() && Offices.isRole(holder.group(1));
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

  /** The source; for "who" and "which", the noun that they are about. */
  private Span named(Draft draft, int head) {
    Sentence s = document.sentences().get(draft.sentence());
    Span source = draft.source().get(0);
    int first = head;
    for (int c : s.children(head, "det", "amod", "compound", "nmod:poss", "nummod")) {
      first = Math.min(first, c);
    }
    return source.contains(s.token(head).span()) ? source : s.span(first, head);
  }

  private Entity unnamed(Draft draft, int head) {
    Span source = named(draft, head);
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
    boolean person = !GROUPS.contains(lemma) && !DOCUMENTS.contains(lemma);
    EntityType type = person ? EntityType.PERSON : EntityType.ORGANIZATION;
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
