package org.hearsay.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes a page apart into the stretches of text that a reader sees, in order. */
final class PageBlocks {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Thai, and from Burmese on, as far as newspapers are concerned. */
  private static final char FIRST_UNSPACED = '\u0E00';

  private final List<PageBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linked = new StringBuilder();
  private boolean broken;

  private PageBlocks() {}

  static List<PageBlock> of(Element page) {
    PageBlocks reader = new PageBlocks();
    reader.read(page, page, false);
    reader.end(page);
    return List.copyOf(reader.blocks);
  }

  private void read(Element element, Element block, boolean link) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        add(words.getWholeText(), link);
      } else if (child instanceof Element inner && !Furniture.isUnseen(inner)) {
        if (inner.normalName().equals("br")) {
          lineBreak(block);
        } else if (inner.isBlock() || Furniture.is(inner)) {
          end(block);
          read(inner, inner, link);
          end(inner);
        } else {
          read(inner, block, link || inner.normalName().equals("a"));
        }
      }
    }
  }

  private void add(String words, boolean link) {
    if (!words.isBlank()) {
      broken = false;
    }
    text.append(words);
    if (link) {
      linked.append(words).append(' ');
    }
  }

  /** Two breaks, or one behind a sentence, end a paragraph. */
  private void lineBreak(Element block) {
    if (broken || endsSentence(text)) {
      end(block);
    }
    text.append(' ');
    broken = true;
  }

  /** Whether a full stop or the like is last, perhaps before quotes and brackets. */
  static boolean endsSentence(CharSequence text) {
    int last = text.length() - 1;
    while (last >= 0
        && (Character.isWhitespace(text.charAt(last)) || isClosing(text.charAt(last)))) {
      last--;
    }
    return last >= 0 && ".!?…:。".indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isClosing(char c) {
    return "”\"’')]".indexOf(c) >= 0;
  }

  private void end(Element block) {
    String seen = plain(text);
    if (!seen.isEmpty()) {
      blocks.add(new PageBlock(block, seen, words(seen), words(plain(linked)), false));
    }
    text.setLength(0);
    linked.setLength(0);
    broken = false;
  }

  private static String plain(CharSequence text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Words of a text with single spaces; where none are between words, two letters are one. */
  static int words(String plain) {
    int unspaced = 0;
    for (int i = 0; i < plain.length(); i++) {
      unspaced += plain.charAt(i) >= FIRST_UNSPACED && Character.isLetter(plain.charAt(i)) ? 1 : 0;
    }
    return plain.isEmpty() ? 0 : plain.split(" ", -1).length + unspaced / 2;
  }
}
