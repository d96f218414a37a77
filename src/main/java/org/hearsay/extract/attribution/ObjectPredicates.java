package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.NounTypes;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds what a verb says of its object: "call it a lie", "dismiss the claim as a rumour". */
final class ObjectPredicates {

  private ObjectPredicates() {}

  /** "call it a lie", "dismiss the claim as a rumour": object and predicate together. */
  static Optional<Complement> find(Predicate p, String frame) {
    int[] objects = p.isPassive() ? p.s.children(p.v, "nsubj:pass") : p.right("obj", "iobj");
    int predicate = -1;
    if (frame.equals("as")) {
      predicate = predicateBehindAs(p, objects);
    } else {
      for (int c : p.right("xcomp", "obj", "obl:unmarked")) {
        boolean other = objects.length == 0 || c != objects[0];
        predicate = other && !Clauses.isDate(p.s.token(c)) ? c : predicate;
      }
    }
    boolean as = frame.equals("as");
    if (as && objects.length == 0 && predicate >= 0 && p.token().relation().equals("acl:relcl")) {
      BitSet set = Tokens.below(p.s, predicate);
      set.clear(0, p.v + 2);
      return Optional.of(new Complement(Tokens.spans(p.s, set), frame, frame, p.v + 1));
    }
    if (objects.length == 0) {
      int[] lost = frame.equals("small") ? p.right("xcomp") : new int[0];
      int[] left = p.s.children(p.v, "obj");
      boolean what = left.length > 0 && left[0] < p.v && p.s.token(left[0]).is("what");
      if (what && lost.length > 0) {
        return Optional.of(new Complement(Tokens.spans(p.s, Tokens.below(p.s, lost[0])), frame));
      }
      boolean noun = lost.length > 0 && p.s.token(lost[0]).isNominal();
      return noun ? named(p, lost[0]) : Optional.empty();
    }
    if (predicate < 0) {
      return frame.equals("small") ? named(p, objects[0]) : Optional.empty();
    }
    BitSet set = Tokens.below(p.s, objects[0]);
    set.or(Tokens.below(p.s, predicate));
    set.clear(p.v);
    if (objects[0] < predicate && !p.isPassive()) {
      set.set(objects[0], predicate);
    }
    if (p.agent() > predicate) {
      set.clear(Math.max(predicate + 1, byOf(p.s, p.agent())), p.s.size());
    }
    set.clear(Math.min(p.s.size(), nextDeed(p)), p.s.size());
    return Optional.of(new Complement(Tokens.spans(p.s, set), frame));
  }

  /** "citing <u>sources</u> close to him", "quotes <u>Ada Bell</u>": not what is said. */
  static boolean isWhom(Predicate p, int object) {
    Token t = p.s.token(object);
    boolean somebody =
        t.pos().equals("PROPN")
            || WordList.CITED.has(t)
            || NounTypes.means(t.lemma(), EntityType.PERSON);
    return WordList.CITING.has(p.lemma()) && p.with("as") < 0 && somebody;
  }

  /** "confirms <u>me</u>": somebody, without a name. */
  static boolean isPronoun(Predicate p) {
    return p.right("obj").length > 0
        && Set.of("me", "you", "him", "her", "us", "them").contains(word(p, p.right("obj")[0]));
  }

  private static String word(Predicate p, int token) {
    return p.s.token(token).text().toLowerCase(Locale.ROOT);
  }

  /** The "by" of an agent. */
  private static int byOf(Sentence s, int agent) {
    int[] marks = s.children(agent, "case");
    return marks.length > 0 ? marks[0] : agent;
  }

