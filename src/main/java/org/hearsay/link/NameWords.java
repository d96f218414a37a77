package org.hearsay.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code words.txt} that tell what a name is. */
final class NameWords {

  private static final NameWords BUNDLED = new NameWords();

  private final Map<String, Set<String>> sections = new HashMap<>();

  private NameWords() {
    String section = "";
    try (InputStream in = Objects.requireNonNull(NameWords.class.getResourceAsStream("words.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else if (!line.startsWith("#")) {
          Set<String> words = sections.computeIfAbsent(section, s -> new LinkedHashSet<>());
          for (String word : line.split(" +", -1)) {
            words.add(word.replace('_', ' '));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NameWords bundled() {
    return BUNDLED;
  }

  boolean is(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  /** The words of a section, in its order. */
  Set<String> of(String section) {
    return sections.getOrDefault(section, Set.of());
  }
}
