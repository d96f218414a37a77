package org.hearsay.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Rows of text as a table no wider than the terminal, cells going on below themselves; or, where
 * the columns would be too narrow to read, each row as lines of name and value. Wide characters
 * count two, those that join with the one before none.
 */
record Columns(List<String> names, List<List<String>> rows) {

  private static final String GAP = "  ";

  /** Narrower columns break most words. */
  private static final int NARROWEST = 20;

  Columns {
    names = List.copyOf(names);
    rows = rows.stream().map(List::copyOf).toList();
  }

  void print(int width, PrintStream out) {
    int[] natural = new int[names.size()];
    for (List<String> row : lines()) {
      for (int c = 0; c < natural.length; c++) {
        natural[c] = Math.max(natural[c], width(row.get(c)));
      }
    }
    int room = width - GAP.length() * (natural.length - 1);
    int widest = widest(natural, room);
    if (Arrays.stream(natural).anyMatch(n -> n > widest) && widest < NARROWEST) {
      printRecords(width, out);
    } else {
      int[] widths = Arrays.stream(natural).map(n -> Math.min(n, widest)).toArray();
      lines().forEach(row -> printRow(row, widths, out));
    }
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>(List.of(names));
    lines.addAll(rows);
    return lines;
  }

  /** The width to which the wide columns are cut so that all have room. */
  private static int widest(int[] natural, int room) {
    int widest = Arrays.stream(natural).max().orElse(1);
    while (widest > 1 && sum(natural, widest) > room) {
      widest--;
    }
    return widest;
  }

  private static int sum(int[] natural, int widest) {
    return Arrays.stream(natural).map(n -> Math.min(n, widest)).sum();
  }

  private static void printRow(List<String> row, int[] widths, PrintStream out) {
    List<List<String>> cells = new ArrayList<>();
    for (int c = 0; c < widths.length; c++) {
      cells.add(wrapped(row.get(c), widths[c]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String part = line < cells.get(c).size() ? cells.get(c).get(line) : "";
        text.append(c == 0 ? "" : GAP).append(part).append(" ".repeat(widths[c] - width(part)));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private void printRecords(int width, PrintStream out) {
    int label = names.stream().mapToInt(Columns::width).max().orElse(0);
    int[] widths = {label, Math.max(NARROWEST, width - label - GAP.length())};
    for (List<String> row : rows) {
      for (int c = 0; c < names.size(); c++) {
        if (!row.get(c).isEmpty()) {
          printRow(List.of(names.get(c), row.get(c)), widths, out);
        }
      }
      out.println();
    }
  }

  /** Lines no wider than this, broken between words where it can be. */
  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line) > width) {
        int end = fitting(line, width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many chars of a text are no wider than this; one character at least. */
  private static int fitting(CharSequence text, int width) {
    int end = Character.charCount(Character.codePointAt(text, 0));
    while (end < text.length()) {
      int next = end + Character.charCount(Character.codePointAt(text, end));
      if (width(text.subSequence(0, next)) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int width(CharSequence text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }
}
