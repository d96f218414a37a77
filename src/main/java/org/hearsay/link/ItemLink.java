package org.hearsay.link;

import java.util.List;
import java.util.Optional;
import org.hearsay.kb.Coordinates;
import org.hearsay.kb.KnowledgeBase;

/**
 * The Wikidata item that an entity is, or none, and what the knowledge base says of it.
 *
 * @param wikidata the item, as {@code Q} and digits; empty when none is known with confidence
 * @param confidence between 0 and 1, that {@code wikidata} (or its absence) is right
 * @param reason how the item was found, for the reconciliation table
 */
public record ItemLink(
    Optional<String> wikidata, double confidence, String reason, Background background) {

  /** Confidence where there is no item to be sure of. */
  private static final double UNLINKED = 0.5;

  /**
   * What is known of an entity besides its article.
   *
   * @param country the Wikidata item of the country it belongs to or lies in
   * @param classes the Wikidata items that it is an instance of; empty where that is not known
   * @param demonyms adjectives and nouns for what comes from it ({@code North Korean}); sorted
   */
  public record Background(
      Optional<String> country,
      List<String> classes,
      Optional<Coordinates> coordinates,
      List<String> demonyms) {

    /** Of what is no item. */
    public static final Background UNKNOWN =
        new Background(Optional.empty(), List.of(), Optional.empty(), List.of());

    public Background {
      classes = List.copyOf(classes);
      demonyms = List.copyOf(demonyms);
    }

    private static Background of(KnowledgeBase kb, String item) {
      Optional<Integer> row = kb.row(item);
      return new Background(
          row.flatMap(kb::country),
          row.map(kb::classes).orElse(List.of()),
          row.flatMap(kb::coordinates),
          kb.demonymsOf(item));
    }
  }

  /** No item. */
  public static ItemLink none(String reason) {
    return new ItemLink(Optional.empty(), UNLINKED, reason, Background.UNKNOWN);
  }

  /** An item, which the knowledge base may have or not. */
  public static ItemLink to(KnowledgeBase kb, String item, double confidence, String reason) {
    return new ItemLink(Optional.of(item), confidence, reason, Background.of(kb, item));
  }

  /** The same link of what lies in a country. */
  ItemLink within(String country) {
    Background b = background;
    return new ItemLink(
        wikidata,
        confidence,
        reason,
        new Background(Optional.of(country), b.classes, b.coordinates, b.demonyms));
  }
}
