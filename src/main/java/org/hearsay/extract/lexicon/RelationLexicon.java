package org.hearsay.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.kb.EntityType;
import org.hearsay.lexicon.FrameFile;

/** The relations of {@code relations.txt}, whose head says what its lines mean. */
public final class RelationLexicon {

  /** What a line of words begins with. */
  public enum Kind {
    VERB,
    NOUN,
    BE,
    VENUE,
    TITLE
  }

  private static final Set<String> TYPES =
      Stream.concat(
              Arrays.stream(EntityType.values()).map(EntityType::code),
              Stream.of(Relation.TEXT, Relation.GENERIC))
          .collect(Collectors.toUnmodifiableSet());

  private static final RelationLexicon BUNDLED =
      new RelationLexicon(FrameFile.bundled(RelationLexicon.class, "relations.txt"));

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<Word, List<Frame>> frames = new LinkedHashMap<>();

  private record Word(Kind kind, String lemma) {}

  /**
   * A relation and its roles in order.
   *
   * @param at file and line of its first line
   * @param types of the entities that may fill a role, by role; for words their heads
   * @param many roles that take several fillers
   * @param acting roles of those who act: a city there is its government
   * @param needed roles without which nothing is stated
   * @param presupposed whether a denial of what is said around it leaves it as it is
   */
  public record Relation(
      String name,
      String at,
      Map<String, Set<String>> types,
      Set<String> many,
      Set<String> acting,
      Set<String> needed,
      boolean presupposed) {

    static final String TEXT = "text";
    static final String GENERIC = "generic";

    public boolean takes(String role, String type) {
      return types.getOrDefault(role, Set.of()).contains(type);
    }

    /** Whether words with this head may fill a role; any may where no words are listed. */
    public boolean accepts(String role, String lemma) {
      Set<String> words = types.getOrDefault(role, Set.of());
      return words.size() == 1 || words.contains(lemma);
    }

    /** Whether words fill a role, and no entity. */
    public boolean isText(String role) {
      return takes(role, TEXT);
    }

    /** Whether a kind of place may fill a role, too: "the front". */
    public boolean isGeneric(String role) {
      return takes(role, GENERIC);
    }
  }

  /**
   * Words that state a relation.
   *
   * @param places where a role stands beside the word, by role
   * @param words what the word itself says of a role, by role
   */
  public record Frame(
      Relation relation, Map<String, List<String>> places, Map<String, String> words) {

    /** The role that stands in a place. */
    public String roleIn(String place) {
      return places.entrySet().stream()
          .filter(e -> e.getValue().contains(place))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
  }

  RelationLexicon(FrameFile file) {
    List<FrameFile.Line> block = new ArrayList<>();
    for (FrameFile.Line line : file.lines()) {
      if (line.words().get(0).equals("relation") && !block.isEmpty()) {
        relation(block);
        block.clear();
      }
      block.add(line);
    }
    relation(block);
  }

  public static RelationLexicon bundled() {
    return BUNDLED;
  }

  /** Relations in the order of the file. */
  public List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  /**
   * The frames of a word.
   *
   * @param lemma empty for kinds without words
   */
  public List<Frame> frames(Kind kind, String lemma) {
    return frames.getOrDefault(new Word(kind, lemma), List.of());
  }

  private void relation(List<FrameFile.Line> block) {
    FrameFile.Line first = block.get(0);
    if (!first.words().get(0).equals("relation") || first.words().size() != 2) {
      throw first.error("expected 'relation NAME'");
    }
    Map<String, Set<String>> types = new LinkedHashMap<>();
    Set<String> many = new HashSet<>();
    Set<String> acting = new LinkedHashSet<>();
    Set<String> needed = new LinkedHashSet<>();
    boolean presupposed = false;
    for (FrameFile.Line line : block.subList(1, block.size())) {
      List<String> rest = line.words().subList(1, line.words().size());
      switch (line.words().get(0)) {
        case "role" -> role(line, types, many);
        case "acting" -> acting.addAll(rest);
        case "need" -> needed.addAll(rest);
        case "presupposed" -> presupposed = true;
        default -> {}
      }
      if (!types.keySet().containsAll(acting) || !types.keySet().containsAll(needed)) {
        throw line.error("expected roles of the relation: " + types.keySet());
      }
    }
    Relation relation =
        new Relation(first.words().get(1), first.at(), types, many, acting, needed, presupposed);
    if (relations.put(relation.name(), relation) != null) {
      throw first.error("relation " + relation.name() + " is there already");
    }
    for (FrameFile.Line line : block.subList(1, block.size())) {
      if (!Set.of("role", "acting", "need", "presupposed").contains(line.words().get(0))) {
        frame(relation, line);
      }
    }
  }

  private static void role(FrameFile.Line line, Map<String, Set<String>> types, Set<String> many) {
    if (line.words().size() != 2 || line.behind().isEmpty()) {
      throw line.error("expected 'role NAME : TYPES'");
    }
    String role = line.words().get(1).replace("*", "");
    boolean text = line.behind().contains(Relation.TEXT);
    for (String type : line.behind()) {
      if (!text && !TYPES.contains(type)) {
        throw line.error("no entity type '" + type + "'");
      }
    }
    if (types.put(role, Set.copyOf(line.behind())) != null) {
      throw line.error("role " + role + " is there already");
    }
    if (line.words().get(1).endsWith("*")) {
      many.add(role);
    }
  }

  private void frame(Relation relation, FrameFile.Line line) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.name().equalsIgnoreCase(line.words().get(0)))
            .findFirst()
            .orElseThrow(
                () ->
                    line.error(
                        "expected role, verb, noun, be, venue, title, acting, need or presupposed"));
    Map<String, List<String>> places = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (String pair : line.behind()) {
      String[] sides = pair.split("=", 2);
      if (sides.length != 2 || !relation.types().containsKey(sides[0])) {
        throw line.error("expected ROLE=PLACES with a role of the relation, found '" + pair + "'");
      }
      if (sides[1].startsWith("\"")) {
        said.put(sides[0], sides[1].replace("\"", ""));
      } else {
        places.put(sides[0], List.of(sides[1].split(",", -1)));
      }
    }
    List<String> words = line.words().subList(1, line.words().size());
    if (words.isEmpty() == (kind == Kind.VERB || kind == Kind.NOUN)) {
      throw line.error("words stand behind 'verb' and 'noun', and behind nothing else");
    }
    Frame frame = new Frame(relation, places, said);
    for (String word : words.isEmpty() ? List.of("") : words) {
      List<Frame> known = frames.computeIfAbsent(new Word(kind, word), w -> new ArrayList<>());
      if (known.stream().anyMatch(f -> f.equals(frame))) {
        throw line.error("'" + word + "' has this frame already");
      }
      known.add(frame);
    }
  }
}
