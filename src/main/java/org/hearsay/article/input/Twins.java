package org.hearsay.article.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;

/** Sees to it that what is in the input under several addresses is one article with all of them. */
final class Twins {

  private final Map<String, List<First>> firsts = new HashMap<>();
  private final Set<Integer> others = new HashSet<>();
  private final Map<Integer, Set<String>> more = new HashMap<>();

  /** The first of an article's kind. */
  private record First(int number, Likeness likeness, Set<String> addresses) {}

  /** Takes note of the article with this number; whether an earlier one is the same. */
  boolean add(int number, Article article) {
    return Likeness.of(article).filter(l -> add(number, l, addresses(article))).isPresent();
  }

  private boolean add(int number, Likeness likeness, Set<String> addresses) {
    List<First> alike = firsts.computeIfAbsent(likeness.key(), k -> new ArrayList<>(1));
    for (First first : alike) {
      if (!first.addresses().containsAll(addresses) && first.likeness().isOf(likeness)) {
        first.addresses().addAll(addresses);
        more.put(first.number(), first.addresses());
        others.add(number);
        return true;
      }
    }
    alike.add(new First(number, likeness, addresses));
    return false;
  }

  private static Set<String> addresses(Article article) {
    Metadata known = article.metadata();
    Set<String> addresses = new TreeSet<>(known.alsoAt());
    known.url().ifPresent(addresses::add);
    return addresses;
  }

  /** How many articles are another one again. */
  int count() {
    return others.size();
  }

  /** Whether the article with this number is another one again. */
  boolean isOther(int number) {
    return others.contains(number);
  }

  /** The same article with all of its addresses. */
  Article applied(int number, String where, Article article, Consumer<String> remarks) {
    Set<String> addresses = more.getOrDefault(number, Set.of());
    if (addresses.isEmpty()) {
      return article;
    }
    Article all = article.with(article.metadata().alsoAt(addresses));
    remarks.accept(where + ": also at " + String.join(", ", all.metadata().alsoAt()));
    return all;
  }
}
