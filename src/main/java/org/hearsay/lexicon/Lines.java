package org.hearsay.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a bundled file that say something, with their numbers. */
final class Lines {

  private Lines() {}

  /** A line without the spaces around it; the first has number 1. */
  record Line(String file, int number, String text) {

    IllegalArgumentException error(String message) {
      return new IllegalArgumentException(file + ":" + number + ": " + message);
    }
  }

  /** The lines that are neither blank nor comments, of a file in the package of a class. */
  static List<Line> of(Class<?> near, String file) {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = near.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(file + ": no such file beside " + near.getName());
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(new Line(file, number, line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return lines;
  }
}
