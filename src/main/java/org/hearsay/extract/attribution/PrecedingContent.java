package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.attribution.Quotations.Quote;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds what stands before a report that follows it or is put in between. */
final class PrecedingContent {

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final Quotations quotations;

  PrecedingContent(Quotations quotations) {
    this.quotations = quotations;
  }

  /** Complement before the report, and what follows it when the report was put in between. */
  List<Span> find(Predicate p, BitSet chunk, boolean rightClause) {
    Sentence s = p.s;
    int start = chunk.nextSetBit(0);
    int end = chunk.length() - 1;
    if (start < 2 || !ReportedSpeech.isBroken(s, start) || isAside(p)) {
      return List.of();
    }
    boolean apart = quotations.endingBefore(s.token(start).span().start()).isEmpty();
    if (rightClause && apart && (isEnd(s.token(start - 1)) || hasThat(s, end + 1))) {
      return List.of();
    }
    int bracket = bracket(s, start, end);
    if (bracket >= 0) {
      return Tokens.spans(s, Tokens.range(bracket + 1, start - 1));
    }
    Optional<Quote> quote = quotations.endingBefore(s.token(start).span().start());
    boolean inserted =
        end + 2 < s.size()
            && ",".equals(s.token(end + 1).text())
            && !ReportedSpeech.isMark(s.token(end + 2));
    boolean finite =
        Clauses.hasFinite(s, 0, start)
            || isTold(p, start)
            || (inserted && Clauses.hasFinite(s, end + 2, s.size()));
    boolean resumes = quote.isPresent() && ReportedSpeech.isMark(s.token(0)) && resumes(s, end);
    boolean closes = isTail(p, start, end, false) && isLast(s, end) && isSpokenBy(p);
    if (!finite && ((rightClause && !resumes) || (quote.isEmpty() && !closes))) {
      return List.of();
    }
    boolean participle = p.token().isGerund() && s.children(p.v, "nsubj").length == 0;
    if (participle
        && p.token().head() >= 0
        && p.token().head() < p.v
        && lexicon.quotes(s.token(p.token().head()).lemma())) {
      return List.of();
    }
    if (participle
        && (rightClause || (end + 1 < s.size() && ReportedSpeech.isMark(s.token(end + 1))))) {
      return List.of();
    }
    if (quote.isEmpty() && !inserted && isSubordinate(s, end)) {
      return List.of();
    }
    boolean insertion = inserted && goesOn(s, end + 2);
    if (quote.isEmpty() && !insertion && isSetting(p, start)) {
      return List.of();
    }
    if (quote.isPresent()
        && (isNamed(s, quote.get(), start, end) || (rightClause && isOthers(s, quote.get())))) {
      return List.of();
    }
    int anchor = anchor(p, start);
    if (quote.isEmpty() && anchor < 0 && !isTail(p, start, end, inserted)) {
      return List.of();
    }
    int first = 0;
    if (quote.isPresent()) {
      first = quoteStart(s, quote.get(), start);
      first = first == 0 ? behindReport(s, quote.get(), start) : first;
    } else if (anchor >= 0 && (inserted || end + 2 < s.size() || reportsBefore(s, start))) {
      first = Math.min(s.subtree(anchor)[0], anchor);
      first = first <= 2 ? 0 : first;
      first += s.token(first).isCoordinator() && first > 0 ? 1 : 0;
    }
    BitSet set = Tokens.range(first, start - 1);
    if (insertion && quote.isEmpty()) {
      set.or(Tokens.range(end + 2, s.size() - 1));
    }
    return Tokens.spans(s, set);
  }

  /**
   * "He laughs when I ask that", "The firm, which denied the charges, is in Oslo": a verb that says
   * when something is done, or by whom, reports nothing of it.
   */
  private static boolean isAside(Predicate p) {
    int[] subjects = p.s.children(p.v, "nsubj");
    if (p.token().relation().equals("acl:relcl")
        && subjects.length > 0
        && p.s.token(subjects[0]).isWh()) {
      return true;
    }
    int head = p.token().head();
    boolean when = false;
    for (int c : p.s.children(p.v, "advmod", "mark")) {
      when |= c < p.v && WordList.OCCASIONS.has(p.s.token(c));
    }
    return when && p.token().hangsAs("advcl") && head >= 0 && head < p.v;
  }

