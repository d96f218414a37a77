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
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.extract.lexicon.RelationLexicon.Kind;
import org.hearsay.extract.lexicon.RelationLexicon.Place;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.RelationLexicon.Slot;
import org.hearsay.extract.lexicon.RelationLexicon.Word;
import org.hearsay.kb.EntityType;
import org.hearsay.lexicon.FrameFile;

/**
 * Reads the lines of {@code relations.txt}; what is no such line is an error with file and line.
 */
final class RelationReader {

  private static final Set<String> TYPES =
      Stream.concat(
              Arrays.stream(EntityType.values()).map(EntityType::code),
              Stream.of(Relation.TEXT, Relation.GENERIC, Relation.NOMINAL))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<Word, List<Frame>> frames = new LinkedHashMap<>();
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  RelationReader(FrameFile file) {
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

  /** Relations by name, in the order of the file. */
  Map<String, Relation> relations() {
    return relations;
  }

  /** What each word states, in the order of the file. */
  Map<Word, List<Frame>> frames() {
    return frames;
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
    Set<String> grave = new LinkedHashSet<>();
    List<Set<String>> needed = new ArrayList<>();
    boolean presupposed = false;
    for (FrameFile.Line line : block.subList(1, block.size())) {
      List<String> rest = line.words().subList(1, line.words().size());
      switch (line.words().get(0)) {
        case "role" -> role(line, types, many);
        case "acting" -> acting.addAll(rest);
        case "grave" -> grave.addAll(rest);
        case "need" -> rest.forEach(r -> needed.add(Set.of(r.split("\\|", -1))));
        case "presupposed" -> presupposed = true;
        default -> {}
      }
      if (!types.keySet().containsAll(acting)
          || !types.keySet().containsAll(grave)
          || !needed.stream().allMatch(types.keySet()::containsAll)) {
        throw line.error("expected roles of the relation: " + types.keySet());
      }
    }
    Relation relation =
        new Relation(
            first.words().get(1), first.at(), types, many, acting, grave, needed, presupposed);
    if (relations.put(relation.name(), relation) != null) {
      throw first.error("relation " + relation.name() + " is there already");
    }
    for (FrameFile.Line line : block.subList(1, block.size())) {
      if (!Set.of("role", "acting", "grave", "need", "presupposed").contains(line.words().get(0))) {
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
                            + " title, acting, grave, need or presupposed"));
    List<Slot> slots = new ArrayList<>();
    List<List<Place>> conditions = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (String pair : line.behind()) {
      if (pair.startsWith("if=")) {
        conditions.add(places(line, pair.substring("if=".length())));
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
