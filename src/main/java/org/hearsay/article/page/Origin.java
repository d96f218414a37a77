package org.hearsay.article.page;

import java.net.URI;
import java.util.Optional;

/**
 * Where a page comes from.
 *
 * @param where as messages name it
 * @param name names the article when the page has no address
 * @param isNamed whether it does so in any case
 * @param address from which it was fetched
 * @param charset that came with it
 */
public record Origin(
    String where, String name, boolean isNamed, Optional<URI> address, Optional<String> charset) {

  /** A page in a file, which its canonical address names better. */
  public static Origin file(String where, String name) {
    return new Origin(where, name, false, Optional.empty(), Optional.empty());
  }

  /** A page in a row that has an id. */
  public static Origin row(String where, String id) {
    return new Origin(where, id, true, Optional.empty(), Optional.empty());
  }
}
