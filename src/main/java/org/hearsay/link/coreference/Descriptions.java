package org.hearsay.link.coreference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.article.Span;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entity;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Sentence;

/** What definite nouns say of the entity they mean: "the agency", "the minister", "the city". */
final class Descriptions {

  private static final Set<String> COUNTRY = NameWords.of("country noun");
  private static final Set<String> OTHER = NameWords.of("another");
  private static final Set<String> CITY = NameWords.of("city noun");
  private static final Set<String> COMPANY = NameWords.of("company noun");
  private static final Set<String> AUTHORITY = NameWords.of("authority");

  private final KnowledgeBase kb;
  private final Map<String, Set<String>> titles;

  /**
   * Descriptions in one article.
   *
   * @param titles words of title and office by entity, in lower case
   */
  Descriptions(KnowledgeBase kb, Map<String, Set<String>> titles) {
    this.kb = kb;
    this.titles = titles;
  }

  /** What an entity must be for a definite noun to mean it; empty for a noun that tells nothing. */
  Optional<Predicate<Entity>> meantBy(Sentence s, int token) {
    if (isAnother(s, token)) {
      return Optional.empty();
    }
    Predicate<Entity> from = from(s, token);
    return kindMeantBy(s, token).map(kind -> kind.and(from));
  }

  /** "The two countries", "both nations": what each of the two must be. */
  Optional<Predicate<Entity>> pairMeantBy(Sentence s, int token) {
    String noun = s.token(token).lemma().toLowerCase(Locale.ROOT);
    boolean two = false;
    for (int c : s.children(token, "nummod", "det", "det:predet")) {
      two |= Set.of("two", "2", "both").contains(s.token(c).text().toLowerCase(Locale.ROOT));
    }
    boolean whole = s.children(token, "nmod", "acl", "amod", "acl:relcl").length == 0;
    return two && whole && s.token(token).tag().equals("NNS") && COUNTRY.contains(noun)
        ? Optional.of(e -> isKind(e, Kind.COUNTRY))
        : Optional.empty();
  }

  /** "The Mexican company Colectiva", "the only court": one that is named, or none of these. */
  private boolean isAnother(Sentence s, int token) {
    for (int c : s.children(token, "amod", "compound", "appos", "flat", "nmod")) {
      boolean name = s.token(c).tag().startsWith("NNP") && placeOf(s.token(c).text()).isEmpty();
      boolean next = c == token + 1;
      boolean before = c < token && s.token(c).baseRelation().equals("compound");
      if ((name && (next || before)) || OTHER.contains(s.token(c).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "The Scottish court": only one that is from there. */
  private Predicate<Entity> from(Sentence s, int token) {
    for (int c : s.children(token, "amod", "compound")) {
      Optional<String> place = placeOf(s.token(c).text());
      if (place.isPresent()) {
        return e ->
            (isKind(e, Kind.COUNTRY) ? e.wikidata() : e.country())
                .map(place.get()::equals)
                .orElse(true);
      }
    }
    return e -> true;
  }

  private Optional<String> placeOf(String word) {
    return kb.placeOfDemonym(word)
        .or(
            () ->
                kb.candidates(word).stream()
                    .filter(c -> c.kind() == Kind.COUNTRY && c.exact())
                    .map(Candidate::wikidata)
                    .findFirst());
  }

  private Optional<Predicate<Entity>> kindMeantBy(Sentence s, int token) {
    String lemma = s.token(token).lemma().toLowerCase(Locale.ROOT);
    if (NameWords.of("unit").contains(s.token(token).text())
        && s.children(token, "nmod", "acl").length == 0) {
      return Optional.of(e -> e.type() == EntityType.UNIT);
    }
    boolean plural = s.token(token).tag().equals("NNS");
    if (plural || (lemma.equals("carrier") && s.children(token, "compound").length > 0)) {
      return Optional.empty();
    }
    if (NameWords.of("office").contains(lemma)) {
      String office = Titles.office(s, token);
      return Optional.of(
          e ->
              e.type() == EntityType.PERSON
                  && titles.getOrDefault(e.id(), Set.of()).contains(office));
    }
    if (NameWords.of("war").contains(lemma)) {
      return Optional.of(e -> e.type() == EntityType.EVENT);
    }
    if (COUNTRY.contains(lemma)) {
      return Optional.of(e -> isKind(e, Kind.COUNTRY));
    }
    if (CITY.contains(lemma)) {
      return Optional.of(e -> isKind(e, Kind.CITY));
    }
    if (COMPANY.contains(lemma)) {
      return Optional.of(this::isCompany);
    }
    String capital = Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1);
    if (NameWords.of("organization").contains(capital)) {
      boolean secret = NameWords.of("service").contains(lemma);
      return Optional.of(
          e ->
              e.type() == EntityType.ORGANIZATION
                  && (named(e, capital)
                      || (secret
                          && (named(e, "Service") || named(e, "Agency") || named(e, "Bureau")))));
    }
    return Optional.empty();
  }

  private boolean isKind(Entity e, Kind kind) {
    return e.wikidata().flatMap(kb::row).filter(row -> kb.kind(row) == kind).isPresent();
  }

  /** An organization that no word of its name makes an authority, a party or a school. */
  private boolean isCompany(Entity e) {
    return e.type() == EntityType.ORGANIZATION
        && !e.isUnnamed()
        && e.label().indexOf('(') < 0
        && Stream.of(e.label().split(" ", -1)).noneMatch(AUTHORITY::contains);
  }

  private static boolean named(Entity e, String word) {
    return e.label().contains(word) || e.aliases().stream().anyMatch(a -> a.contains(word));
  }

  /** Whether "the" or "this" stands before a noun. */
  static boolean isDefinite(Sentence s, int token) {
    for (int c : s.children(token, "det")) {
      if (Set.of("the", "this").contains(s.token(c).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A noun with the adjectives and nouns before it. */
  static Span core(Sentence s, int token) {
    int first = token;
    for (int c : s.children(token, "amod", "compound")) {
      first = Math.min(first, c);
    }
    return s.span(first, token);
  }
}
