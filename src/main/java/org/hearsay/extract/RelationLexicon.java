package org.hearsay.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The relations of {@code relations.txt}. */
final class RelationLexicon {

  private static final RelationLexicon BUNDLED = new RelationLexicon();

  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, List<Frame>> frames = new LinkedHashMap<>();

  /**
   * A relation and its roles in order.
   *
   * @param types of the entities that may fill a role, by role
   * @param many roles that take several fillers
   */
  record Relation(
      String name, Map<String, Set<String>> types, Set<String> many, List<String> needed) {

    boolean takes(String role, String type) {
      return types.getOrDefault(role, Set.of()).contains(type);
    }

    /** Whether words with this head may fill a role; any may where no words are listed. */
    boolean accepts(String role, String lemma) {
      Set<String> words = types.getOrDefault(role, Set.of());
      return words.size() == 1 || words.contains(lemma);
    }

    boolean isText(String role) {
      return takes(role, "text");
    }
  }

  /** Words that state a relation, and where its roles stand beside them. */
  record Frame(Relation relation, Map<String, List<String>> places) {}

  private RelationLexicon() {
    try (InputStream in =
            Objects.requireNonNull(RelationLexicon.class.getResourceAsStream("relations.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(l -> !l.startsWith("#")).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("relation ")) {
          int end = i + 1;
          while (end < lines.size() && !lines.get(end).startsWith("relation ")) {
            end++;
          }
          relation(lines.get(i).substring("relation ".length()).strip(), lines.subList(i + 1, end));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void relation(String name, List<String> lines) {
    Map<String, Set<String>> types = new LinkedHashMap<>();
    Set<String> many = new java.util.TreeSet<>();
    List<String> needed = new ArrayList<>();
    for (String line : lines) {
      String[] sides = line.strip().split(" : ", 2);
      String[] head = sides[0].split(" ", -1);
      if (head[0].equals("role")) {
        String role = head[1].replace("*", "");
        types.put(role, Set.of(sides[1].strip().split(" ", -1)));
        if (head[1].endsWith("*")) {
          many.add(role);
        }
      } else if (head[0].equals("need")) {
        needed.addAll(List.of(head).subList(1, head.length));
      }
    }
    Relation relation = new Relation(name, types, many, needed);
    relations.add(relation);
    for (String line : lines) {
      String[] sides = line.strip().split(" : ", 2);
      String[] head = sides[0].split(" ", -1);
      if (Set.of("verb", "noun", "be").contains(head[0])) {
        Frame frame = new Frame(relation, places(sides[1]));
        String[] words = head.length == 1 ? new String[] {"be", "be"} : head;
        for (int w = 1; w < words.length; w++) {
          String key = (head[0].equals("be") ? "be" : head[0]) + " " + words[w];
          frames.computeIfAbsent(key, k -> new ArrayList<>()).add(frame);
        }
      }
    }
  }

  private static Map<String, List<String>> places(String text) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (String pair : text.strip().split(" ", -1)) {
      String[] sides = pair.split("=", 2);
      places.put(sides[0], List.of(sides[1].split(",", -1)));
    }
    return places;
  }

  static RelationLexicon bundled() {
    return BUNDLED;
  }

  /** Relations in the order of the file. */
  List<Relation> relations() {
    return relations;
  }

  /**
   * The frames of a word.
   *
   * @param kind {@code verb}, {@code noun} or {@code be}
   */
  List<Frame> frames(String kind, String lemma) {
    return frames.getOrDefault(kind + " " + lemma, List.of());
  }
}
