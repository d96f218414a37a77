package org.hearsay.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** The words of title and office by which a text introduces a person. */
final class Titles {

  private Titles() {}

  /** Lower-case words before and behind the names: "president", "mr", "spokeswoman". */
  static Set<String> of(Document document, List<Name> names) {
    NameWords words = NameWords.bundled();
    Set<String> titles = new HashSet<>();
    for (Name name : names) {
      name.title().ifPresent(t -> add(titles, t));
      String first = name.text().split(" ", 2)[0];
      if (words.is("title", first) && first.length() < name.text().length()) {
        add(titles, first);
      }
      Sentence s = document.sentences().get(name.sentence());
      for (int i = Math.max(0, name.first() - 3); i < name.first(); i++) {
        String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
        if (words.is("role", lemma) && s.dominates(s.token(i).head(), name.last())) {
          titles.add(lemma);
        }
      }
      for (int i = name.first(); i <= name.last(); i++) {
        for (int c : s.children(i, "appos")) {
          titles.add(s.token(c).lemma().toLowerCase(Locale.ROOT));
        }
      }
    }
    return titles;
  }

  private static void add(Set<String> titles, String title) {
    for (String word : title.toLowerCase(Locale.ROOT).replace(".", "").split("[ -]", -1)) {
      titles.add(word);
    }
  }
}
