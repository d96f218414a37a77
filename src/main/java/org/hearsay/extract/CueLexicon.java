package org.hearsay.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words of {@code cues.txt}: what class a word has in which frame. */
final class CueLexicon {

  private static final CueLexicon BUNDLED = new CueLexicon();

  private final Map<String, Map<String, CueClass>> verbs = new HashMap<>();
  private final Map<String, Map<String, CueClass>> nouns = new HashMap<>();
  private final Map<String, Map<String, CueClass>> adjectives = new HashMap<>();

  /** What a cue does with its content. */
  enum CueClass {
    SAY,
    SHOW,
    DENY,
    ASK,
    DIRECT,
    COMMIT,
    BELIEVE,
    WANT,
    JUDGE,
    NOUN,
    ADJECTIVE
  }

  private CueLexicon() {
    CueClass type = CueClass.SAY;
    try (InputStream in = Objects.requireNonNull(CueLexicon.class.getResourceAsStream("cues.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          type = CueClass.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          add(type, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(CueClass type, String line) {
    String[] sides = line.split(" : ", -1);
    Map<String, Map<String, CueClass>> words =
        switch (type) {
          case NOUN -> nouns;
          case ADJECTIVE -> adjectives;
          default -> verbs;
        };
    for (String word : sides[0].strip().split(" +", -1)) {
      for (String frame : sides[1].strip().split(" +", -1)) {
        words.computeIfAbsent(word, w -> new HashMap<>()).putIfAbsent(frame, type);
      }
    }
  }

  static CueLexicon bundled() {
    return BUNDLED;
  }

  /**
   * The frames of a verb, each with its class; none when it does not attribute.
   *
   * @param lemma with its particle, if it has one: {@code point+out}
   */
  Map<String, CueClass> verb(String lemma) {
    return verbs.getOrDefault(lemma, Map.of());
  }

  Map<String, CueClass> noun(String lemma) {
    return nouns.getOrDefault(lemma, Map.of());
  }

  Map<String, CueClass> adjective(String lemma) {
    return adjectives.getOrDefault(lemma, Map.of());
  }

  /** Whether a verb of this lemma reports speech in a clause or in quotation marks. */
  boolean quotes(String lemma) {
    return Optional.ofNullable(verb(lemma).get("that"))
        .filter(c -> c == CueClass.SAY || c == CueClass.ASK || c == CueClass.DENY)
        .isPresent();
  }

  /** Whether a verb may also stand with words in quotation marks: "We shall win," he vowed. */
  boolean mayQuote(String lemma) {
    return quotes(lemma)
        || Optional.ofNullable(verb(lemma).get("that"))
            .filter(c -> c == CueClass.DIRECT || c == CueClass.COMMIT)
            .isPresent();
  }
}
