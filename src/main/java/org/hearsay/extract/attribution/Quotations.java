package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.hearsay.article.Block;
import org.hearsay.article.PlainText;
import org.hearsay.article.Span;
import org.hearsay.nlp.Document;

/**
 * The quotations of an article: from mark to mark inside a paragraph; a paragraph that opens a
 * quotation and does not close it is quoted to its end.
 */
public final class Quotations {

  private static final int DOUBLE = -1;

  private final List<Quote> all = new ArrayList<>();
  private final TreeMap<Integer, Quote> byStart = new TreeMap<>();
  private final String body;
  private final List<Block> blocks;

  /**
   * A stretch in quotation marks.
   *
   * @param span with its marks; never a mark alone
   * @param closed whether its closing mark is there
   */
  public record Quote(Span span, Block block, boolean closed) {}

  public Quotations(Document document) {
    body = document.article().plainBody();
    blocks = document.article().blocks();
    for (Block block : document.article().blocks()) {
      if (block.kind() != Block.Kind.BOILERPLATE) {
        find(block);
      }
    }
  }

  /** The paragraph behind another. */
  public Optional<Block> after(Block block) {
    return blocks.stream()
        .filter(b -> b.span().start() >= block.span().end())
        .findFirst()
        .filter(b -> b.kind() == Block.Kind.PARAGRAPH);
  }

  /** All of them in text order; none overlaps another. */
  public List<Quote> all() {
    return all;
  }

  /** Those that overlap a stretch of text. */
  public List<Quote> in(Span span) {
    Integer first = byStart.floorKey(span.start());
    return byStart
        .subMap(first == null ? span.start() : first, true, span.end(), false)
        .values()
        .stream()
        .filter(q -> q.span().overlaps(span))
        .toList();
  }

  /** The first that begins at or behind an offset. */
  Optional<Quote> next(int offset) {
    return Optional.ofNullable(byStart.ceilingEntry(offset)).map(Map.Entry::getValue);
  }

  /** The one that begins here. */
  Optional<Quote> beginningAt(int offset) {
    return Optional.ofNullable(byStart.get(offset));
  }

  /** The last that begins before an offset. */
  private Optional<Quote> lastBefore(int offset) {
    return Optional.ofNullable(byStart.lowerEntry(offset)).map(Map.Entry::getValue);
  }

  private void find(Block block) {
    Singles singles = new Singles(block.span());
    int open = -1;
    int mark = 0;
    for (int i = block.span().start(); i < block.span().end(); i++) {
      char c = body.charAt(i);
      boolean two = isDouble(i, block.span());
      if (open >= 0 && mark == '“' && c == '“') {
        add(open, sentenceEnd(open, i), block, false);
        open = -1;
      }
      if (open < 0 && (two || opens(c, i, singles))) {
        open = i;
        mark = two ? DOUBLE : c;
        i += two ? 1 : 0;
      } else if (open >= 0 && (mark == DOUBLE ? two : closes(c, mark, i, block.span()))) {
        add(open, seenEnd(i + (two ? 2 : 1), block), block, true);
        open = -1;
        i += two ? 1 : 0;
      }
    }
    if (open >= 0) {
      add(open, block.span().end(), block, false);
    }
  }

  /** The end of a mark, with what belongs to it and is not seen. */
  private int seenEnd(int end, Block block) {
    int at = end;
    while (at < block.span().end() && body.charAt(at) == PlainText.NOTHING) {
      at++;
    }
    return at;
  }

  private void add(int open, int end, Block block, boolean closed) {
    if (end - open > 1) {
      Quote quote = new Quote(new Span(open, end), block, closed);
      all.add(quote);
      byStart.put(open, quote);
    }
  }

  /** Where a quotation that another one follows has lost its closing mark: at a full stop. */
  private int sentenceEnd(int open, int next) {
    for (int i = open + 1; i < next - 1; i++) {
      if (".?!".indexOf(body.charAt(i)) >= 0 && Character.isWhitespace(body.charAt(i + 1))) {
        return i + 1;
      }
    }
    return next;
  }

