package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.lexicon.Lines.Line;

/**
 * A bundled file of words in sections:
 *
 * <pre>
 * # a comment, a line of its own
 * [office]
 * president prime_minister governor
 * [lines greeting]
 * good morning
 * how do you do
 * </pre>
 *
 * <p>{@code [NAME]} holds many words a line, spaces between them, {@code _} for the space within a
 * word; {@code [lines NAME]} holds one phrase a line. Nothing is said twice: a repeated section, a
 * repeated word or phrase in a section, an empty section and a word before the first section are
 * errors with file and line.
 */
public final class WordFile {

  private static final String OF_LINES = "lines ";

  private final String file;
  private final Map<String, Section> sections = new HashMap<>();

  private record Section(Line header, boolean ofLines, Set<String> words) {}

  private WordFile(Class<?> near, String file) {
    this.file = file;
    List<Section> order = new ArrayList<>();
    for (Line line : Lines.of(near, file)) {
      if (line.text().startsWith("[")) {
        order.add(open(line));
      } else if (order.isEmpty()) {
        throw line.error("a [section] is expected before the first word");
      } else {
        add(order.get(order.size() - 1), line);
      }
    }
    for (Section section : order) {
      if (section.words().isEmpty()) {
        throw section.header().error(section.header().text() + " is empty");
      }
    }
  }

  /**
   * Reads and checks a file in the package of a class.
   *
   * @throws IllegalArgumentException with file and line, for what is wrong in it
   */
  public static WordFile bundled(Class<?> near, String file) {
    return new WordFile(near, file);
  }

  /**
   * The words of a section, in its order.
   *
   * @throws IllegalArgumentException where the file has no such section
   */
  public Set<String> section(String name) {
    return Collections.unmodifiableSet(get(name, false).words());
  }

  /**
   * The phrases of a section of lines, in its order.
   *
   * @throws IllegalArgumentException where the file has no such section
   */
  public List<String> lines(String name) {
    return List.copyOf(get(name, true).words());
  }

  private Section get(String name, boolean ofLines) {
    Section section = sections.get(name);
    if (section == null || section.ofLines() != ofLines) {
      throw new IllegalArgumentException(
          file + ": no section [" + (ofLines ? OF_LINES : "") + name + "]");
    }
    return section;
  }

  private Section open(Line line) {
    String header = line.text();
    if (!header.endsWith("]")) {
      throw line.error("[section] is expected, not " + header);
    }
    String name = header.substring(1, header.length() - 1).strip();
    boolean ofLines = name.startsWith(OF_LINES);
    name = ofLines ? name.substring(OF_LINES.length()).strip() : name;
    Section section = new Section(line, ofLines, new LinkedHashSet<>());
    Section known = sections.putIfAbsent(name, section);
    if (known != null) {
      throw line.error(header + " again, first in line " + known.header().number());
    }
    return section;
  }

  private static void add(Section section, Line line) {
    String[] words = section.ofLines() ? new String[] {line.text()} : line.text().split("\\s+", -1);
    for (String word : words) {
      if (!section.words().add(section.ofLines() ? word : word.replace('_', ' '))) {
        throw line.error("\"" + word + "\" again in " + section.header().text());
      }
    }
  }
}
