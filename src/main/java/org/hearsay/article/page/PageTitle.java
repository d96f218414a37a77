package org.hearsay.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline of a page: of what it tells and shows, that on which most agree. The name of the
 * site stands beside the headline in some, and search engines are told a shorter one.
 */
final class PageTitle {

  /** Between headline and site: "Minister resigns | The Daily". */
  private static final Pattern BETWEEN = Pattern.compile(" (?:[|•·»«]{1,3}|::|[–—-]) ");

  /** Words of a headline; names of sites and sections have fewer. */
  private static final int HEADLINE = 4;

  private PageTitle() {}

  /**
   * The headline.
   *
   * @param told what the page tells deliberately, the most deliberate first
   * @param site its name
   */
  static Optional<String> of(Document page, List<String> told, Optional<String> site) {
    List<String> titles = new ArrayList<>();
    for (String title : told) {
      titles.add(withoutSite(plain(title), site.orElse("")));
    }
    titles.add(withoutSite(plain(page.title()), site.orElse("")));
    for (Element heading : page.select("h1")) {
      titles.add(plain(heading.text()));
    }
    titles.removeIf(String::isEmpty);
    Optional<String> best = Optional.empty();
    int most = -1;
    for (String title : titles) {
      int votes = votes(title, titles);
      if (votes > most) {
        most = votes;
        best = Optional.of(title);
      }
    }
    return best.or(
        () ->
            Optional.ofNullable(page.selectFirst("h2"))
                .map(h -> plain(h.text()))
                .filter(t -> !t.isEmpty()));
  }

  /** Two for each of the same words, one for each that has them among others. */
  private static int votes(String title, List<String> titles) {
    String folded = folded(title);
    boolean headline = PageBlocks.words(title) >= HEADLINE;
    int votes = 0;
    for (String other : titles) {
      String words = folded(other);
      if (words.equals(folded)) {
        votes += 2;
      } else if (headline && words.contains(folded)) {
        votes++;
      }
    }
    return votes;
  }

  private static String withoutSite(String title, String site) {
    String[] parts = BETWEEN.split(title, -1);
    String last = parts[parts.length - 1];
    if (parts.length > 1 && (same(last, site) || PageBlocks.words(last) < HEADLINE)) {
      int end = title.lastIndexOf(last);
      while (end > 0 && " |•·»«:–—-".indexOf(title.charAt(end - 1)) >= 0) {
        end--;
      }
      return title.substring(0, end);
    }
    return parts.length > 1 && same(parts[0], site)
        ? title.substring(title.indexOf(parts[1], parts[0].length()))
        : title;
  }

  private static boolean same(String a, String b) {
    return !b.isEmpty() && folded(a).equals(folded(b));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("^the", "");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
