package org.hearsay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file beside a database that names the address of the server that holds it. Whoever finds the
 * database's lock free knows that a note there is stale, and takes it away.
 */
final class ServerNote {

  private static final String FILE = "hearsay.server";

  /** Servers listen on this machine alone: a password is sent to no other. */
  private static final Pattern HERE = Pattern.compile("http://127\\.0\\.0\\.1:\\d{1,5}/");

  private ServerNote() {}

  /** Says where a database is served, until this program ends. */
  static void write(Path folder, URI address) throws IOException {
    Path note = folder.resolve(FILE);
    note.toFile().deleteOnExit();
    Path part = folder.resolve(FILE + ".part");
    Files.writeString(part, address + "\n");
    Files.move(part, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The address, where there is a note of one on this machine. */
  static Optional<URI> read(Path folder) throws IOException {
    Path note = folder.resolve(FILE);
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    String address = Files.readString(note).strip();
    return HERE.matcher(address).matches() ? Optional.of(URI.create(address)) : Optional.empty();
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }
}
