package org.hearsay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of cases: texts with what is found in them.
 *
 * <pre>
 * # What the case shows.
 * &#64; 2024-10-25            the day on which the text was published, where that matters
 * A text, each of its
 * lines a paragraph; in the folder "published" what the line looks like.
 * &gt; one of the lines expected, in order; none of them where nothing is found
 * </pre>
 *
 * A blank line ends a case. What the lines say is told by {@link Findings}, by the folder or name
 * of the file.
 */
final class CaseFile {

  static final Path FOLDER = Path.of("src/test/resources/cases");

  private static final String EXPECTED = "> ";

  private final List<Case> cases = new ArrayList<>();
  private final List<String> tail = new ArrayList<>();
  private final Path file;

  /**
   * A case.
   *
   * @param line of the file where its text begins, from 1
   * @param head the lines before those expected: comments, day and text
   */
  record Case(Path file, int line, List<String> head, List<String> expected) {

    Case {
      head = List.copyOf(head);
      expected = List.copyOf(expected);
    }

    String text() {
      return head.stream().filter(CaseFile::isText).collect(Collectors.joining("\n"));
    }

    Optional<LocalDate> published() {
      return head.stream()
          .filter(l -> l.startsWith("@"))
          .map(l -> LocalDate.parse(l.substring(1).strip()))
          .findFirst();
    }

    /** File and line as editors take it. */
    String place() {
      return file + ":" + line;
    }
  }

  private CaseFile(Path file) {
    this.file = file;
  }

  /** All files of cases, in the order of their names. */
  static List<CaseFile> all() throws IOException {
    List<CaseFile> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(read(file));
      }
    }
    return all;
  }

  private static CaseFile read(Path file) throws IOException {
    CaseFile read = new CaseFile(file);
    List<String> head = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    int text = 0;
    int number = 0;
    for (String line : Files.readString(file).split("\n", -1)) {
      number++;
      if (line.startsWith(EXPECTED)) {
        expected.add(line.substring(EXPECTED.length()));
        continue;
      }
      if (text > 0 && (line.isBlank() || !expected.isEmpty())) {
        read.cases.add(new Case(file, text, head, expected));
        head.clear();
        expected.clear();
        text = 0;
      }
      text = text == 0 && isText(line) ? number : text;
      head.add(line);
    }
    read.tail.addAll(head);
    return read;
  }

  private static boolean isText(String line) {
    return !line.isBlank() && !line.startsWith("#") && !line.startsWith("@");
  }

  Path file() {
    return file;
  }

  /** The first folder, or the file's own name: what the lines expected tell. */
  String kind() {
    return FOLDER.relativize(file).getName(0).toString().replaceFirst("\\.txt$", "");
  }

  List<Case> cases() {
    return cases;
  }

  /** The file with these lines expected, and not a byte else changed. */
  String with(Function<Case, List<String>> expected) {
    List<String> lines = new ArrayList<>();
    for (Case c : cases) {
      lines.addAll(c.head());
      expected.apply(c).forEach(e -> lines.add(EXPECTED + e));
    }
    lines.addAll(tail);
    return String.join("\n", lines);
  }
}
