package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Says where the content of a reported clause ends: with what goes on from it, and before the
 * speaker's next report or deed and the time of the report.
 */
final class ContentEnds {

  private static final Set<String> CLAUSE_OPENERS = Set.of("PRON", "DET", "SCONJ", "PROPN");

  /** Words that join a report to the one before it. */
  static final Set<String> NEXT = Set.of("and", "but", "though", "although", "while");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:earlier|late|early|later) )?(?:(?:this|last) (?:week|weekend|month|year|morning"
              + "|afternoon|evening|night|spring|summer|fall|autumn|winter)|(?:Mon|Tues|Wednes|Thurs"
              + "|Fri|Satur|Sun)day|today|yesterday)");

  private final CueLexicon lexicon = CueLexicon.bundled();

  /** Fits the content of a clause: with what goes on from it, without the speaker's next report. */
  void trim(Predicate p, int clause, BitSet set) {
    goOn(p, clause, set);
    cutReports(p.s, p.v, set);
    cutDeeds(p, clause, set);
    cutMainClauses(p.s, clause, set);
  }

  /** "agreed to pay, and the union stepped in": no infinitive is joined to a clause. */
  private static void cutMainClauses(Sentence s, int clause, BitSet set) {
    if (!s.token(clause).isBase() || s.children(clause, "aux", "nsubj").length > 0) {
      return;
    }
    for (int k : s.children(clause, "conj")) {
      int[] cc = s.children(k, "cc");
      if (Clauses.hasSubject(s, k) && cc.length > 0 && s.token(cc[0] - 1).is(",")) {
        set.clear(cc[0], set.length());
        return;
      }
    }
  }

  /** "said he would resign and left the room": the speaker's next deed is no content. */
  private static void cutDeeds(Predicate p, int clause, BitSet set) {
    for (int k : p.s.children(clause, "conj")) {
      if (p.isDeed(clause, k)) {
        set.clear(p.s.children(k, "cc")[0], set.length());
        return;
      }
    }
  }

  /** Adds the clauses joined to the report that go on with its content. */
  private void goOn(Predicate p, int content, BitSet set) {
    Sentence s = p.s;
    for (int k : p.right("advcl")) {
      int[] below = s.subtree(k);
      boolean because = Clauses.mark(p.s, k).map(m -> m.is("because")).orElse(false);
      if (because && k > content && below[0] <= set.length() + 1) {
        set.set(below[0], below[below.length - 1] + 1);
      }
    }
    for (int k : p.right("ccomp", "conj", "parataxis")) {
      boolean bare = s.token(k).isBase() && s.token(k).baseRelation().matches("ccomp|conj");
      boolean that = Clauses.mark(p.s, k).map(m -> m.is("that")).orElse(false);
      boolean clause =
          bare || Clauses.hasSubject(s, k) || s.children(k, "expl", "csubj").length > 0;
      boolean infinitive =
          s.token(content).isBase() && s.children(content, "aux", "nsubj").length == 0;
      boolean present =
          p.token().isPast()
              && s.children(k, "cc").length > 0
              && !Clauses.hasSubject(s, k)
              && finiteTag(s, k).matches("VB[ZP]|MD");
      boolean own =
          present
              || that
              || (clause && !(infinitive && s.children(k, "cc").length > 0) && !isOwnReport(p, k));
      int[] below = s.subtree(k);
      if (own && k > content && below[0] <= set.length() + 2) {
        set.set(below[0], below[below.length - 1] + 1);
      }
    }
  }

  /** Whether a clause joined to the report is one too: of speech, or of the same subject. */
  private boolean isOwnReport(Predicate p, int clause) {
    String lemma = p.s.token(clause).lemma();
    int[] subjects = p.s.children(clause, "nsubj");
    int subject = p.subject();
    boolean same =
        subject >= 0
            && subjects.length > 0
            && p.s.token(subject).text().equalsIgnoreCase(p.s.token(subjects[0]).text());
    boolean speech = lexicon.quotes(lemma) && !p.s.token(clause).isBase(); // "can and may declare"
    return speech || (same && !lexicon.verb(lemma).isEmpty());
  }

  /** "said last week they would": the time belongs to the report. */
  static BitSet withoutDate(Sentence s, BitSet set) {
    int first = set.nextSetBit(0);
    StringBuilder words = new StringBuilder();
    for (int i = first; i >= 0 && i < Math.min(first + 3, s.size() - 1); i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).text());
      boolean next = Set.of("PRON", "DET", "PROPN", "NOUN").contains(s.token(i + 1).pos());
      if (next && set.get(i + 1) && TIME.matcher(words).matches()) {
        set.clear(first, i + 1);
        return set;
      }
    }
    return set;
  }

  /** ", noting that …" is the speaker's next report, not content of the first. */
  void cutReports(Sentence s, int verb, BitSet set) {
    for (int i = set.nextSetBit(verb + 2); i > 0; i = set.nextSetBit(i + 1)) {
      boolean quoted = s.token(i).is("\"");
      if (quoted) {
        break;
      }
      if (s.token(i).is(";") && Clauses.hasFinite(s, i, set.length())) {
        set.clear(i, set.length());
      }
    }
    for (int i = set.nextSetBit(verb + 2); i > 0; i = set.nextSetBit(i + 1)) {
      boolean participle = s.token(i).isGerund() && s.token(i - 1).is(",");
      boolean that = i + 1 < s.size() && s.token(i + 1).is("that");
      boolean coordinated =
          s.token(i - 1).isCoordinator()
              && s.token(i).tag().equals(finiteTag(s, verb))
              && i + 1 < s.size()
              && CLAUSE_OPENERS.contains(s.token(i + 1).pos());
      boolean citing = participle && s.token(i).lemma().equals("cite");
      if (citing || (((participle && that) || coordinated) && lexicon.quotes(s.token(i).lemma()))) {
        set.clear(i - 1, set.length());
      } else if (isNextReport(s, verb, i)) {
        set.clear(i - 2, set.length());
      } else if (s.token(i).isReporting() && lexicon.quotes(s.token(i).lemma())) {
        int joint = joint(s, verb, i);
        set.clear(joint, Math.max(joint, set.length()));
      }
    }
  }

  /** "<u>while</u> Ada Bell wrote …": what joins the report of somebody else; the end for none. */
  private static int joint(Sentence s, int verb, int report) {
    for (int subject : s.children(report, "nsubj")) {
      int first = s.subtree(subject)[0];
      boolean named = s.token(subject).pos().equals("PROPN");
      if (named && first > verb + 2 && s.token(first - 1).is("while")) {
        return first - 1;
      }
    }
    return s.size();
  }

  /** The tag of a verb, or of its finite auxiliary. */
  private static String finiteTag(Sentence s, int verb) {
    int[] aux = s.children(verb, "aux", "aux:pass", "cop");
    return aux.length > 0 ? s.token(aux[0]).tag() : s.token(verb).tag();
  }

  /** ", but he added that …": a report of its own behind the content of this one. */
  private boolean isNextReport(Sentence s, int verb, int i) {
    Token joint = s.token(i - 2);
    return i > verb + 3
        && s.token(i).isReporting()
        && s.token(i - 1).tag().equals("PRP")
        && NEXT.contains(joint.lemma())
        && s.token(i - 3).isPunctuation()
        && i + 1 < s.size()
        && (s.token(i + 1).isNounPhrasePart() || s.token(i + 1).isSubordinator())
        && lexicon.quotes(s.token(i).lemma());
  }
}
