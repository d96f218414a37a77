package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.claim.Offices;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds who holds which office: titles before a name and appositions behind it. */
final class TitleFacts {

  private final Document document;
  private final Entities entities;
  private final List<Frame> frames;
  private final Fillers fillers;

  TitleFacts(Document document, Entities entities, Fillers fillers, RelationLexicon lexicon) {
    this.document = document;
    this.entities = entities;
    this.fillers = fillers;
    frames = lexicon.frames(RelationLexicon.Kind.TITLE, "");
  }

  /** An office as the text calls it, and of what it is, where it says that. */
  private record Office(String words, Optional<Entity> organization, Span evidence) {}

  List<FoundFact> find() {
    List<FoundFact> found = new ArrayList<>();
    for (Entity person : entities.all()) {
      if (person.type() != EntityType.PERSON || person.isUnnamed()) {
        continue;
      }
      List<Office> offices = new ArrayList<>();
      for (Mention m : person.mentions()) {
        if (m.form() == Mention.Form.NAME) {
          before(person, m).ifPresent(offices::add);
          behind(person, m).ifPresent(offices::add);
        }
      }
      for (Frame frame : frames) {
        once(offices).forEach(o -> found.add(fact(frame, person, o)));
      }
    }
    return found;
  }

  /** Each office once, and one without an organization only where no other says more. */
  private static List<Office> once(List<Office> offices) {
    List<Office> kept = new ArrayList<>();
    boolean known = offices.stream().anyMatch(o -> o.organization.isPresent());
    for (Office o : offices) {
      boolean more = o.organization.isPresent() || (!known && kept.isEmpty());
      boolean again =
          kept.stream()
              .anyMatch(
                  k ->
                      k.organization.map(Entity::id).equals(o.organization.map(Entity::id))
                          && k.words.equalsIgnoreCase(o.words));
      if (more && !again) {
        kept.add(o);
      }
    }
    return kept;
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
  private Optional<Office> before(Entity person, Mention m) {
    Sentence s = document.sentences().get(m.sentence());
    int name = tokenAt(s, m.span().start());
    while (name + 1 < s.size()
        && Offices.isRole(s.token(name))
        && s.token(name + 1).span().end() <= m.span().end()) {
      name++;
    }
    int role = name - 1;
    boolean of = role > 0 && s.token(role - 1).is("of");
    if (role < 0 || of || !Offices.isRole(s.token(role))) {
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
    int from =
        organization.isPresent()
            ? afterMention(s, m.sentence(), organization.get(), first, name)
            : first;
    String words = text(s, from, name - 1);
    boolean plain = organization.isEmpty() && !isOffice(words);
    return words.isEmpty() || plain || s.token(role).tag().equals("NNS")
        ? Optional.empty()
        : Optional.of(new Office(words, organization, s.span(first, name).cover(m.span())));
  }

  /** "President", "Prime minister": what is the office of one, where no organization is named. */
  private static boolean isOffice(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return WordList.TITLES.has(last);
  }

  /** "Secretary of Defense Lloyd Austin": the role before "of". */
  private static int roleOf(Sentence s, int name) {
    for (int i = name - 2; i >= Math.max(0, name - 4); i--) {
      if (s.token(i).is("of") && i > 0 && Offices.isRole(s.token(i - 1))) {
        return i - 1;
      }
    }
    return -1;
  }

  private static boolean isModifier(Token t, int i) {
    boolean noun = Set.of("NOUN", "PROPN", "ADJ").contains(t.pos());
    boolean possessive = t.tag().equals("POS") && i > 0;
    boolean hyphen = t.is("-") && i > 0;
    return noun || possessive || hyphen;
  }

  /** The first organization or country among these words, by name or demonym. */
  private Optional<Entity> organization(
      Sentence s, int sentence, int first, int last, Entity person) {
    Entity best = null;
    for (Entities.Mentioned in : entities.in(sentence)) {
      Entity e = in.entity();
      Span at = in.mention().span();
      boolean within =
          !e.id().equals(person.id())
              && isBody(e)
              && !(e.type() == EntityType.PLACE && WordList.CALLINGS.has(s.token(last)))
              && s.span(first, last).contains(at)
              && (e.wikidata().isPresent() || !Offices.isRank(at.in(document.article().body())));
      best = within && (best == null || e.type() == EntityType.ORGANIZATION) ? e : best;
    }
    return Optional.ofNullable(best).or(() -> byDemonym(s, sentence, first, last));
  }

  private Optional<Entity> byDemonym(Sentence s, int sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      for (int j = Math.min(last, i + 1); j >= i; j--) {
        Optional<Entity> place = fillers.ofDemonym(s, sentence, i, j);
        if (place.isPresent()) {
          return place;
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
  private int afterMention(Sentence s, int sentence, Entity organization, int first, int limit) {
    List<Span> mentions =
        entities.in(sentence).stream()
            .filter(in -> in.entity().id().equals(organization.id()))
            .map(in -> in.mention().span())
            .toList();
    int after = first;
    for (int i = first; i < limit; i++) {
      Span at = s.token(i).span();
      boolean named = mentions.stream().anyMatch(m -> m.contains(at));
      boolean demonym = false;
      for (int j = i; j < Math.min(limit, i + 2); j++) {
        demonym |= organization.demonyms().contains(text(s, i, j));
      }
      demonym |= fillers.isDemonym(text(s, i, i), organization);
      after = named || demonym ? i + 1 : after;
    }
    boolean second =
        after < limit && after > 0 && organization.demonyms().contains(text(s, after - 1, after));
    int from = second ? after + 1 : after;
    return from < limit && s.token(from).tag().equals("POS") ? from + 1 : from;
  }

  /** "Mike Turner, chairman of the House Intelligence Committee". */
  private Optional<Office> behind(Entity person, Mention m) {
    Sentence s = document.sentences().get(m.sentence());
    int end = tokenAt(s, m.span().end());
    int comma = end;
    while (comma < Math.min(s.size(), end + 6) && !s.token(comma).is(",")) {
      boolean bracket = s.token(end).is("(");
      if (!bracket) {
        return Optional.empty();
      }
      comma++;
    }
    for (int i = comma + 1; i < Math.min(s.size(), comma + 8); i++) {
      Token t = s.token(i);
      if (Set.of("VERB", "AUX", "PRON", "CCONJ").contains(t.pos()) || t.is(",")) {
        return Optional.empty();
      }
      boolean modifies = i + 1 < s.size() && s.token(i + 1).isNounOrName();
      // "executive director of": the office is the last noun.
      boolean one = !t.isVerb() && !modifies && !t.tag().equals("NNS");
      if (Offices.isRole(t) && one && !t.lemma().equals("member")) {
        return apposition(person, m, s, comma + 1, i);
      }
    }
    return Optional.empty();
  }

  private Optional<Office> apposition(Entity person, Mention m, Sentence s, int first, int role) {
    int last = role;
    while (last + 1 < s.size()
        && !s.token(last + 1).isPunctuation()
        && !s.token(last + 1).isVerb()
        && !s.token(last + 1).isAuxiliary()
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
    int from = of ? first : afterMention(s, m.sentence(), organization.get(), first, role);
    while (from < role && s.token(from).isDeterminer()) {
      from++;
    }
    return Optional.of(
        new Office(text(s, from, role), organization, m.span().cover(s.span(first, last))));
  }

  /** "…, said Lima, Governor Howard said": the role is that of the person named beside it. */
  private boolean isAnother(Span words, int sentence, Entity person) {
    return entities.in(sentence).stream()
        .filter(in -> in.mention().form() == Mention.Form.NAME)
        .filter(in -> words.contains(in.mention().span()))
        .map(Entities.Mentioned::entity)
        .anyMatch(
            e -> e.type() == EntityType.PERSON && !e.isUnnamed() && !e.id().equals(person.id()));
  }

  private static FoundFact fact(Frame frame, Entity person, Office office) {
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    String role = office.words.replaceFirst("^- ?", "");
    args.put(frame.roleIn("holder"), List.of(new Filler.OfEntity(person.id())));
    args.put(frame.roleIn("office"), List.of(new Filler.OfText(role)));
    office.organization.ifPresent(
        o -> args.put(frame.roleIn("of"), List.of(new Filler.OfEntity(o.id()))));
    String relation = frame.relation().name();
    Proposition proposition =
        new Proposition(relation, args, Optional.empty(), Optional.empty(), true, Modality.CERTAIN);
    return new FoundFact(proposition, office.evidence, relation + "-title");
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
