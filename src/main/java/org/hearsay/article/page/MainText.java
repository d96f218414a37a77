package org.hearsay.article.page;

import java.util.ArrayList;
import java.util.HashMap;
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
    Map<Element, Integer> worth = new HashMap<>();
    for (PageBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        worth.merge(e, block.worth(), Integer::sum);
      }
    }
    Element best = page;
    double most = Integer.MIN_VALUE;
    for (PageBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        double value = worth.getOrDefault(e, 0) * (Furniture.isArticle(e) ? BONUS : 1);
        if (value > most) {
          most = value;
          best = e;
        }
      }
    }
    List<PageBlock> inside = new ArrayList<>();
    for (PageBlock block : blocks) {
      if (block.element().equals(best) || block.element().parents().contains(best)) {
        inside.add(block);
      }
    }
    return inside;
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
    int most = all;
    return blocks.stream()
        .map(b -> isFurniture(b.element(), prose, most) ? b.inFurniture() : b)
        .toList();
  }

  private static boolean isFurniture(Element element, Map<Element, Integer> prose, int all) {
    for (Element e = element; e != null; e = e.parent()) {
      if (Furniture.is(e) && prose.getOrDefault(e, 0) < MOST_PROSE * all) {
        return true;
      }
    }
    return false;
  }
}
