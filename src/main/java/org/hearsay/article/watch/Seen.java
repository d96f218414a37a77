package org.hearsay.article.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.article.Failure;
import org.hearsay.file.WholeFile;

/** Which entries of which feeds were read, in a file: a line has a feed and a fingerprint. */
final class Seen {

  private final Path file;
  private final Map<String, Set<String>> entries = new TreeMap<>();

  private Seen(Path file) {
    this.file = file;
  }

  /** What a file says, if it is there. */
  static Seen in(Path file) {
    Seen seen = new Seen(file);
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] parts = line.split("\t", 2);
        if (parts.length == 2) {
          seen.add(parts[0], parts[1]);
        }
      }
      return seen;
    } catch (IOException e) {
      throw Failure.of(file, e);
    }
  }

  boolean has(String feed, String fingerprint) {
    return entries.getOrDefault(feed, Set.of()).contains(fingerprint);
  }

  void add(String feed, String fingerprint) {
    entries.computeIfAbsent(feed, f -> new TreeSet<>()).add(fingerprint);
  }

  /** Forgets the entries that a feed does not have any more. */
  void keep(String feed, Set<String> fingerprints) {
    entries.getOrDefault(feed, new TreeSet<>()).retainAll(fingerprints);
  }

  /** Writes the file, whole or not at all. */
  void save() {
    List<String> lines = new ArrayList<>();
    entries.forEach((feed, all) -> all.forEach(one -> lines.add(feed + "\t" + one)));
    WholeFile.write(
        file,
        out -> {
          for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
  }
}
