package org.hearsay.link.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.Name;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** The words of title and office by which a text introduces a person. */
public final class Titles {

  /** Words before an office that make it another. */
  private static final Set<String> RANKS = NameWords.of("rank");

  private Titles() {}

  /** Lower-case words before and behind the names: "president", "mr", "spokeswoman". */
  public static Set<String> of(Document document, List<Name> names) {
    Set<String> titles = new HashSet<>();
    for (Name name : names) {
      name.title().ifPresent(t -> add(titles, t));
      String first = name.text().split(" ", 2)[0];
      if (NameWords.of("title").contains(first) && first.length() < name.text().length()) {
        add(titles, first);
      }
      Sentence s = document.sentences().get(name.sentence());
      for (int i = Math.max(0, name.first() - 3); i < name.first(); i++) {
        String lemma = NameFolding.lower(s.token(i).lemma());
        boolean another = s.token(i).relation().matches("(?:nsubj|obj|iobj).*"); // "the judge told"
        boolean his = s.dominates(another ? i : s.token(i).head(), name.last());
        if (NameWords.of("office").contains(lemma) && his) {
          titles.add(office(s, i));
        }
      }
      for (int i = name.first(); i <= name.last(); i++) {
        for (int c : s.children(i, "appos")) {
          titles.add(office(s, c));
        }
        if (s.token(i).baseRelation().equals("appos")
            && NameWords.of("office")
                .contains(NameFolding.lower(s.token(s.token(i).head()).lemma()))) {
          titles.add(office(s, s.token(i).head()));
        }
      }
    }
    return titles;
  }

  /** A noun for an office in small letters, with "vice" or "deputy" where that stands before it. */
  static String office(Sentence s, int token) {
    String lemma = NameFolding.lower(s.token(token).lemma());
    for (int c : s.children(token, "amod", "compound")) {
      String word = NameFolding.lower(s.token(c).text());
      if (RANKS.contains(word)) {
        return word + " " + lemma;
      }
    }
    return lemma;
  }

  /** The words of a title; "vice president" is one, since its bearer is not the president. */
  private static void add(Set<String> titles, String title) {
    String rank = "";
    for (String word : NameFolding.lower(title).replace(".", "").split("[ -]", -1)) {
      titles.add(rank + word);
      rank = RANKS.contains(word) ? word + " " : "";
    }
  }
}
