package org.hearsay.article.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements of a page that say by their name, role or class that they are none of the article. */
final class Furniture {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "button",
          "input",
          "select",
          "textarea",
          "object",
          "video",
          "audio",
          "canvas",
          "head",
          "math",
          "dialog");

  private static final Set<String> NAMES =
      Set.of("nav", "aside", "footer", "menu", "figcaption", "form", "figure");

  private static final Pattern ROLE =
      Pattern.compile("navigation|complementary|banner|search|contentinfo|menu|dialog|alert");

  private static final Pattern CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:"
              + "related|recirc\\w*|recommend\\w*|more|most|popular|trending|read-?next|also|"
              + "share|sharing|social|follow|newsletter|subscri\\w*|sign-?up|promo\\w*|"
              + "ad|ads|advert\\w*|sponsor\\w*|outbrain|taboola|"
              + "comment|comments|disqus|respond|"
              + "caption|credit|credits|byline|author|dateline|timestamp|tags?|breadcrumbs?|"
              + "cookie\\w*|consent|gdpr|nav|navigation|menu|sidebar|footer|masthead|"
              + "toolbar|widget|pagination|pager|print|copyright|hidden|modal|popup"
              + ")(?:$|[\\s_-])");

  private Furniture() {}

  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  static boolean is(Element element) {
    return NAMES.contains(element.normalName())
        || ROLE.matcher(element.attr("role")).matches()
        || named(element);
  }

  private static boolean named(Element element) {
    String names = element.className() + " " + element.id();
    return CLASS.matcher(names).find() && !isWhole(element);
  }

  /** What sites call the element that has the article's text. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i)(?:article|story|post|entry|page)[_-]{0,2}(?:body|content|text|copy)(?![a-z])");

  static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || ARTICLE.matcher(element.className()).find()
        || ARTICLE.matcher(element.id()).find();
  }

  /** A class of the body or of the article says what kind of page it is. */
  private static boolean isWhole(Element element) {
    return Set.of("html", "body", "article", "main").contains(element.normalName())
        || element.attr("itemprop").equals("articleBody");
  }
}
