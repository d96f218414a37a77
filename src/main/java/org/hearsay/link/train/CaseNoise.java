package org.hearsay.link.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Writes some sentences of a document in capitals, in small letters or Like a Headline. */
final class CaseNoise {

  /** Share of the sentences that are written otherwise. */
  private static final float SHARE = 0.3f;

  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "in", "on", "for", "to", "a", "an", "at", "by", "with", "from");

  private CaseNoise() {}

  private enum Way {
    CAPITALS,
    SMALL,
    HEADLINE
  }

  /**
   * A document written otherwise in part.
   *
   * @param changed the sentences that are
   */
  record Noisy(Article article, List<Span> changed) {

    boolean isChanged(Sentence s) {
      return changed.stream()
          .anyMatch(c -> c.start() < s.span().end() && s.span().start() < c.end());
    }
  }

  /** The same text, char for char, but for case. */
  static Noisy of(Document document, Random random) {
    StringBuilder body = new StringBuilder(document.article().body());
    List<Span> changed = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      if (random.nextFloat() < SHARE) {
        Way way = Way.values()[random.nextInt(Way.values().length)];
        s.tokens().forEach(t -> change(body, t.span(), way));
        changed.add(s.span());
      }
    }
    String id = document.article().id();
    return new Noisy(Article.of(id, body.toString(), Metadata.none()), changed);
  }

  private static void change(StringBuilder body, Span word, Way way) {
    boolean small = SMALL.contains(word.in(body.toString()).toLowerCase(Locale.ROOT));
    for (int i = word.start(); i < word.end(); i++) {
      char c = body.charAt(i);
      boolean first = i == word.start() && !small;
      body.setCharAt(
          i,
          switch (way) {
            case CAPITALS -> Character.toUpperCase(c);
            case SMALL -> Character.toLowerCase(c);
            case HEADLINE -> first ? Character.toUpperCase(c) : c;
          });
    }
  }
}
