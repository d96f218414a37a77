package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Whom a word for somebody means, by its place in the tree and in the text. */
final class Denotation {

  private Denotation() {}

  /**
   * The name of whom a noun means: "his wife, Jane Roe", "Jane Roe, his wife", "Jane Roe is his
   * wife", "serves as".
   */
  static List<Integer> of(Sentence s, int at) {
    Token t = s.token(at);
    List<Integer> found = new ArrayList<>();
    for (int c : s.children(at, "appos", "flat", "conj")) {
      boolean beside =
          !s.token(c).relation().equals("conj") || (c == at + 2 && s.token(at + 1).is(","));
      boolean bracketed = s.token(s.subtree(c)[0]).is("(") || (c > 0 && s.token(c - 1).is("("));
      if (s.token(c).isName() && beside && !bracketed) {
        found.add(c);
      }
    }
    boolean besideName =
        t.head() >= 0
            && Set.of("appos", "compound", "flat", "nmod:desc", "amod").contains(t.relation())
            && s.token(t.head()).isName()
            && s.children(at, "case").length == 0;
    if (found.isEmpty() && besideName) {
      found.add(t.head());
    }
    int top = at;
    while (isSaidToo(s, top)) {
      top = s.token(top).head();
    }
    if (found.isEmpty() && top != at && s.token(top).hangsAs("appos")) {
      found.add(s.token(top).head());
    }
    if (found.isEmpty() && t.relation().equals("nsubj")) {
      for (int c : s.children(t.head(), "nsubj")) {
        if (c > at && s.token(c).isName()) {
          found.add(c);
        }
      }
    }
    if (found.isEmpty() && s.children(top, "cop").length > 0) {
      for (int c : s.children(top, "nsubj")) {
        found.add(Clauses.antecedent(s, c));
      }
    }
    if (found.isEmpty()) {
      found.addAll(asSubject(s, top));
    }
    return found;
  }

  /** "is a chemist and <u>professor</u>", "is an airline, the <u>largest</u> one". */
  private static boolean isSaidToo(Sentence s, int noun) {
    Token t = s.token(noun);
    boolean apposed = t.hangsAs("appos") && s.token(t.head()).isCommonNoun();
    return t.head() >= 0 && (t.hangsAs("conj") || apposed);
  }

  /** "became a member", "served as a member": the subject of the verb. */
  private static List<Integer> asSubject(Sentence s, int noun) {
    Token t = s.token(noun);
    if (t.head() < 0 || !s.token(t.head()).isVerbForm()) {
      return List.of();
    }
    boolean as = false;
    for (int m : s.children(noun, "case", "mark")) {
      as |= s.token(m).is("as");
    }
    boolean becomes =
        Set.of("become", "remain", "make").contains(s.token(t.head()).lemma())
            && Set.of("xcomp", "obj").contains(t.relation());
    boolean serves = as && WordList.SERVING.has(s.token(t.head()));
    if (!becomes && !serves) {
      return List.of();
    }
    int subject = Clauses.antecedent(s, new Predicate(s, t.head()).subject());
    return subject < 0 ? List.of() : List.of(subject);
  }

  /**
   * What a participle behind a noun tells of: that noun; "the head of <u>Acme Pictures</u>, based
   * in Oslo" is of the name between.
   */
  static List<Integer> behind(Sentence s, int at) {
    int head = s.token(at).head();
    int before = at - 2;
    boolean name =
        before > head
            && WordList.SITED.has(s.token(at))
            && s.token(at - 1).is(",")
            && s.token(before).isName()
            && s.token(before).head() == head;
    return List.of(name ? before : head);
  }

  /** Whether a pronoun means whom neither its sentence before it nor the last one mentions. */
  static boolean isFar(Entity e, int sentence, int head) {
    boolean pronoun = false;
    boolean near = false;
    for (Mention m : e.mentions()) {
      boolean here = m.sentence() == sentence;
      pronoun |= here && m.head() == head && m.form() == Mention.Form.PRONOUN;
      near |= m.sentence() == sentence - 1 || (here && m.head() < head);
    }
    return pronoun && !near;
  }
}
