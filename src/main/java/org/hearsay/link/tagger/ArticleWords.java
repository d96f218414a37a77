package org.hearsay.link.tagger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.kb.NameFolding;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** How an article writes its words elsewhere: what tells a name where all words are alike. */
public final class ArticleWords {

  private final Set<String> small = new HashSet<>();
  private final Set<String> behindCapital = new HashSet<>();
  private final Set<String> beforeCapital = new HashSet<>();
  private final Map<String, Integer> capital = new HashMap<>();
  private final Map<String, Integer> guesses = new HashMap<>();
  private final TypeByWords types;

  public ArticleWords(TypeByWords types, Document document) {
    this.types = types;
    for (Sentence s : document.sentences()) {
      if (Casing.of(s) == Casing.PROSE) {
        read(s);
      }
    }
  }

  private void read(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      String text = s.token(i).text();
      if (!Character.isLetter(text.charAt(0))) {
        continue;
      }
      String lower = NameFolding.lower(text);
      if (!Character.isUpperCase(text.charAt(0))) {
        small.add(lower);
        continue;
      }
      if (i > 0 && Character.isLetterOrDigit(s.token(i - 1).text().charAt(0))) {
        capital.merge(lower, 1, Integer::sum);
        if (Character.isUpperCase(s.token(i - 1).text().charAt(0))) {
          behindCapital.add(lower);
          beforeCapital.add(NameFolding.lower(s.token(i - 1).text()));
        }
      }
    }
  }

  /** What words name by themselves, as {@link TypeByWords#guess} has it. */
  int guess(String words) {
    return guesses.computeIfAbsent(words, types::guess);
  }

  /** Whether it stands in small letters, with a capital inside of sentences, beside such words. */
  int use(String lower) {
    return (small.contains(lower) ? 1 : 0)
        + (capital.containsKey(lower) ? 2 : 0)
        + (behindCapital.contains(lower) ? 4 : 0)
        + (beforeCapital.contains(lower) ? 8 : 0)
        + (capital.getOrDefault(lower, 0) > 2 ? 16 : 0);
  }
}
