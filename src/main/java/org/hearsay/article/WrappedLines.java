package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of paragraphs that were broken at a fixed width, as in mail and wire copy.
 *
 * <p>Lines are so broken when no first word of a next line would have found room on the line
 * before, and when most breaks stand within sentences.
 */
final class WrappedLines {

  /** Columns of the widest line: mail breaks at 72, printed text between 50 and 100. */
  private static final int NARROWEST = 45;

  private static final int WIDEST = 100;

  private WrappedLines() {}

  /**
   * The lines with those of a broken paragraph as one.
   *
   * @param lines in order, without their ends; none is empty
   */
  static List<Span> joined(String body, List<Span> lines) {
    List<Span> joined = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size() || !follows(body, lines.get(i), lines.get(i + 1));
      if (last) {
        List<Span> paragraph = lines.subList(first, i + 1);
        if (isWrapped(body, paragraph)) {
          joined.add(new Span(paragraph.get(0).start(), paragraph.get(paragraph.size() - 1).end()));
        } else {
          joined.addAll(paragraph);
        }
        first = i + 1;
      }
    }
    return joined;
  }

  /** Whether only a line's end is between two lines, and no empty line. */
  private static boolean follows(String body, Span line, Span next) {
    return body.substring(line.end(), next.start()).matches("\\r?\\n|\\r")
        && !line.in(body).isBlank()
        && !next.in(body).isBlank();
  }

  private static boolean isWrapped(String body, List<Span> lines) {
    int width = lines.stream().mapToInt(l -> l.in(body).stripTrailing().length()).max().orElse(0);
    if (lines.size() < 2 || width < NARROWEST || width > WIDEST) {
      return false;
    }
    int inSentences = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).in(body).stripTrailing();
      String word = lines.get(i + 1).in(body).strip().split("\\s", 2)[0];
      if (line.length() + 1 + word.length() <= width) {
        return false;
      }
      inSentences += line.matches(".*[.?!:;\"”’)]") ? 0 : 1;
    }
    return 2 * inSentences >= lines.size() - 1;
  }
}
