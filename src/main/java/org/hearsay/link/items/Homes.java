package org.hearsay.link.items;

import java.util.Optional;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;

/** Says where items are at home: bodies in countries, towns in states, as their names tell. */
final class Homes {

  private final KnowledgeBase kb;

  Homes(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The item of the country that an item is or belongs to, or that a body is called by. */
  Optional<String> country(Candidate c) {
    return c.kind() == Kind.COUNTRY
        ? Optional.of(c.wikidata())
        : kb.country(c.row())
            .or(() -> c.kind() == Kind.ORGANISATION ? namedCountry(c) : Optional.empty());
  }

  /** The country of "French Senate", "Parliament of Norway", "United States Senate". */
  private Optional<String> namedCountry(Candidate c) {
    for (String name : kb.names(c.row())) {
      String[] words = name.split(" ", -1);
      String last = name.substring(name.lastIndexOf(" of ") + 1).replaceFirst("^of (?:the )?", "");
      String two = words.length > 2 ? words[0] + " " + words[1] : words[0];
      Optional<String> country =
          countryOf(words[0]).or(() -> countryOf(two)).or(() -> countryOf(last));
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  private Optional<String> countryOf(String word) {
    return kb.placeOfDemonym(word)
        .or(
            () ->
                kb.candidates(word).stream()
                    .filter(c -> c.exact() && c.kind() == Kind.COUNTRY)
                    .map(Candidate::wikidata)
                    .findFirst())
        .filter(q -> kb.row(q).filter(row -> kb.kind(row) == Kind.COUNTRY).isPresent());
  }

  /** "Liberal Party", "Senate": whether bodies of several countries bear a name. */
  boolean isShared(String text) {
    String bare = text.startsWith("The ") ? text.substring(4) : text;
    return kb.candidates(bare).stream()
            .filter(c -> c.exact() && c.kind() == Kind.ORGANISATION)
            .flatMap(c -> country(c).stream())
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  /**
   * "Martinsville, Virginia" is not the one whose alias is "Martinsville, Indiana"; nor is the town
   * that, where an article does not name Indiana.
   */
  boolean isElsewhere(Candidate c, NameUse use) {
    boolean elsewhere = false;
    for (String name : kb.names(c.row())) {
      int comma = name.indexOf(", ");
      String region = name.substring(comma + 2);
      boolean brief = region.length() <= 2 || region.endsWith("."); // "NY", "Conn."
      if (comma > 0 && !brief) {
        boolean there =
            use.region().isEmpty() ? use.article().contains(region) : region.equals(use.region());
        if (there) {
          return false;
        }
        elsewhere = true;
      }
    }
    return elsewhere;
  }
}
