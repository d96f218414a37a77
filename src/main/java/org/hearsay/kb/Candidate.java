package org.hearsay.kb;

/**
 * A Wikidata item that a name may mean.
 *
 * @param row in the knowledge base
 * @param prior how often it is meant, as PageRank; 0 when not known
 * @param exact whether the name is spelled so, case and accents included
 * @param label whether the name is the item's label, and not an alias
 */
public record Candidate(
    String wikidata, int row, Kind kind, double prior, boolean exact, boolean label) {

  /** How well known the item is, in units of PageRank; guessed where that is not known. */
  public double fame() {
    return Item.fame(Item.number(wikidata), prior);
  }
}
