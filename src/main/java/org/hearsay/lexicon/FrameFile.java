package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bundled file of words and what they do: a line is words, and behind a colon with spaces around
 * it what holds of them; {@code #} begins a comment line.
 *
 * <pre>
 * say tell : that wh about: of:
 * </pre>
 *
 * @param lines that say something, in their order
 */
public record FrameFile(List<Line> lines) {

  /**
   * A line of words.
   *
   * @param at file and number of the line
   * @param words before the colon, at least one
   * @param behind the colon, empty where there is none
   */
  public record Line(String at, List<String> words, List<String> behind) {

    /** What is wrong with the line, with file and number. */
    public IllegalArgumentException error(String message) {
      return new IllegalArgumentException(at + ": " + message);
    }
  }

  /**
   * Reads a file in the package of a class.
   *
   * @throws IllegalArgumentException with file and line, where a line has two colons
   */
  public static FrameFile bundled(Class<?> near, String file) {
    List<Line> lines = new ArrayList<>();
    for (Lines.Line line : Lines.of(near, file)) {
      String[] sides = line.text().split(" : ", -1);
      if (sides.length > 2) {
        throw line.error("one ' : ' is expected");
      }
      List<String> behind = sides.length < 2 ? List.of() : words(sides[1]);
      lines.add(new Line(file + ":" + line.number(), words(sides[0]), behind));
    }
    return new FrameFile(List.copyOf(lines));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).filter(w -> !w.isEmpty()).toList();
  }
}
