package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Block;
import org.hearsay.article.Span;
import org.hearsay.nlp.Document;

/**
 * The quotations of an article: from mark to mark inside a paragraph; a paragraph that opens a
 * quotation and does not close it is quoted to its end.
 */
final class Quotations {

  private static final int DOUBLE = -1;

  private final List<Quote> all = new ArrayList<>();
  private final String body;
  private final List<Block> blocks;

  /**
   * A stretch in quotation marks.
   *
   * @param span with its marks
   * @param closed whether its closing mark is there
   */
  record Quote(Span span, Block block, boolean closed) {}

  Quotations(Document document) {
    body = document.article().plainBody();
    blocks = document.article().blocks();
    for (Block block : document.article().blocks()) {
      if (block.kind() != Block.Kind.BOILERPLATE) {
        find(block);
      }
    }
  }

  /** The paragraph behind another. */
  Optional<Block> after(Block block) {
    return blocks.stream()
        .filter(b -> b.span().start() >= block.span().end())
        .findFirst()
        .filter(b -> b.kind() == Block.Kind.PARAGRAPH);
  }

  List<Quote> all() {
    return all;
  }

  private void find(Block block) {
    int open = -1;
    int mark = 0;
    for (int i = block.span().start(); i < block.span().end(); i++) {
      char c = body.charAt(i);
      boolean two = isDouble(i, block.span());
      if (open >= 0 && mark == '“' && c == '“') {
        all.add(new Quote(new Span(open, sentenceEnd(open, i)), block, false));
        open = -1;
      }
      if (open < 0 && (two || opens(c, i, block.span()))) {
        open = i;
        mark = two ? DOUBLE : c;
        i += two ? 1 : 0;
      } else if (open >= 0 && (mark == DOUBLE ? two : closes(c, mark, i, block.span()))) {
        all.add(new Quote(new Span(open, i + (two ? 2 : 1)), block, true));
        open = -1;
        i += two ? 1 : 0;
      }
    }
    if (open >= 0) {
      all.add(new Quote(new Span(open, block.span().end()), block, false));
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

  /** Two apostrophes stand for a double mark in some wire copy. */
  private boolean isDouble(int i, Span block) {
    return i + 1 < block.end() && body.charAt(i) == '\'' && body.charAt(i + 1) == '\'';
  }

  private boolean opens(char c, int i, Span block) {
    boolean atStart = i == block.start() || !Character.isLetterOrDigit(body.charAt(i - 1));
    boolean before = i + 1 < block.end() && !Character.isWhitespace(body.charAt(i + 1));
    return switch (c) {
      case '“', '«', '„' -> true;
      case '"' -> before || atStart;
      case '‘', '\'' -> atStart && before && isSingleQuote(c, i, block);
      default -> false;
    };
  }

  /** A single mark opens when one closes it later that is no apostrophe. */
  private boolean isSingleQuote(char c, int i, Span block) {
    char close = c == '‘' ? '’' : '\'';
    for (int j = i + 2; j < block.end(); j++) {
      if (body.charAt(j) == '“' || body.charAt(j) == '"') {
        return false;
      }
      if (body.charAt(j) == close && closesSingle(j, block)) {
        return true;
      }
    }
    return false;
  }

  private boolean closesSingle(int j, Span block) {
    boolean atEnd = j + 1 >= block.end() || !Character.isLetterOrDigit(body.charAt(j + 1));
    char before = body.charAt(j - 1);
    boolean possessive = before == 's' && j + 1 < block.end() && body.charAt(j + 1) == ' ';
    return atEnd && !possessive && !Character.isWhitespace(before);
  }

  private boolean closes(char c, int mark, int i, Span block) {
    return switch (mark) {
      case '“', '„' -> c == '”' || c == '"';
      case '«' -> c == '»';
      case '"' -> c == '"' || c == '”';
      case '‘' -> c == '’' && closesSingle(i, block);
      default -> c == '\'' && closesSingle(i, block);
    };
  }

  /** The quotation that holds this offset. */
  Optional<Quote> at(int offset) {
    return all.stream().filter(q -> q.span().contains(offset)).findFirst();
  }

  /** The quotation whose last char stands before {@code offset}, but for white space and commas. */
  Optional<Quote> endingBefore(int offset) {
    int i = offset - 1;
    while (i >= 0
        && (Character.isWhitespace(body.charAt(i)) || ",.-–—".indexOf(body.charAt(i)) >= 0)) {
      i--;
    }
    int end = i + 1;
    return all.stream().filter(q -> q.span().end() == end).findFirst();
  }

  /** The quotation that begins at or after {@code offset}, but for white space, comma and colon. */
  Optional<Quote> startingAfter(int offset) {
    int i = offset;
    while (i < body.length()
        && (Character.isWhitespace(body.charAt(i)) || ",:.-–—".indexOf(body.charAt(i)) >= 0)) {
      i++;
    }
    int start = i;
    return all.stream().filter(q -> q.span().start() == start).findFirst();
  }
}
