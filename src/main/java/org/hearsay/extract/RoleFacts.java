package org.hearsay.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds who holds which office: titles before a name and appositions behind it. */
final class RoleFacts {

  private final Document document;
  private final Entities entities;

  RoleFacts(Document document, Entities entities) {
    this.document = document;
    this.entities = entities;
  }

  List<FactFinder.Statement> find() {
    List<FactFinder.Statement> found = new ArrayList<>();
    for (Entity person : entities.all()) {
      if (person.type() != EntityType.PERSON || person.isUnnamed()) {
        continue;
      }
      for (Mention m : person.mentions()) {
        if (m.form() == Mention.Form.NAME) {
          before(person, m).ifPresent(found::add);
          behind(person, m).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static int tokenAt(Sentence s, int offset) {
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).span().end() > offset) {
        return i;
      }
    }
    return s.size();
  }

  /** "U.S. Defense Secretary Lloyd Austin". */
  private Optional<FactFinder.Statement> before(Entity person, Mention m) {
    Sentence s = document.sentences().get(m.sentence());
    int name = tokenAt(s, m.span().start());
    int role = name - 1;
    if (role < 0 || !Offices.isRole(s.token(role))) {
      role = roleOf(s, name);
    }
    if (role < 0) {
      return Optional.empty();
    }
    int first = role;
    while (first > 0 && isModifier(s.token(first - 1), first - 1)) {
      first--;
    }
    Optional<Entity> organization = organization(s, m.sentence(), first, role, person);
    int from = organization.isPresent() ? afterMention(s, organization.get(), first, name) : first;
    String words = text(s, from, name - 1);
    if (words.isEmpty() || organization.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        statement(person, words, organization, m, s.span(first, name).cover(m.span())));
  }

  /** "Secretary of Defense Lloyd Austin": the role before "of". */
  private static int roleOf(Sentence s, int name) {
    for (int i = name - 2; i >= Math.max(0, name - 4); i--) {
      if (s.token(i).text().equals("of") && i > 0 && Offices.isRole(s.token(i - 1))) {
        return i - 1;
      }
    }
    return -1;
  }

  private static boolean isModifier(Token t, int i) {
    boolean noun = Set.of("NOUN", "PROPN", "ADJ").contains(t.pos());
    boolean possessive = t.tag().equals("POS") && i > 0;
    boolean hyphen = t.text().equals("-") && i > 0;
    return noun || possessive || hyphen;
  }

  /** The first organization or country among these words, by name or demonym. */
  private Optional<Entity> organization(
      Sentence s, int sentence, int first, int last, Entity person) {
    Entity best = null;
    for (Entity e : entities.all()) {
      boolean fits = !e.id().equals(person.id()) && isBody(e);
      for (Mention m : fits ? e.mentions() : List.<Mention>of()) {
        boolean within =
            m.sentence() == sentence
                && s.span(first, last).contains(m.span())
                && (e.wikidata().isPresent()
                    || !Offices.isRank(m.span().in(document.article().body())));
        best = within && (best == null || e.type() == EntityType.ORGANIZATION) ? e : best;
      }
    }
    return Optional.ofNullable(best).or(() -> byDemonym(s, first, last));
  }

  private Optional<Entity> byDemonym(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      for (int j = Math.min(last, i + 1); j >= i; j--) {
        String words = text(s, i, j);
        Optional<Entity> country =
            entities.all().stream()
                .filter(e -> e.type() == EntityType.PLACE && e.demonyms().contains(words))
                .findFirst();
        if (country.isPresent()) {
          return country;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBody(Entity e) {
    return switch (e.type()) {
      case ORGANIZATION, PLACE, MEDIA, UNIT -> true;
      default -> false;
    };
  }

  /** The token behind the organization's name or demonym. */
  private int afterMention(Sentence s, Entity organization, int first, int limit) {
    int after = first;
    for (int i = first; i < limit; i++) {
      Span at = s.token(i).span();
      boolean named = organization.mentions().stream().anyMatch(m -> m.span().contains(at));
      boolean demonym = false;
      for (int j = i; j < Math.min(limit, i + 2); j++) {
        demonym |= organization.demonyms().contains(text(s, i, j));
      }
      after = named || demonym ? i + 1 : after;
    }
    boolean second =
        after < limit && after > 0 && organization.demonyms().contains(text(s, after - 1, after));
    int from = second ? after + 1 : after;
    return from < limit && s.token(from).tag().equals("POS") ? from + 1 : from;
  }

  /** "Mike Turner, chairman of the House Intelligence Committee". */
  private Optional<FactFinder.Statement> behind(Entity person, Mention m) {
    Sentence s = document.sentences().get(m.sentence());
    int end = tokenAt(s, m.span().end());
    int comma = end;
    while (comma < Math.min(s.size(), end + 6) && !s.token(comma).text().equals(",")) {
      boolean bracket = s.token(end).text().equals("(");
      if (!bracket) {
        return Optional.empty();
      }
      comma++;
    }
    for (int i = comma + 1; i < Math.min(s.size(), comma + 8); i++) {
      Token t = s.token(i);
      if (Set.of("VERB", "AUX", "PRON", "CCONJ").contains(t.pos()) || t.text().equals(",")) {
        return Optional.empty();
      }
      if (Offices.isRole(t) && !t.pos().equals("VERB")) {
        return apposition(person, m, s, comma + 1, i);
      }
    }
    return Optional.empty();
  }

  private Optional<FactFinder.Statement> apposition(
      Entity person, Mention m, Sentence s, int first, int role) {
    int last = role;
    while (last + 1 < s.size()
        && !s.token(last + 1).isPunctuation()
        && !s.token(last + 1).pos().equals("VERB")
        && !s.token(last + 1).pos().equals("AUX")
        && last - role < 12) {
      last++;
    }
    String next = role + 1 < s.size() ? s.token(role + 1).text() : "";
    boolean own = organization(s, m.sentence(), first, role, person).isPresent();
    boolean of = Set.of("of", "at").contains(next) || (next.equals("for") && !own);
    Optional<Entity> organization =
        organization(s, m.sentence(), of ? role + 1 : first, of ? last : role, person);
    if (organization.isEmpty() || isAnother(s.span(first, last), m.sentence(), person)) {
      return Optional.empty();
    }
    int from = of ? first : afterMention(s, organization.get(), first, role);
    while (from < role && s.token(from).pos().equals("DET")) {
      from++;
    }
    return Optional.of(
        statement(
            person, text(s, from, role), organization, m, m.span().cover(s.span(first, last))));
  }

  /** "…, said Lima, Governor Howard said": the role is that of the person named beside it. */
  private boolean isAnother(Span words, int sentence, Entity person) {
    return entities.all().stream()
        .filter(e -> e.type() == EntityType.PERSON && !e.isUnnamed() && !e.id().equals(person.id()))
        .flatMap(e -> e.mentions().stream())
        .anyMatch(
            m ->
                m.form() == Mention.Form.NAME
                    && m.sentence() == sentence
                    && words.contains(m.span()));
  }

  private static FactFinder.Statement statement(
      Entity person, String role, Optional<Entity> organization, Mention m, Span evidence) {
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    args.put("person", List.of(new Filler.OfEntity(person.id())));
    args.put("role", List.of(new Filler.OfText(role.replaceFirst("^- ?", ""))));
    organization.ifPresent(o -> args.put("organization", List.of(new Filler.OfEntity(o.id()))));
    return new FactFinder.Statement(
        "holdsRole",
        args,
        Optional.empty(),
        true,
        Modality.CERTAIN,
        m.sentence(),
        evidence,
        Optional.empty(),
        "holdsRole-title");
  }

  private static String text(Sentence s, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      boolean space = i > first && s.token(i - 1).span().end() < s.token(i).span().start();
      words.append(space ? " " : "").append(s.token(i).text());
    }
    return words.toString().strip();
  }
}
