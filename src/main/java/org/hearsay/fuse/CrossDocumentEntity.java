package org.hearsay.fuse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entity as all articles together know it.
 *
 * @param wikidata its item, {@code Q} and digits
 * @param company by article, the items of the other entities there
 */
public record CrossDocumentEntity(
    String iri,
    String label,
    String type,
    Optional<String> wikidata,
    Map<String, Set<String>> company) {

  public CrossDocumentEntity {
    company = Map.copyOf(company);
  }

  boolean isPerson() {
    return type.equals("Person");
  }
}
