package org.hearsay.article.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page: the element whose prose outweighs most what is in the way.
 *
 * <p>A block of prose is worth its words and any other costs its words, so the sum grows from a
 * paragraph to the article around it and falls from there to the page.
 */
final class MainText {

  /** Share of a page's prose above which an element is the article, whatever it is called. */
  private static final double MOST_PROSE = 0.6;

  private static final double BONUS = 1.5;

  private MainText() {}

  static List<PageBlock> of(Element page) {
    List<PageBlock> blocks = withoutFurniture(PageBlocks.of(page));
    Map<Element, Integer> worth = new LinkedHashMap<>();
    for (PageBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        worth.merge(e, block.worth(), Integer::sum);
      }
    }
    Element best = page;
    double most = Integer.MIN_VALUE;
    for (Map.Entry<Element, Integer> sum : worth.entrySet()) {
      double value = sum.getValue() * (Furniture.isArticle(sum.getKey()) ? BONUS : 1);
      if (value > most) {
        most = value;
        best = sum.getKey();
      }
    }
    Element article = best;
    return blocks.stream().filter(b -> isIn(article, b.element())).toList();
  }

  private static boolean isIn(Element outer, Element inner) {
    Element e = inner;
    while (e != null && !e.equals(outer)) {
      e = e.parent();
    }
    return e != null;
  }

  private static List<PageBlock> withoutFurniture(List<PageBlock> blocks) {
    Map<Element, Integer> prose = new HashMap<>();
    int all = 0;
    for (PageBlock block : blocks) {
      if (block.isProse()) {
        all += block.words();
        for (Element e = block.element(); e != null; e = e.parent()) {
          prose.merge(e, block.words(), Integer::sum);
        }
      }
    }
    double most = MOST_PROSE * all;
    Map<Element, Boolean> furniture = new HashMap<>();
    return blocks.stream()
        .map(b -> isFurniture(b.element(), prose, most, furniture) ? b.inFurniture() : b)
        .toList();
  }

  /**
   * Whether an element, or one around it, is furniture and has not most of the prose.
   *
   * @param known what was found before: elements are in one another by the hundred, and each is
   *     looked at once
   */
  private static boolean isFurniture(
      Element element, Map<Element, Integer> prose, double most, Map<Element, Boolean> known) {
    Boolean before = known.get(element);
    if (before != null) {
      return before;
    }
    boolean own = prose.getOrDefault(element, 0) < most && Furniture.is(element);
    Element parent = element.parent();
    boolean found = own || (parent != null && isFurniture(parent, prose, most, known));
    known.put(element, found);
    return found;
  }
}
