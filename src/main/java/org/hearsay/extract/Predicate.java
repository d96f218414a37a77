package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** A cue word with its subject and auxiliaries, as the tree gives them. */
final class Predicate {

  private static final Set<String> CLAUSES =
      Set.of("ccomp", "xcomp", "advcl", "parataxis", "conj", "acl", "csubj", "dep");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|June|July"
              + "|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)|today|yesterday");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  final Sentence s;
  final int v;

  Predicate(Sentence s, int v) {
    this.s = s;
    this.v = v;
  }

  Token token() {
    return s.token(v);
  }

  boolean isPassive() {
    return s.children(v, "nsubj:pass", "aux:pass").length > 0
        || (token().tag().equals("VBN")
            && s.children(v, "aux").length == 0
            && (token().baseRelation().equals("acl") || isQuestioned()));
  }

  /** "Asked about it, she said …", "when asked": who is asked does not ask. */
  private boolean isQuestioned() {
    return token().lemma().equals("ask")
        && token().baseRelation().equals("advcl")
        && s.children(v, "nsubj").length == 0;
  }

  /** The lemma, with the particle where there is one. */
  String lemma() {
    String lemma = token().lemma().toLowerCase(java.util.Locale.ROOT);
    for (int c : s.children(v, "compound:prt")) {
      return lemma + "+" + s.token(c).lemma();
    }
    if (v + 1 < s.size() && s.token(v + 1).text().equals("on") && lemma.equals("call")) {
      return "call+on";
    }
    return lemma;
  }

  /** The head of who does it: the subject, or that of the clause that governs it; -1 for none. */
  int subject() {
    int at = v;
    for (int steps = 0; steps < 6; steps++) {
      int own = ownSubject(at);
      if (own >= 0) {
        return own;
      }
      if (s.children(at, "csubj", "expl").length > 0) {
        return -1;
      }
      Token t = s.token(at);
      int head = t.head();
      if (head < 0) {
        return -1;
      }
      String relation = t.baseRelation();
      if (at == v && relation.equals("conj") && t.tag().matches("VB[DZ]") && !isFinite(head)) {
        at = finiteAbove(head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      int report = relation.equals("conj") ? s.token(head).head() : -1;
      if (report >= 0
          && (new Predicate(s, report).isDeed(head, at) || (at == v && isNextReport(report, at)))) {
        at = report;
        continue;
      }
      if (relation.equals("acl") && t.tag().equals("VBG") && follows(at, ",")) {
        at = governor(head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      boolean infinitive = t.tag().equals("VB") && mark(at).isPresent();
      if (relation.equals("acl") && infinitive && s.token(head).pos().equals("NOUN")) {
        at = governor(head);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      if (relation.equals("acl")) {
        return t.tag().equals("VBN") ? -1 : head;
      }
      if (!Set.of("xcomp", "advcl", "conj", "parataxis", "ccomp", "dep").contains(relation)) {
        return -1;
      }
      if (relation.equals("xcomp")) {
        int[] objects = s.children(head, "obj", "iobj");
        if (objects.length > 0 && objects[0] < at && !s.token(head).lemma().equals("promise")) {
          return objects[0];
        }
      }
      if (relation.equals("ccomp") && !t.tag().equals("VBG")) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  /** Clears finite verbs without a subject that the tree joins to what is not finite below. */
  void cutStray(int top, BitSet set) {
    for (int i : s.subtree(top)) {
      Token t = s.token(i);
      boolean stray =
          t.relation().equals("conj")
              && t.tag().matches("VB[DZ]")
              && i > top
              && !isFinite(t.head())
              && s.children(i, "nsubj", "nsubj:pass").length == 0;
      int[] cc = s.children(i, "cc");
      if (stray && cc.length > 0) {
        set.clear(cc[0], s.size());
        return;
      }
    }
  }

  /** Whether a word is a finite verb, or has one with it. */
  private boolean isFinite(int token) {
    Token t = s.token(token);
    return t.tag().matches("VB[DZP]|MD")
        || !t.tag().startsWith("V")
        || Arrays.stream(s.children(token, "aux", "cop", "aux:pass"))
            .anyMatch(c -> s.token(c).tag().matches("VB[DZP]|MD"));
  }

  /** The nearest finite verb above a word; -1 for none. */
  private int finiteAbove(int token) {
    int at = s.token(token).head();
    while (at >= 0 && !(s.token(at).tag().startsWith("V") && isFinite(at))) {
      at = s.token(at).head();
    }
    return at;
  }

  /**
   * "said he would resign and left the room": whether the predicate, in the past tense, is followed
   * by a clause in another tense that a verb in the past tense is joined to: what its own subject
   * did next.
   */
  boolean isDeed(int clause, int joined) {
    Token t = s.token(joined);
    int[] cc = s.children(joined, "cc");
    boolean modal = s.token(clause).tag().equals("VB");
    boolean perfect = s.token(clause).tag().equals("VBN") && s.children(clause, "aux").length > 0;
    boolean bare = s.children(joined, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop").length == 0;
    boolean past = t.tag().equals("VBD") || (modal && t.tag().equals("VBN"));
    return token().tag().equals("VBD")
        && joined > clause
        && cc.length > 0
        && bare
        && past
        && (modal || (perfect && follows(cc[0], ",")));
  }

  /** "said it failed and said that it had cost …": two reports in one tense. */
  private boolean isNextReport(int report, int joined) {
    CueLexicon lexicon = CueLexicon.bundled();
    return s.token(joined).tag().equals(s.token(report).tag())
        && lexicon.quotes(s.token(joined).lemma())
        && lexicon.quotes(s.token(report).lemma())
        && s.children(joined, "ccomp").length > 0;
  }

  private boolean follows(int token, String mark) {
    return token > 0 && s.token(token - 1).text().equals(mark);
  }

  /** The verb, or the predicate noun with a subject, that governs a noun; -1 for none. */
  private int governor(int noun) {
    int at = noun;
    while (at >= 0
        && !s.token(at).pos().equals("VERB")
        && s.children(at, "nsubj", "nsubj:pass").length == 0) {
      at = s.token(at).head();
    }
    return at;
  }

  private int ownSubject(int at) {
    int[] subjects = s.children(at, "nsubj");
    for (int c : subjects) {
      boolean quoted = c != subjects[subjects.length - 1] && hasMark(c, at);
      if (quoted) {
        continue;
      }
      if (!s.token(c).text().equalsIgnoreCase("it") || s.children(at, "nsubj:pass").length == 0) {
        return c;
      }
    }
    return subjects.length > 0 ? subjects[0] : -1;
  }

  /** Whether a quotation mark stands between two tokens. */
  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).text().equals("\"")) {
        return true;
      }
    }
    return false;
  }

  /** The noun that "who" or "which" stands for; any other source stands for itself. */
  int antecedent(int source) {
    boolean relative =
        source >= 0
            && RELATIVES.contains(s.token(source).lemma().toLowerCase(java.util.Locale.ROOT));
    for (int at = source; relative && at >= 0; at = s.token(at).head()) {
      if (s.token(at).relation().equals("acl:relcl")) {
        return s.token(at).head();
      }
    }
    for (int at = source - 1; relative && at >= Math.max(0, source - 3); at--) {
      if (NOMINAL.contains(s.token(at).pos())) {
        return at;
      }
    }
    return source;
  }

  /** The head of the "by" phrase of a passive; -1 for none. */
  int agent() {
    for (int c : s.children(v, "obl")) {
      for (int mark : s.children(c, "case")) {
        if (s.token(mark).text().equals("by")) {
          return c;
        }
      }
    }
    return -1;
  }

  static boolean isDate(Token token) {
    return DATE.matcher(token.text()).matches();
  }

  /** The tokens of a noun phrase, without the clause that holds the predicate itself. */
  BitSet nounPhrase(int head) {
    return new NounPhrase(this, head).tokens();
  }

  List<Span> source(int head) {
    return head < 0 ? List.of() : Tokens.spans(s, new NounPhrase(this, head).naming());
  }

  /** The verb with its auxiliaries, negation and particle. */
  BitSet cue() {
    BitSet set = new BitSet();
    set.set(v);
    for (int c : s.children(v)) {
      Token t = s.token(c);
      boolean near = c < v ? isAdjacentLeft(c) : c == v + 1;
      boolean negation = t.lemma().equals("not") || t.lemma().equals("never");
      boolean auxiliary = t.baseRelation().equals("aux") || t.relation().equals("cop");
      if (t.relation().equals("compound:prt") || (near && (auxiliary || negation))) {
        set.set(c);
      }
    }
    return set;
  }

  /** Whether only auxiliaries and adverbs stand between {@code c} and the verb. */
  private boolean isAdjacentLeft(int c) {
    for (int i = c; i < v; i++) {
      String relation = s.token(i).baseRelation();
      if (!relation.equals("aux") && !relation.equals("advmod") && !relation.equals("cop")) {
        return false;
      }
    }
    return true;
  }

  /** The report without its content: subject, verb and the phrases right behind it. */
  BitSet chunk(int subject) {
    int first = v;
    int last = v;
    BitSet cue = cue();
    first = Math.min(first, cue.nextSetBit(0));
    last = Math.max(last, cue.length() - 1);
    if (subject >= 0 && !s.dominates(subject, v)) {
      BitSet np = nounPhrase(subject);
      int npFirst = np.nextSetBit(0);
      int npLast = np.length() - 1;
      if (npLast < v && v - npLast <= 6) {
        first = Math.min(first, npFirst);
      } else if (npFirst > v && npFirst - v <= 3) {
        last = Math.max(last, npLast);
      }
    }
    for (int c : s.children(v)) {
      Token t = s.token(c);
      boolean clause = CLAUSES.contains(t.baseRelation());
      if (c > last && !clause && !t.isPunctuation()) {
        int[] below = s.subtree(c);
        if (below[0] <= last + 1) {
          last = Math.max(last, beforeMark(last + 1, below[below.length - 1]));
        }
      } else if (c < first && t.baseRelation().equals("advmod") && c == first - 1) {
        first = c;
      }
    }
    return Tokens.range(first, last);
  }

  /** The last token up to an end that no quotation mark, with its comma, stands before. */
  private int beforeMark(int first, int end) {
    for (int i = first; i <= end; i++) {
      if (s.token(i).text().equals("\"")) {
        return s.token(i - 1).isPunctuation() ? i - 2 : i - 1;
      }
    }
    return end;
  }

  /** Children with one of these relations right of the verb. */
  int[] right(String... relations) {
    return Arrays.stream(s.children(v, relations)).filter(c -> c > v).toArray();
  }

  /** The child that stands with this preposition; -1 for none. */
  int with(String preposition) {
    List<Integer> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int c : s.children(v, "obl", "advcl", "nmod", "ccomp")) {
      places.add(c);
    }
    for (int o : s.children(v, "obj", "iobj")) {
      for (int c : s.children(o, "nmod", "acl")) {
        places.add(c);
      }
    }
    for (int c : places) {
      for (int mark : s.children(c, "case", "mark")) {
        if (c > v && s.token(mark).text().equals(preposition)) {
          found.add(c);
        }
      }
    }
    return found.isEmpty() ? -1 : found.get(0);
  }

  Optional<Token> mark(int clause) {
    for (int c : s.children(clause, "mark")) {
      return Optional.of(s.token(c));
    }
    return Optional.empty();
  }
}
