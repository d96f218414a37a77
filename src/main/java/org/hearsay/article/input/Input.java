package org.hearsay.article.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.hearsay.article.fetch.Fetched;

/**
 * Something that articles are read from.
 *
 * @param where as messages name it
 * @param name the file's own, which says what it is and names its article
 * @param content opens it, each time from the start
 * @param said what it is, where that is not left to the name
 * @param address from which it was fetched
 * @param charset that came with it
 */
record Input(
    String where,
    String name,
    Content content,
    Optional<Format> said,
    Optional<URI> address,
    Optional<String> charset) {

  Input(String where, String name, Content content) {
    this(where, name, content, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What an address gave. */
  static Input of(Fetched page) {
    String where = page.address().toString();
    String path = String.valueOf(page.address().getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Input(
        where,
        name.isEmpty() ? page.address().getHost() : name,
        () -> new ByteArrayInputStream(page.content()),
        Format.ofMediaType(page.mediaType()),
        Optional.of(page.address()),
        page.charset());
  }

  /** The same, opened otherwise. */
  Input from(Content other) {
    return new Input(where, name, other, said, address, charset);
  }

  /** Opens a stream. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Its first bytes. */
  byte[] start(int bytes) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(bytes);
    }
  }
}
