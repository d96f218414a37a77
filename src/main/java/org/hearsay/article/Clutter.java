package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the lines of news pages that are not the article: navigation, promotion, addresses, locale
 * codes. The patterns stand in {@code clutter.txt}.
 */
final class Clutter {

  private static final int LONGEST_HEADING = 60;

  private static final Clutter BUNDLED = read();

  private final List<Rule> rules;

  private Clutter(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * A pattern and how many lines after, and whether a short line before, go with its line.
   *
   * @param correction whether its line corrects the article
   */
  private record Rule(Pattern pattern, int next, boolean headingBefore, boolean correction) {}

  static Clutter bundled() {
    return BUNDLED;
  }

  /** Whether a line of clutter says what was wrong in the article. */
  boolean isCorrection(String line) {
    return rules.stream().anyMatch(r -> r.correction() && r.pattern().matcher(line).matches());
  }

  /** Which of these lines are clutter. */
  boolean[] in(List<String> lines) {
    boolean[] clutter = new boolean[lines.size()];
    for (int i = 0; i < clutter.length; i++) {
      String line = lines.get(i).strip();
      if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
        clutter[i] = true;
        continue;
      }
      for (Rule rule : rules) {
        if (rule.pattern().matcher(line).matches()) {
          mark(clutter, i, rule, lines);
        }
      }
    }
    return clutter;
  }

  private static void mark(boolean[] clutter, int at, Rule rule, List<String> lines) {
    for (int i = at; i <= Math.min(at + rule.next(), clutter.length - 1); i++) {
      clutter[i] = true;
    }
    if (rule.headingBefore() && at > 0 && isHeading(lines.get(at - 1).strip())) {
      clutter[at - 1] = true;
    }
  }

  private static boolean isHeading(String line) {
    return line.length() <= LONGEST_HEADING && !line.matches(".*[.?!…”\"]");
  }

  private static Clutter read() {
    List<Rule> rules = new ArrayList<>();
    try (InputStream in = Clutter.class.getResourceAsStream("clutter.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(rule(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Clutter(List.copyOf(rules));
  }

  private static Rule rule(String line) {
    int next = 0;
    String pattern = line;
    while (pattern.startsWith("+next ")) {
      next++;
      pattern = pattern.substring("+next ".length());
    }
    boolean heading = pattern.startsWith("-short ");
    if (heading) {
      pattern = pattern.substring("-short ".length());
    }
    boolean correction = pattern.startsWith("=correction ");
    if (correction) {
      pattern = pattern.substring("=correction ".length());
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    boolean caseMatters = pattern.contains("[A-Z]");
    String whole = "^(?:" + pattern.replace("\\b(", WordBoundary.START + "(") + ")$";
    return new Rule(Pattern.compile(whole, caseMatters ? 0 : flags), next, heading, correction);
  }
}
