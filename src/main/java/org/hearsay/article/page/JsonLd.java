package org.hearsay.article.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page tells of its article in JSON-LD, in the words of schema.org. */
final class JsonLd {

  /** NewsArticle, ReportageNewsArticle, BlogPosting … */
  private static final List<String> ARTICLES = List.of("Article", "BlogPosting", "Report");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** The first article that a page tells of; of a script that is no JSON nothing is read. */
  static JsonLd of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      Optional<JsonNode> found = parsed(script.data()).flatMap(JsonLd::article);
      if (found.isPresent()) {
        return new JsonLd(found.get());
      }
    }
    return new JsonLd(JSON.missingNode());
  }

  private static Optional<JsonNode> parsed(String script) {
    try {
      return Optional.ofNullable(JSON.readTree(script));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode node) {
    List<JsonNode> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(parts::add);
    } else if (isArticle(node.path("@type"))) {
      return Optional.of(node);
    } else {
      node.path("@graph").forEach(parts::add);
      Optional.ofNullable(node.get("mainEntity")).ifPresent(parts::add);
    }
    return parts.stream().flatMap(p -> article(p).stream()).findFirst();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    return ARTICLES.stream().anyMatch(type.asText("")::endsWith);
  }

  Optional<String> text(String property) {
    return names(article.path(property)).stream().findFirst();
  }

  List<String> texts(String property) {
    return names(article.path(property));
  }

  /** A text, the name of an object, or those of a list. */
  private static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(v -> names.addAll(names(v)));
    } else {
      JsonNode text = value.isObject() ? value.path("name") : value;
      String plain = Parser.unescapeEntities(text.asText(""), false).strip();
      if (text.isValueNode() && !plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  /** Where the article is, as it says. */
  Optional<String> address() {
    JsonNode main = article.path("mainEntityOfPage");
    return Optional.of(main.isObject() ? main.path("@id") : main)
        .map(n -> n.asText(""))
        .filter(a -> Address.of(a).isPresent())
        .or(() -> text("url"));
  }
}
