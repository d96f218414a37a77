package org.hearsay.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
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
    SENSE,
    VERB,
    NOUN,
    RELATIVE,
    DEMONYM,
    DEED,
    SUPERLATIVE,
    NAME,
    LIFE,
    BE,
    VENUE,
    TITLE;

    /** Whether words stand behind it. */
    boolean hasWords() {
      return this == SENSE || this == VERB || this == NOUN || this == RELATIVE;
    }
  }

  private static final Set<String> TYPES =
      Stream.concat(
              Arrays.stream(EntityType.values()).map(EntityType::code),
              Stream.of(Relation.TEXT, Relation.GENERIC, Relation.NOMINAL))
          .collect(Collectors.toUnmodifiableSet());

  private static final RelationLexicon BUNDLED =
      new RelationLexicon(FrameFile.bundled(RelationLexicon.class, "relations.txt"));

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<Word, List<Frame>> frames = new LinkedHashMap<>();
  private final Map<String, List<Frame>> senses = new LinkedHashMap<>();
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  private record Word(Kind kind, String lemma) {}

  /**
   * A relation and its roles in order.
   *
   * @param at file and line of its first line
   * @param types of the entities that may fill a role, by role; for words their heads
   * @param many roles that take several fillers
   * @param acting roles of those who act: a city there is its government
   * @param needed roles without which nothing is stated; of several in one set one is enough
   * @param presupposed whether a denial of what is said around it leaves it as it is
   */
  public record Relation(
      String name,
      String at,
      Map<String, Set<String>> types,
      Set<String> many,
      Set<String> acting,
      List<Set<String>> needed,
      boolean presupposed) {

    static final String TEXT = "text";
    static final String GENERIC = "generic";
    static final String NOMINAL = "nominal";

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

    /** Whether a noun for somebody without a name may fill a role, too: "the police". */
    public boolean isNominal(String role) {
      return takes(role, NOMINAL);
    }

    /** Whether these roles are enough to state something. */
    public boolean isStatedBy(Set<String> roles) {
      return needed.stream().allMatch(n -> n.stream().anyMatch(roles::contains));
    }
  }

  /**
   * Where a role stands beside a word.
   *
   * @param places in order of preference
   * @param needed whether the line states nothing without it
   */
  public record Slot(String role, List<Place> places, boolean needed) {}

  /** A place beside a word, and the lemmas of which what stands there is one; empty for any. */
  public record Place(String name, Set<String> heads) {}

  /**
   * Words that state a relation.
   *
   * @param conditions places that must be taken, whatever role stands there
   * @param words what the word itself says of a role, by role
   */
  public record Frame(
      Relation relation, List<Slot> slots, List<Place> conditions, Map<String, String> words) {

    /** The same frame of a word that says this itself. */
    public Frame saying(String role, String said) {
      return new Frame(relation, slots, conditions, Map.of(role, said));
    }

    /** The role that stands in a place. */
    public String roleIn(String place) {
      return slots.stream()
          .filter(s -> s.places().stream().anyMatch(p -> p.name().equals(place)))
          .map(Slot::role)
          .findFirst()
          .orElseThrow();
    }
  }

  RelationLexicon(FrameFile file) {
    List<FrameFile.Line> block = new ArrayList<>();
    for (FrameFile.Line line : file.lines()) {
      String first = line.words().get(0);
      if (first.equals("words")) {
        list(line);
        continue;
      }
      if (first.equals("relation") && !block.isEmpty()) {
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
   * @param lemma a roleset for {@code SENSE}; empty for kinds without words
   */
  public List<Frame> frames(Kind kind, String lemma) {
    return frames.getOrDefault(new Word(kind, lemma), List.of());
  }

  /** The frames of all senses of a lemma. */
  public List<Frame> senses(String lemma) {
    return senses.getOrDefault(lemma, List.of());
  }

  private void list(FrameFile.Line line) {
    if (line.words().size() != 2 || line.behind().isEmpty()) {
      throw line.error("expected 'words NAME : LEMMAS'");
    }
    if (lists.put(line.words().get(1), Set.copyOf(line.behind())) != null) {
      throw line.error("words " + line.words().get(1) + " are there already");
    }
  }

  private Set<String> listed(FrameFile.Line line, String name) {
    Set<String> list = lists.get(name.replaceAll("[{}]", ""));
    if (list == null) {
      throw line.error("no words " + name);
    }
    return list;
  }

  private void relation(List<FrameFile.Line> block) {
    FrameFile.Line first = block.get(0);
    if (!first.words().get(0).equals("relation") || first.words().size() != 2) {
      throw first.error("expected 'relation NAME'");
    }
    Map<String, Set<String>> types = new LinkedHashMap<>();
    Set<String> many = new LinkedHashSet<>();
    Set<String> acting = new LinkedHashSet<>();
    List<Set<String>> needed = new ArrayList<>();
    boolean presupposed = false;
    for (FrameFile.Line line : block.subList(1, block.size())) {
      List<String> rest = line.words().subList(1, line.words().size());
      switch (line.words().get(0)) {
        case "role" -> role(line, types, many);
        case "acting" -> acting.addAll(rest);
        case "need" -> rest.forEach(r -> needed.add(Set.of(r.split("\\|", -1))));
        case "presupposed" -> presupposed = true;
        default -> {}
      }
      if (!types.keySet().containsAll(acting)
          || !needed.stream().allMatch(types.keySet()::containsAll)) {
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

  private void role(FrameFile.Line line, Map<String, Set<String>> types, Set<String> many) {
    if (line.words().size() != 2 || line.behind().isEmpty()) {
      throw line.error("expected 'role NAME : TYPES'");
    }
    String role = line.words().get(1).replace("*", "");
    Set<String> behind = new LinkedHashSet<>();
    for (String type : line.behind()) {
      behind.addAll(type.startsWith("{") ? listed(line, type) : Set.of(type));
    }
    for (String type : behind) {
      if (!behind.contains(Relation.TEXT) && !TYPES.contains(type)) {
        throw line.error("no entity type '" + type + "'");
      }
    }
    if (types.put(role, behind) != null) {
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
                        "expected role, sense, verb, noun, relative, demonym, deed, superlative, name, life, be, venue,"
                            + " title, acting, need or presupposed"));
    List<Slot> slots = new ArrayList<>();
    List<Place> conditions = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (String pair : line.behind()) {
      if (pair.startsWith("if=")) {
        conditions.addAll(places(line, pair.substring("if=".length())));
        continue;
      }
      String[] sides = pair.split("=", 2);
      String role = sides[0].replaceFirst("^\\+", "");
      if (sides.length != 2 || !relation.types().containsKey(role)) {
        throw line.error("expected ROLE=PLACES with a role of the relation, found '" + pair + "'");
      }
      if (sides[1].startsWith("\"")) {
        said.put(role, sides[1].replace("\"", ""));
      } else {
        slots.add(new Slot(role, places(line, sides[1]), pair.startsWith("+")));
      }
    }
    List<String> words = line.words().subList(1, line.words().size());
    if (words.isEmpty() == kind.hasWords()) {
      throw line.error(
          "words stand behind 'sense', 'verb', 'noun' and 'relative', and behind nothing else");
    }
    Frame frame = new Frame(relation, List.copyOf(slots), conditions, Map.copyOf(said));
    for (String word : words.isEmpty() ? List.of("") : words) {
      List<Frame> known = frames.computeIfAbsent(new Word(kind, word), w -> new ArrayList<>());
      if (known.stream().anyMatch(f -> f.equals(frame))) {
        throw line.error("'" + word + "' has this frame already");
      }
      known.add(frame);
      if (kind == Kind.SENSE) {
        String lemma = word.substring(0, word.indexOf('.'));
        senses.computeIfAbsent(lemma, l -> new ArrayList<>()).add(frame);
      }
    }
  }

  /** {@code A,B{X},C}: words in braces are wanted in all places since the last ones. */
  private List<Place> places(FrameFile.Line line, String text) {
    List<Place> places = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String place : text.split(",", -1)) {
      int brace = place.indexOf('{');
      open.add(brace < 0 ? place : place.substring(0, brace));
      if (brace >= 0) {
        Set<String> heads = listed(line, place.substring(brace));
        open.forEach(p -> places.add(new Place(p, heads)));
        open.clear();
      }
    }
    open.forEach(p -> places.add(new Place(p, Set.of())));
    return List.copyOf(places);
  }
}
