package org.hearsay.article.input;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.article.Article;

/**
 * Sees to it that no two articles have one id: of those with the same id and another text, all but
 * the first are named after their text, too. The same text again is the same article.
 */
final class Ids {

  /** Hexadecimal digits of the text's hash: enough to tell apart what has one name. */
  private static final String NAMED = "%s-%08x";

  private final Map<String, Integer> first = new HashMap<>();
  private final Map<Integer, String> renamed = new HashMap<>();

  /** Takes note of the article with this number. */
  void add(int number, Article article) {
    int hash = article.body().hashCode();
    Integer before = first.putIfAbsent(article.id(), hash);
    if (before != null && before != hash) {
      renamed.put(number, NAMED.formatted(article.id(), hash));
    }
  }

  /** The same article, perhaps under another id. */
  Article applied(int number, String where, Article article, Consumer<String> remarks) {
    String name = renamed.get(number);
    if (name == null) {
      return article;
    }
    String line = "%s: another article has the id \"%s\"; this one is kept as \"%s\"";
    remarks.accept(line.formatted(where, article.id(), name));
    return article.named(name);
  }
}
