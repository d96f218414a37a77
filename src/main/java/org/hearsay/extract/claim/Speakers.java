package org.hearsay.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.PlainText;
import org.hearsay.article.Span;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Says which entity a source is, and makes entities of sources that the article does not name. */
final class Speakers {

  private static final Pattern IN_PHRASE =
      Pattern.compile(
          WordBoundary.START
              + "(?:of|to|for|by|with|from|and|about|on|in|at|than|under)\\s++\\S*+\\s*+$");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{Nd}_-])([\\p{L}-]++) (?:of|to|for) (?:the )?(?:\\p{Lu}\\S*+,? (?:and |of |the ){0,2}){0,4}(\\p{Lu}\\S*+)\\s*+$");

  private static final Pattern HOLDER =
      Pattern.compile(
          "^(?:\\S++\\s++){0,3}?([\\p{L}-]++)(?: (?:of|for|to|at|in|over|presiding) [^,]*+)?,\\s*+$");

  private final Document document;
  private final Entities entities;
  private final Map<String, List<Entity>> byInitials;
  private final Map<String, String> byDemonym = new HashMap<>();
  private final Map<String, Entity> unnamed = new LinkedHashMap<>();
  private final Map<String, Set<Mention>> mentions = new HashMap<>();
  private final LastSpeaker last = new LastSpeaker();

  Speakers(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
    byInitials =
        entities.all().stream()
            .filter(e -> e.type() == EntityType.PERSON && !e.isUnnamed())
            .collect(Collectors.groupingBy(e -> e.label().replaceAll("[^\\p{Lu}]", "")));
    for (Entity e : entities.all()) {
      e.wikidata().ifPresent(q -> e.demonyms().forEach(d -> byDemonym.putIfAbsent(d, q)));
    }
  }

  /**
   * The id of the entity that speaks; empty when there is no source or a pronoun for nobody who
   * spoke just before. Claims are to be asked for in text order.
   */
  Optional<String> speaker(Attribution attribution) {
    if (attribution.source().isEmpty() || attribution.sourceHead() < 0) {
      return Optional.empty();
    }
    Sentence s = document.sentences().get(attribution.sentence());
    if (attribution.isTurn() && s.token(attribution.sourceHead()).text().matches("[QA]")) {
      return s.token(attribution.sourceHead()).is("A")
          ? interviewed(attribution)
          : Optional.empty();
    }
    int head = Clauses.antecedent(s, attribution.sourceHead());
    boolean pronoun = LastSpeaker.isPronoun(s.token(head));
    Optional<Entity> speaker =
        person(attribution)
            .or(() -> entities.headedBy(attribution.sentence(), head))
            .or(() -> inside(s, attribution, head))
            .map(e -> Metonymy.government(e, entities))
            .or(
                () ->
                    pronoun
                        ? last.meantBy(s, attribution.sentence(), head)
                        : other(attribution, head));
    speaker.ifPresent(e -> last.spoke(e, s, attribution.sentence(), head));
    return speaker.map(Entity::id);
  }

  /** Who answers in "Q: … A: …": the person named most before that. */
  private Optional<String> interviewed(Attribution turn) {
    return entities.all().stream()
        .filter(e -> e.type() == EntityType.PERSON)
        .max(
            Comparator.comparingLong((Entity e) -> mentionsBefore(e, turn.sentence()))
                .thenComparing(Entity::id, Comparator.reverseOrder()))
        .filter(e -> mentionsBefore(e, turn.sentence()) > 0)
        .map(Entity::id);
  }

  private static long mentionsBefore(Entity entity, int sentence) {
    return entity.mentions().stream().filter(m -> m.sentence() < sentence).count();
  }

  /** Somebody by the initials of a name of the article, else a source that it does not name. */
  private Optional<Entity> other(Attribution attribution, int head) {
    String source = attribution.source().get(0).in(document.article().body());
    List<Entity> called =
        source.matches("\\p{Lu}{2,3}") ? byInitials.getOrDefault(source, List.of()) : List.of();
    return Optional.of(called.size() == 1 ? called.get(0) : unnamed(attribution, head));
  }

  /** A person named in the source before its first comma, and not in a phrase or as an owner. */
  private Optional<Entity> person(Attribution attribution) {
    String body = document.article().body();
    Entity found = null;
    for (Entities.Mentioned in : entities.in(attribution.sentence())) {
      Mention m = in.mention();
      boolean named =
          in.entity().type() == EntityType.PERSON
              && m.form() == Mention.Form.NAME
              && attribution.source().get(0).contains(m.span());
      if (named) {
        String before =
            PlainText.words(body.substring(attribution.source().get(0).start(), m.span().start()));
        String after = body.substring(m.span().end(), Math.min(body.length(), m.span().end() + 2));
        boolean owner = after.startsWith("'s") || after.startsWith("’s");
        boolean phrase =
            !isHolder(before)
                && ((IN_PHRASE.matcher(before).find() && !isOffice(before))
                    || before.contains(",")
                    || before.contains("("));
        boolean of = isOf(document.sentences().get(m.sentence()), m, attribution.sourceHead());
        found = owner || phrase || of ? found : in.entity();
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Secretary of Defense", "ambassador to Germany" before a name is his title. */
  private static boolean isOffice(String before) {
    Matcher office = OFFICE.matcher(before);
    return office.find() && Offices.isRole(office.group(1)) && !Offices.isRole(office.group(2));
  }

  /** "The mayor of London, Sadiq Khan,": an office, what it is of, and a name at the end. */
  private static boolean isHolder(String before) {
    Matcher holder = HOLDER.matcher(before);
    return holder.matches() && Offices.isRole(holder.group(1));
  }

  /** A name in the source that is joined to its head as name or apposition. */
  private Optional<Entity> inside(Sentence s, Attribution attribution, int head) {
    Entity found = null;
    boolean holder = Offices.isRole(s.token(head).lemma());
    for (Entities.Mentioned in : entities.in(attribution.sentence())) {
      Mention m = in.mention();
      boolean person = in.entity().type() == EntityType.PERSON;
      boolean joined =
          attribution.source().stream().anyMatch(p -> p.contains(m.span()))
              && (m.span().contains(s.token(head).span())
                  || (joins(s, m.head(), head) && (person ? !isOf(s, m, head) : !holder)));
      if (joined && (found == null || person)) {
        found = in.entity();
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Clinton coverage", "the Bush campaign", "Obama supporters": a name before what is his. */
  private static boolean isOf(Sentence s, Mention m, int head) {
    return m.head() < head
        && s.token(m.head()).relation().equals("compound")
        && s.token(head).isCommonNoun();
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
  private Span named(Attribution attribution, int head) {
    Sentence s = document.sentences().get(attribution.sentence());
    Span source = attribution.source().get(0);
    int first = head;
    for (int c : s.children(head, "det", "amod", "compound", "nmod:poss", "nummod")) {
      first = Math.min(first, c);
    }
    return source.contains(s.token(head).span()) ? source : s.span(first, head);
  }

  private Entity unnamed(Attribution attribution, int head) {
    Span source = named(attribution, head);
    String label = PlainText.words(source.in(document.article().body()));
    String key = label.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
    Mention mention = new Mention(source, Mention.Form.NOMINAL, attribution.sentence(), head);
    Entity known = unnamed.get(key);
    String id = known == null ? "e" + (entities.all().size() + unnamed.size() + 1) : known.id();
    mentions.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(mention);
    String lemma =
        document
            .sentences()
            .get(attribution.sentence())
            .token(head)
            .lemma()
            .toLowerCase(Locale.ROOT);
    boolean person = !WordList.GROUPS.has(lemma) && !WordList.DOCUMENTS.has(lemma);
    EntityType type = person ? EntityType.PERSON : EntityType.ORGANIZATION;
    Entity nobody =
        Entity.unlinked(
            id, known == null ? label : known.label(), type, Entity.UNNAMED, List.of(mention));
    Entity entity = country(attribution.sentence(), head).map(nobody::within).orElse(nobody);
    unnamed.put(key, entity);
    return entity;
  }

  /**
   * The item of the country in "Russian officials", "officials of Russia", "Russia's diplomats".
   */
  private Optional<String> country(int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    for (int c : s.children(head, "amod", "compound", "nmod:poss", "nmod")) {
      String word = s.token(c).text();
      boolean in = s.token(c).hangsAs("nmod") && c > head && !hasOf(s, c);
      Optional<String> owner =
          entities
              .headedBy(sentence, c)
              .filter(e -> e.type() == EntityType.PLACE && !in)
              .flatMap(e -> e.country().or(e::wikidata))
              .or(() -> Optional.ofNullable(byDemonym.get(word)));
      if (owner.isPresent()) {
        return owner;
      }
    }
    return Optional.empty();
  }

  private static boolean hasOf(Sentence s, int token) {
    for (int c : s.children(token, "case")) {
      if (s.token(c).is("of")) {
        return true;
      }
    }
    return false;
  }

  /** All entities of the article with the unnamed sources. */
  Entities entities() {
    List<Entity> all = new ArrayList<>(entities.all());
    unnamed.forEach(
        (key, e) -> all.add(e.withMentions(List.copyOf(mentions.getOrDefault(key, Set.of())))));
    return new Entities(all);
  }
}
