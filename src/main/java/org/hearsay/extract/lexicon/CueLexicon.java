package org.hearsay.extract.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.lexicon.FrameFile;

/** The words of {@code cues.txt}: what class a word has in which frame. */
public final class CueLexicon {

  private static final Set<String> FRAMES =
      Set.of("that", "wh", "to", "objto", "ing", "obj", "as", "small");

  private static final CueLexicon BUNDLED =
      new CueLexicon(FrameFile.bundled(CueLexicon.class, "cues.txt"));

  private final Map<String, Map<String, CueClass>> verbs = new HashMap<>();
  private final Map<String, Map<String, CueClass>> nouns = new HashMap<>();
  private final Map<String, Map<String, CueClass>> adjectives = new HashMap<>();

  /** What a cue does with its content. */
  public enum CueClass {
    SAY,
    SHOW,
    DENY,
    ASK,
    DIRECT,
    COMMIT,
    BELIEVE,
    JUDGE,
    NOUN,
    ADJECTIVE
  }

  CueLexicon(FrameFile file) {
    Optional<CueClass> type = Optional.empty();
    for (FrameFile.Line line : file.lines()) {
      String first = line.words().get(0);
      if (first.startsWith("[")) {
        type = Optional.of(cueClass(line, first));
      } else {
        add(type.orElseThrow(() -> line.error("expected [class] before words")), line);
      }
    }
  }

  private static CueClass cueClass(FrameFile.Line line, String bracketed) {
    String name = bracketed.replaceAll("[\\[\\]]", "").toUpperCase(Locale.ROOT);
    return Arrays.stream(CueClass.values())
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> line.error("no class of cues '" + bracketed + "'"));
  }

  private void add(CueClass type, FrameFile.Line line) {
    if (line.behind().isEmpty()) {
      throw line.error("expected WORDS : FRAMES");
    }
    Map<String, Map<String, CueClass>> words =
        switch (type) {
          case NOUN -> nouns;
          case ADJECTIVE -> adjectives;
          default -> verbs;
        };
    for (String frame : line.behind()) {
      if (!FRAMES.contains(frame) && !frame.endsWith(":")) {
        throw line.error("no frame '" + frame + "'");
      }
      for (String word : line.words()) {
        CueClass known = words.computeIfAbsent(word, w -> new HashMap<>()).putIfAbsent(frame, type);
        if (known != null) {
          throw line.error(
              "'%s' has the frame '%s' already, in [%s]"
                  .formatted(word, frame, known.name().toLowerCase(Locale.ROOT)));
        }
      }
    }
  }

  /** The frames in which some word has a class. */
  public Map<CueClass, Set<String>> frames() {
    Map<CueClass, Set<String>> frames = new EnumMap<>(CueClass.class);
    for (Map<String, Map<String, CueClass>> words : List.of(verbs, nouns, adjectives)) {
      for (Map<String, CueClass> own : words.values()) {
        own.forEach((f, c) -> frames.computeIfAbsent(c, x -> new TreeSet<>()).add(f));
      }
    }
    return frames;
  }

  public static CueLexicon bundled() {
    return BUNDLED;
  }

  /**
   * The frames of a verb, each with its class; none when it does not attribute.
   *
   * @param lemma with its particle, if it has one: {@code point+out}
   */
  public Map<String, CueClass> verb(String lemma) {
    return verbs.getOrDefault(lemma, Map.of());
  }

  public Map<String, CueClass> noun(String lemma) {
    return nouns.getOrDefault(lemma, Map.of());
  }

  public Map<String, CueClass> adjective(String lemma) {
    return adjectives.getOrDefault(lemma, Map.of());
  }

  /** Whether a verb of this lemma reports speech in a clause or in quotation marks. */
  public boolean quotes(String lemma) {
    return Optional.ofNullable(verb(lemma).get("that"))
        .filter(c -> c == CueClass.SAY || c == CueClass.ASK || c == CueClass.DENY)
        .isPresent();
  }

  /** Whether a verb may also stand with words in quotation marks: "We shall win," he vowed. */
  public boolean mayQuote(String lemma) {
    return quotes(lemma)
        || Optional.ofNullable(verb(lemma).get("that"))
            .filter(c -> c == CueClass.DIRECT || c == CueClass.COMMIT)
            .isPresent();
  }
}