  /** "Winds <u>presented</u> trouble, she said": a past that the tagger takes for a participle. */
  private static boolean isTold(Predicate p, int start) {
    int anchor = anchor(p, start);
    for (int i = 1; anchor >= 0 && i < start - 1; i++) {
      if (p.s.token(i).isParticiple() && p.s.token(i - 1).isNominal()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence ends here, or one that stands in brackets. */
  private static boolean isEnd(Token token) {
    return token.text().matches("[;)]");
  }

  private static boolean hasThat(Sentence s, int token) {
    return token < s.size() && s.token(token).is("that");
  }

  /** "(nine in all, she said)": the bracket that the report closes; -1 for none. */
  private static int bracket(Sentence s, int start, int end) {
    int open = start - 1;
    boolean closed = end + 1 < s.size() && s.token(end + 1).is(")");
    while (closed && open >= 0 && !s.token(open).is("(")) {
      open--;
    }
    return closed && open < start - 2 ? open : -1;
  }

  /** Whether a quotation follows the report. */
  private boolean resumes(Sentence s, int end) {
    return quotations
        .startingAfter(s.token(end).span().end())
        .filter(q -> q.block().equals(s.block()))
        .isPresent();
  }

  /**
   * "As a phone rang, the announcer said, …": a setting before, and a clause or quotation behind.
   */
  private static boolean isSubordinate(Sentence s, int end) {
    Token first = s.token(0).isCoordinator() ? s.token(1) : s.token(0);
    boolean setting =
        Set.of("SCONJ", "ADP").contains(first.pos())
            || first.tag().matches("VB[GN]|WRB")
            || (first.isAdverb() && s.token(1).is(","));
    boolean said = Clauses.hasFinite(s, end + 1, s.size());
    for (int i = end + 1; i < s.size(); i++) {
      said |= ReportedSpeech.isMark(s.token(i));
    }
    return setting && said;
  }

  /** "When they cut the funds, Ann Lee said …": all before the report tells when it was made. */
  private static boolean isSetting(Predicate p, int start) {
    Sentence s = p.s;
    if (WordList.QUESTIONED.has(s.token(0).text())) {
      return true;
    }
    int first = s.token(0).isCoordinator() ? 1 : 0;
    int[] clauses =
        java.util.Arrays.stream(s.children(p.v, "advcl")).filter(c -> c < start).toArray();
    return clauses.length == 1
        && s.subtree(clauses[0])[0] <= first
        && (s.token(first).tag().matches("VB[GN]|WRB") || s.token(first).isSubordinator());
  }

  /** "In an interview on the show "Good Day," she said …": a name in the setting of the report. */
  private static boolean isNamed(Sentence s, Quote quote, int start, int end) {
    int open = Math.min(start, Tokens.from(s, 0, quote.span().start()));
    return open > 1
        && s.token(0).isPreposition()
        && !Clauses.hasFinite(s, 0, open)
        && Clauses.hasFinite(s, end + 1, s.size());
  }

  /** "Lee said, "Why should they?" Ann Roe said, "They must."": each has the one behind. */
  private boolean isOthers(Sentence s, Quote quote) {
    int open = Tokens.from(s, 0, quote.span().start());
    return open > 2
        && s.token(open - 1).text().matches("[,:]")
        && s.token(open - 2).isFiniteVerb()
        && lexicon.quotes(s.token(open - 2).lemma())
        && s.children(open - 2, "nsubj").length > 0;
  }

  /** Whether another finite verb of speech with a subject stands before this token. */
  private boolean reportsBefore(Sentence s, int end) {
    for (int i = 1; i < end; i++) {
      Token t = s.token(i);
      boolean reports = t.isFiniteVerb() && lexicon.quotes(t.lemma());
      if (reports && s.children(i, "nsubj").length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The head of the clause before the report that the tree joins with it; -1 for none. */
  private static int anchor(Predicate p, int start) {
    int[] complements = p.s.children(p.v, "ccomp");
    if (p.token().hangsAs("parataxis") && p.token().head() < start) {
      return p.token().head();
    }
    return complements.length > 0 && complements[0] < start ? complements[0] : -1;
  }

  private static boolean isLast(Sentence s, int token) {
    return token + 1 >= s.size() || (token + 2 >= s.size() && s.token(token + 1).isPunctuation());
  }

  /** Whether the verb has a subject of its own that can speak. */
  private static boolean isSpokenBy(Predicate p) {
    int[] subjects = p.s.children(p.v, "nsubj");
    return subjects.length > 0 && p.s.token(subjects[0]).isNounPhrasePart();
  }

  /** "…, officials said." and "…, officials said, …": by its place alone. */
  private static boolean isTail(Predicate p, int start, int end, boolean between) {
    Sentence s = p.s;
    boolean reports = p.token().isFiniteVerb() && end > start;
    boolean last = isLast(s, end);
    boolean broken = !last && s.token(end + 1).isPunctuation() && p.token().hangsAs("root");
    int[] objects = p.right("ccomp", "xcomp", "obj");
    boolean inverted = p.cue().nextSetBit(0) == start && objects.length == 1 && objects[0] <= end;
    boolean alone = objects.length == 0 || inverted;
    return reports && (between || ((last || broken) && alone));
  }

  /** Whether the sentence goes on as before the insertion: not with a participle or a report. */
  private static boolean goesOn(Sentence s, int next) {
    boolean subject = s.token(next).hangsAs("csubj");
    return (subject || !s.token(next).isGerund())
        && !Set.of("which", "who").contains(s.token(next).text());
  }

  /** "She said it was a lie “none will believe,” she said.": the quotation alone. */
  private int behindReport(Sentence s, Quote quote, int end) {
    int open = Math.min(end, Tokens.from(s, 0, quote.span().start()));
    return open < end && reportsBefore(s, open) ? open : 0;
  }

  /** Where content that ends in a quotation begins: at its clause when the quotation is a part. */
  private static int quoteStart(Sentence s, Quote quote, int end) {
    int open = Math.min(end, Tokens.from(s, 0, quote.span().start()));
    if (open == 0) {
      return 0;
    }
    Token before = s.token(open - 1);
    return before.isPunctuation() && !before.is("(") ? open : 0;
  }
}
