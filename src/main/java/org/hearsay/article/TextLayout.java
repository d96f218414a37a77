package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the lines of a plain-text article: which is the headline, a list item, a paragraph,
 * clutter.
 */
final class TextLayout {

  /**
   * Headlines of the Wikinews articles have up to 16 words; subheadings are shorter than sentences.
   */
  private static final int LONGEST_HEADLINE = 22;

  private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]+");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*+([•*‣▪·◦–—-]|\\d{1,2}[.)])\\s++\\S.*");
  private static final Pattern SENTENCE_END = Pattern.compile("^.*[.!?…:;,][”\"’')\\]]*");

  /** "X contributed to this report", "Reporting by X in Quito; editing by Y". */
  private static final Pattern CONTRIBUTORS =
      Pattern.compile(
          "(?i)^(?:.{3,120}\\bcontributed to (?:this|the) (?:report|story|article)\\.?"
              + "|\\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|written) by .{3,200})");

  /** Below a byline: "BBC News, Oslo". */
  private static final Pattern OUTLET =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.&'’-]*+(?: \\p{Lu}[\\p{L}.&'’-]*+){0,4}(?:, \\p{Lu}[\\p{L} .'’-]{1,30})?");

  private TextLayout() {}

  /**
   * The lines of {@code body} that have text, in order.
   *
   * @param known stretches that are clutter, whatever they look like
   */
  static List<Block> blocks(String body, List<Span> known) {
    List<Span> spans = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Span line :
        WrappedLines.joined(
            body, LINE.matcher(body).results().map(m -> new Span(m.start(), m.end())).toList())) {
      Span span = strip(body, line.start(), line.end());
      if (span.length() > 0) {
        spans.add(span);
        lines.add(line.in(body));
      }
    }
    boolean[] clutter = Clutter.bundled().in(lines);
    for (int i = 0; i < clutter.length; i++) {
      int start = spans.get(i).start();
      clutter[i] |= known.stream().anyMatch(k -> k.start() <= start && start < k.end());
    }
    List<Block> blocks = new ArrayList<>();
    boolean prose = false;
    for (int i = 0; i < spans.size(); i++) {
      String line = spans.get(i).in(body);
      Block.Kind kind =
          clutter[i] ? Block.Kind.BOILERPLATE : kind(line, lines.get(i), prose, blocks.isEmpty());
      boolean belowByline =
          !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Block.Kind.BYLINE;
      if (!prose && kind == Block.Kind.HEADLINE && belowByline && OUTLET.matcher(line).matches()) {
        kind = Block.Kind.BYLINE;
      }
      boolean hasProseBelow = prose || i + 1 < spans.size();
      if (kind == Block.Kind.HEADLINE && !hasProseBelow) {
        kind = Block.Kind.PARAGRAPH;
      }
      prose |= kind == Block.Kind.PARAGRAPH;
      blocks.add(new Block(spans.get(i), kind));
    }
    return blocks;
  }

  private static Block.Kind kind(String line, String raw, boolean prose, boolean first) {
    if (Dateline.isDateline(line)) {
      return Block.Kind.BYLINE;
    }
    if (CONTRIBUTORS.matcher(line).matches()) {
      return Block.Kind.BYLINE;
    }
    if (BULLET.matcher(raw).matches()) {
      return Block.Kind.LIST_ITEM;
    }
    int words = line.split("\\s+", -1).length;
    boolean open = !SENTENCE_END.matcher(line).matches();
    if (open && words <= LONGEST_HEADLINE) {
      return prose ? Block.Kind.HEADING : Block.Kind.HEADLINE;
    }
    boolean label = line.endsWith(":") && words <= 3;
    if (label) {
      return Block.Kind.HEADING;
    }
    boolean quotedHeadline = first && words <= LONGEST_HEADLINE && line.matches(".*[?!][”\"’']?");
    return quotedHeadline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
  }

  private static Span strip(String body, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(body.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(body.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
