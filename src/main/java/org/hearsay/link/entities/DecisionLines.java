package org.hearsay.link.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.link.entities.Overrides.Decision;
import org.hearsay.link.entities.Overrides.Verb;

/**
 * Decisions in lines: {@code is NAME Q…} (or {@code -} for no item), {@code same NAME OTHER},
 * {@code different NAME}; tab-separated, with an article in a last column where only that one is
 * meant.
 */
final class DecisionLines {

  private DecisionLines() {}

  /**
   * Reads a file; lines that are empty or begin with # are left out.
   *
   * @throws IOException with file, line and what was expected
   */
  static List<Decision> read(Path file) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] f = line.split("\t", -1);
        String where = file + ":" + (i + 1);
        switch (f[0]) {
          case "is" -> decisions.add(decision(Verb.IS, f, 3, where));
          case "same" -> decisions.add(decision(Verb.SAME, f, 3, where));
          case "different" -> decisions.add(decision(Verb.DIFFERENT, f, 2, where));
          default ->
              throw new IOException(where + ": expected is, same or different, found " + f[0]);
        }
      }
    }
    return decisions;
  }

  private static Decision decision(Verb verb, String[] f, int least, String where)
      throws IOException {
    if (f.length < least || f.length > least + 1 || f[1].isBlank()) {
      throw new IOException(
          where
              + (verb == Verb.IS
                  ? ": expected is, a name, an item or -, and perhaps an article"
                  : verb == Verb.SAME
                      ? ": expected same, two names, and perhaps an article"
                      : ": expected different, a name, and perhaps an article")
              + ", separated by tabs");
    }
    String value = least == 3 ? f[2].strip() : "";
    if (verb == Verb.IS && !value.matches("Q\\d{1,9}|-")) {
      throw new IOException(where + ": expected an item such as Q1, or -, found " + value);
    }
    Optional<String> article = f.length > least ? Optional.of(f[least].strip()) : Optional.empty();
    return new Decision(
        where,
        verb,
        Optional.empty(),
        f[1].strip(),
        "",
        value,
        Optional.empty(),
        article.filter(a -> !a.isEmpty()));
  }
}
