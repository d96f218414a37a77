package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What README.md and the pages of docs/ show to be typed, and the scores they tell. */
final class Docs {

  private static final String PROGRAM = "./hearsay ";

  private static final Pattern ROW = Pattern.compile("\\| [a-z. ]+ \\| [\\d.]+ \\| .*\\|");

  /** Words with or without quotation marks. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** A question in SPARQL and, in the next block, what the program prints as its answer. */
  private static final Pattern ANSWERED =
      Pattern.compile("```sparql\n(.*?)```\n+```text\n(.*?)```", Pattern.DOTALL);

  /**
   * A question of a page, worked.
   *
   * @param start where what is printed begins in the page
   */
  record Answer(Path page, String question, int start, String printed) {}

  private Docs() {}

  /** The worked questions, the last of a page first, so that one may be replaced. */
  static List<Answer> answers() throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (Path page : pages()) {
      Matcher m = ANSWERED.matcher(Files.readString(page));
      while (m.find()) {
        answers.add(0, new Answer(page, m.group(1), m.start(2), m.group(2)));
      }
    }
    return answers;
  }

  /** Puts another answer into the page. */
  static void replace(Answer answer, String printed) throws IOException {
    StringBuilder page = new StringBuilder(Files.readString(answer.page()));
    page.replace(answer.start(), answer.start() + answer.printed().length(), printed);
    Files.writeString(answer.page(), page);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    Path folder = Path.of("docs");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        pages.addAll(files.filter(f -> f.toString().endsWith(".md")).sorted().toList());
      }
    }
    return pages;
  }

  /** The command lines in code blocks, without {@code ./hearsay} and comments. */
  static Set<String> commands() throws IOException {
    Set<String> commands = new LinkedHashSet<>();
    for (Path page : pages()) {
      boolean code = false;
      for (String line : Files.readAllLines(page)) {
        code ^= line.startsWith("```");
        if (code && line.startsWith(PROGRAM)) {
          commands.add(line.substring(PROGRAM.length()).replaceFirst("\\s+#.*", "").strip());
        }
      }
    }
    return commands;
  }

  /** The rows of the tables behind a command, up to the next heading. */
  static List<String> scoresBehind(String command) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path page : pages()) {
      boolean behind = false;
      for (String line : Files.readAllLines(page)) {
        behind = !line.startsWith("#") && (behind || line.equals(PROGRAM + command));
        if (behind && ROW.matcher(line).matches()) {
          rows.add(line);
        }
      }
    }
    return rows;
  }

  /** The words of a command as a shell parts them. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(command);
    while (m.find()) {
      words.add(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
    }
    return words;
  }
}
