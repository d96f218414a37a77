package org.hearsay.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.hearsay.article.Failure;

/** Pages with what says later whether they have changed: their tag and day of change. */
final class KeptPages {

  private final Path folder;

  KeptPages(Path folder) {
    this.folder = folder;
  }

  /** A page as it was, with its {@code ETag} and {@code Last-Modified}, where it had them. */
  record Kept(Fetched page, Optional<String> tag, Optional<String> changed) {}

  Optional<Kept> of(URI address) {
    Path file = file(address, ".properties");
    Path content = file(address, ".content");
    if (!Files.exists(file) || !Files.exists(content)) {
      return Optional.empty();
    }
    Properties said = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      said.load(in);
      Fetched page =
          new Fetched(
              URI.create(said.getProperty("address", address.toString())),
              said.getProperty("type", ""),
              Files.readAllBytes(content));
      return Optional.of(
          new Kept(
              page,
              Optional.ofNullable(said.getProperty("tag")),
              Optional.ofNullable(said.getProperty("changed"))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps a page that says how to ask whether it has changed. */
  void keep(URI address, Kept kept) {
    if (kept.tag().isEmpty() && kept.changed().isEmpty()) {
      return;
    }
    Properties said = new Properties();
    said.setProperty("address", kept.page().address().toString());
    said.setProperty("type", kept.page().contentType());
    kept.tag().ifPresent(t -> said.setProperty("tag", t));
    kept.changed().ifPresent(c -> said.setProperty("changed", c));
    try {
      Files.createDirectories(folder);
      write(file(address, ".content"), out -> out.write(kept.page().content()));
      write(file(address, ".properties"), out -> said.store(out, null));
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** What is written to a file. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Whole or not at all. */
  private void write(Path file, Content content) throws IOException {
    Path part = Files.createTempFile(folder, "page", ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      content.write(out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file(URI address, String ending) {
    byte[] name = address.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(UUID.nameUUIDFromBytes(name) + ending);
  }
}