  /** Two apostrophes or accents stand for a double mark in some wire copy. */
  private boolean isDouble(int i, Span block) {
    char c = body.charAt(i);
    return i + 1 < block.end() && (c == '\'' || c == '`') && body.charAt(i + 1) == c;
  }

  private boolean opens(char c, int i, Singles singles) {
    Span block = singles.block;
    boolean atStart = i == block.start() || !Character.isLetterOrDigit(body.charAt(i - 1));
    boolean before = i + 1 < block.end() && !Character.isWhitespace(body.charAt(i + 1));
    return switch (c) {
      case '“', '«', '„' -> true;
      case '»', '"' -> before || atStart;
      case '‘', '\'' -> atStart && before && !isElision(i, block) && singles.isQuote(c, i);
      default -> false;
    };
  }

  /** Where the marks behind a single one stand, found once for all of a block. */
  private final class Singles {

    private final Span block;
    private int twice;
    private int curly;
    private int straight;

    Singles(Span block) {
      this.block = block;
    }

    /** A single mark opens when one closes it later, before a double one, that is no apostrophe. */
    boolean isQuote(char open, int at) {
      twice = first(twice, at + 2, j -> body.charAt(j) == '“' || body.charAt(j) == '"');
      if (open == '‘') {
        curly = first(curly, at + 2, j -> body.charAt(j) == '’' && closesSingle(j, block));
        return curly < twice;
      }
      straight = first(straight, at + 2, j -> body.charAt(j) == '\'' && closesSingle(j, block));
      return straight < twice;
    }

    /** The first fitting offset from {@code from} on, or the block's end; {@code known} is such. */
    private int first(int known, int from, IntPredicate fits) {
      int at = Math.max(known, from);
      while (at < block.end() && !fits.test(at)) {
        at++;
      }
      return at;
    }
  }

  private boolean closesSingle(int j, Span block) {
    boolean atEnd = j + 1 >= block.end() || !Character.isLetterOrDigit(body.charAt(j + 1));
    char before = body.charAt(j - 1);
    boolean possessive = before == 's' && j + 1 < block.end() && body.charAt(j + 1) == ' ';
    return atEnd && !possessive && !Character.isWhitespace(before);
  }

  /** "the '80s", "rock 'n' roll": an apostrophe for what is left out. */
  private boolean isElision(int i, Span block) {
    String behind = body.substring(i + 1, Math.min(block.end(), i + 4));
    return behind.matches("\\d\\d(?:s|[^\\p{L}\\p{N}])?|n['’].?");
  }

  private boolean closes(char c, int mark, int i, Span block) {
    return switch (mark) {
      case '“' -> c == '”' || c == '"';
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '"' -> c == '"' || c == '”';
      case '‘' -> c == '’' && closesSingle(i, block);
      default -> c == '\'' && closesSingle(i, block);
    };
  }

  /** The quotation that holds this offset. */
  public Optional<Quote> at(int offset) {
    return lastBefore(offset + 1).filter(q -> q.span().contains(offset));
  }

  /** The quotation whose last char stands before {@code offset}, but for white space and commas. */
  public Optional<Quote> endingBefore(int offset) {
    int i = offset - 1;
    while (i >= 0
        && (Character.isWhitespace(body.charAt(i)) || ",.-–—".indexOf(body.charAt(i)) >= 0)) {
      i--;
    }
    int end = i + 1;
    return lastBefore(end).filter(q -> q.span().end() == end);
  }

  /** The quotation that begins at or after {@code offset}, but for white space, comma and colon. */
  public Optional<Quote> startingAfter(int offset) {
    int i = offset;
    while (i < body.length()
        && (Character.isWhitespace(body.charAt(i)) || ",:.-–—".indexOf(body.charAt(i)) >= 0)) {
      i++;
    }
    return beginningAt(i);
  }
}
