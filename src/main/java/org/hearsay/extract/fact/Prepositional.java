package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.nlp.Sentence;

/** Phrases with a preposition beside a word. */
final class Prepositional {

  private Prepositional() {}

  /**
   * Heads of phrases with a preposition beside a word, or beside its object and what hangs on that.
   *
   * @param verb whether the word is used as a verb
   */
  static List<Integer> with(Sentence s, int at, boolean verb, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "obl", "nmod", "advcl", "xcomp")) {
      for (int m : s.children(c, "case")) {
        if (c > at && s.token(m).text().toLowerCase(Locale.ROOT).equals(preposition)) {
          found.add(c);
        }
      }
    }
    if (found.isEmpty() && !verb) {
      found.addAll(besideNoun(s, at, preposition));
    }
    if (found.isEmpty()) {
      found.addAll(afterMisreadNoun(s, at, preposition));
    }
    if (verb && found.isEmpty()) {
      List<Integer> nouns = new ArrayList<>();
      Arrays.stream(s.children(at, "obj")).forEach(nouns::add);
      for (int o : List.copyOf(nouns)) {
        for (int inner : s.children(o, "nmod", "conj")) {
          nouns.add(inner);
        }
      }
      for (int o : nouns) {
        for (int c : s.children(o, "nmod")) {
          for (int m : s.children(c, "case")) {
            boolean loose = Set.of("of", "from").contains(preposition);
            if (!(loose && !s.token(o).isName()) && s.token(m).text().equals(preposition)) {
              found.add(c);
            }
          }
        }
      }
    }
    return found;
  }

  /** "is a chemist and professor of physics at Yale": the parser hangs "Yale" on another noun. */
  private static List<Integer> besideNoun(Sentence s, int at, String preposition) {
    List<Integer> nouns = new ArrayList<>();
    if (s.token(at).hangsAs("conj")) {
      nouns.add(s.token(at).head());
    }
    for (int of : s.children(at, "nmod")) {
      boolean field = of > at && !s.token(of).isName();
      if (field && Set.of("at", "for").contains(preposition)) {
        nouns.add(of);
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int noun : nouns) {
      for (int c : s.children(noun, "nmod")) {
        for (int m : s.children(c, "case")) {
          if (c > at && s.token(m).is(preposition)) {
            found.add(c);
          }
        }
      }
    }
    return found;
  }

  /** "sent to combat zones": the parser takes "to combat" for an infinitive. */
  private static List<Integer> afterMisreadNoun(Sentence s, int at, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "advcl", "xcomp")) {
      boolean marked = false;
      for (int m : s.children(c, "mark")) {
        marked |= s.token(m).text().equals(preposition);
      }
      int[] objects = s.children(c, "obj");
      if (marked && s.token(c).lemma().equals("combat") && objects.length > 0) {
        found.add(objects[0]);
      }
    }
    return found;
  }

  /** "sent between 3,000 and 5,000 men": an object that its range makes a phrase. */
  static List<Integer> ranged(Sentence s, int at) {
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "obl")) {
      boolean between =
          Arrays.stream(s.children(c, "case")).anyMatch(m -> s.token(m).is("between"));
      if (c > at && between && s.children(c, "nummod").length > 0) {
        found.add(c);
      }
    }
    return found;
  }
}