  /** What stands behind "as", wherever the tree hangs it behind the object; -1 for nothing. */
  private static int predicateBehindAs(Predicate p, int[] objects) {
    int predicate = p.with("as");
    for (int c : objects) {
      for (int n : p.s.children(c, "nmod")) {
        for (int mark : p.s.children(n, "case")) {
          predicate = predicate < 0 && p.s.token(mark).is("as") ? n : predicate;
        }
      }
    }
    int from = objects.length > 0 ? Math.max(objects[0], p.v) + 1 : p.s.size();
    for (int i = from; i < p.s.size() && predicate < 0 && p.s.dominates(p.v, i); i++) {
      Token t = p.s.token(i);
      if (t.isFinite() || t.isPunctuation()) {
        return -1;
      }
      predicate = t.is("as") && t.head() > i ? t.head() : predicate;
    }
    return predicate;
  }

  /**
   * "called the senator a 'nasty guy'" where the tree has lost the predicate: all to the clause's
   * end.
   */
  private static Optional<Complement> named(Predicate p, int object) {
    int[] below = p.s.subtree(p.v);
    int end = nextDeed(p);
    end -= end < p.s.size() && p.s.token(end - 1).is(",") ? 1 : 0;
    int last = Math.max(Math.min(below[below.length - 1], end - 1), object);
    boolean mark = false;
    for (int i = object; i <= last; i++) {
      mark |= p.s.token(i).is("\"");
    }
    boolean active = !p.isPassive() && p.subject() >= 0 && !isDay(p.s, p.v + 1);
    boolean name = Set.of("PROPN", "PRON").contains(p.s.token(object).pos());
    boolean judged =
        object < last
            && Set.of("ADJ", "VERB").contains(p.s.token(object + 1).pos())
            && p.s.token(object + 1).head() == object
            && !p.s.token(object + 1).isGerund();
    if (!active || !(mark || judged || (name && last - object > 1))) {
      return Optional.empty();
    }
    int first = p.s.subtree(object)[0];
    return Optional.of(
        new Complement(Tokens.spans(p.s, Tokens.range(Math.max(first, p.v + 1), last)), "small"));
  }

  /**
   * "called him a fool and left", "…, and on Friday left", "… a fool, according to Ada Bell": where
   * the next verb of the same form is joined, or the phrase begins; else the end.
   */
  static int nextDeed(Predicate p) {
    int end = p.s.size();
    for (int i = p.v + 2; i + 1 < end; i++) {
      if (p.s.token(i).isCoordinator()
          && p.s.token(i + 1).tag().equals(p.token().tag())
          && p.token().isReporting()) {
        end = i;
      }
    }
    for (int joined : p.right("conj")) {
      int[] and = p.s.children(joined, "cc");
      boolean alike = p.s.token(joined).tag().equals(p.token().tag());
      end = alike && and.length > 0 && and[0] > p.v + 1 ? Math.min(end, and[0]) : end;
    }
    for (int next = p.v + 2; next < end; next++) {
      boolean alike = p.s.token(next).tag().equals(p.token().tag());
      int other = alike ? joinedSubject(p.s, next) : -1;
      end = other > p.v + 1 ? other - 1 : end;
    }
    for (int c : p.right("obl")) {
      for (int mark : p.s.children(c, "case")) {
        end = p.s.token(mark).is("according") ? Math.min(end, mark) : end;
      }
    }
    return end;
  }

  /**
   * "with Ada Bell calling it a coup and <u>Tom</u> Hill of Ohio calling it a hoax": the first word
   * of a name between a conjunction and a verb, however the tree hangs it; -1 for none.
   */
  static int joinedSubject(Sentence s, int verb) {
    int at = verb;
    while (at > 0 && (s.token(at - 1).isName() || s.token(at - 1).is("of"))) {
      at--;
    }
    return at > 0 && at < verb && s.token(at).isName() && s.token(at - 1).isCoordinator() ? at : -1;
  }

  /** A day that is no owner: "called Friday for …", and not "called May's vote …". */
  private static boolean isDay(Sentence s, int at) {
    boolean owner = at + 1 < s.size() && s.token(at + 1).tag().equals("POS");
    return at < s.size() && Clauses.isDate(s.token(at)) && !owner;
  }
}
