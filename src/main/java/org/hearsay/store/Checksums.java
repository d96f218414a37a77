package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.hearsay.article.Failure;
import org.hearsay.file.WholeFile;

/**
 * The checksums of a database's files, in a file beside them: there while nothing is written, so
 * that what a disk has changed is noticed. TDB2 itself has none, and would answer with what it
 * finds.
 */
final class Checksums {

  private static final String FILE = "hearsay.sums";

  private Checksums() {}

  /**
   * Compares a database with its checksums; one that a program was killed over has none.
   *
   * @throws Failure in one line that names a file that has changed
   */
  static void check(Path folder) throws IOException {
    Path sums = folder.resolve(FILE);
    if (!Files.exists(sums)) {
      return;
    }
    List<String> noted = Files.readAllLines(sums);
    List<String> found = of(folder);
    noted.removeAll(found);
    if (!noted.isEmpty()) {
      String file = noted.get(0).substring(noted.get(0).indexOf(' ') + 1);
      throw new Failure(
          folder.resolve(file)
              + ": damaged: not what was written; restore a backup, or remove "
              + FILE
              + " to read what is left");
    }
  }

  /** Notes that the database is about to change. */
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** Notes the database as it is now. */
  static void note(Path folder) throws IOException {
    String sums = String.join("\n", of(folder)) + "\n";
    WholeFile.write(folder.resolve(FILE), out -> out.write(sums.getBytes(StandardCharsets.UTF_8)));
  }

  /** A line for each file of the database: its checksum and name. */
  private static List<String> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(f -> f.getParent() != null && !f.getParent().equals(folder))
              .filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".lock"))
              .sorted()
              .toList();
    }
    List<String> sums = new ArrayList<>();
    for (Path file : files) {
      sums.add("%08x %s".formatted(sum(file), folder.relativize(file)));
    }
    return sums;
  }

  private static long sum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] bytes = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        sum.update(bytes, 0, read);
      }
    }
    return sum.getValue();
  }
}
