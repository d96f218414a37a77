package org.hearsay.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.lexicon.Lines.Line;

/**
 * A bundled table of numbers, a row a line: its name, its value and the reason for it. {@code #}
 * begins a comment line. A row without a reason or of a name that has one already is an error with
 * file and line.
 *
 * <pre>
 * exact-name   0.3   "UN" is rather what is spelled so than Un, a village
 * </pre>
 */
public final class WeightFile {

  private final String file;
  private final Map<String, Double> values = new LinkedHashMap<>();

  private WeightFile(Class<?> near, String file) {
    this.file = file;
    for (Line line : Lines.of(near, file)) {
      String[] row = line.text().split("\\s+", 3);
      if (row.length < 3) {
        throw line.error("name, value and reason are expected, not " + line.text());
      }
      if (values.putIfAbsent(row[0], number(line, row[1])) != null) {
        throw line.error(row[0] + " has a row already");
      }
    }
  }

  /**
   * Reads and checks a file in the package of a class.
   *
   * @throws IllegalArgumentException with file and line, for what is wrong in it
   */
  public static WeightFile bundled(Class<?> near, String file) {
    return new WeightFile(near, file);
  }

  /**
   * The value of a row.
   *
   * @throws IllegalArgumentException where the file has no such row
   */
  public double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(file + ": no row " + name);
    }
    return value;
  }

  /** The value of the row that is called like a constant: {@code exact-name} for EXACT_NAME. */
  public double of(Enum<?> constant) {
    return of(rowOf(constant));
  }

  /** What the row of a constant is called. */
  public static String rowOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all rows, in their order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  private static double number(Line line, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw (IllegalArgumentException) line.error("a number is expected, not " + text).initCause(e);
    }
  }
}
