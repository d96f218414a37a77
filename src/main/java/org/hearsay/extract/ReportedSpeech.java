package org.hearsay.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.Quotations.Quote;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds the clause or quotation that a verb reports: before it, behind it, or on both sides of a
 * report put in between.
 */
final class ReportedSpeech {

  private static final Set<String> WH =
      Set.of("whether", "how", "what", "why", "where", "when", "who", "which", "if");

  /** Verbs that take the person spoken to as an object. */
  private static final Set<String> ADDRESSED =
      Set.of("tell", "inform", "notify", "assure", "remind", "warn", "advise", "ask");

  private static final Set<String> BREAKS =
      Set.of(",", "\"", "''", "'", "-", "--", "?", "!", ";", ")");

  private static final Set<String> CLAUSE_OPENERS = Set.of("PRON", "DET", "SCONJ", "PROPN");

  /** Words that join a report to the one before it. */
  private static final Set<String> NEXT = Set.of("and", "but", "though", "although", "while");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM");

  /** Tokens behind a verb within which its colon stands. */
  private static final int FAR_COLON = 9;

  private static final String FINITE = "VB[DZP]|MD";
  private static final String PAST_OR_PRESENT = "VB[DZP]";

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final Quotations quotations;

  ReportedSpeech(Quotations quotations) {
    this.quotations = quotations;
  }

  /**
   * What is reported, and how it stands: {@code left}, {@code that}, {@code quote}, {@code rest}.
   */
  record Reported(List<Span> spans, String label) {}

  /** The clause or quotation of a verb with the frame {@code that}. */
  Optional<Reported> find(Predicate p, int subject) {
    BitSet chunk = p.chunk(subject);
    boolean quotes = lexicon.quotes(p.lemma());
    boolean may = lexicon.mayQuote(p.lemma());
    Optional<Reported> announced = may ? announced(p, ":") : Optional.empty();
    if (announced.isPresent()) {
      return announced;
    }
    Optional<List<Span>> right =
        clause(p, false)
            .filter(set -> subject <= p.v || !set.get(subject))
            .map(set -> Tokens.spans(p.s, set));
    List<Span> spans = new ArrayList<>();
    if (quotes || (may && followsQuotation(p, chunk))) {
      spans.addAll(left(p, chunk, right.isPresent()));
    }
    if (spans.isEmpty() && right.isPresent()) {
      return Optional.of(new Reported(right.get(), "that"));
    }
    String label = spans.isEmpty() ? "quote" : "left";
    if (quotes) {
      Optional<Quote> next = quotations.startingAfter(p.s.span(p.v, chunk.length() - 1).end());
      if (next.isPresent() && next.get().block().equals(p.s.block())) {
        spans.add(next.get().span());
      }
    }
    if (!spans.isEmpty()) {
      return Optional.of(new Reported(spans, label));
    }
    Optional<Reported> quoted = may ? announced(p, ",") : Optional.empty();
    return (quotes ? quoted.or(() -> rest(p)) : quoted).or(() -> behindThat(p));
  }

  /** "He continued:" and the quotation as a paragraph of its own. */
  private Optional<Reported> nextParagraph(Predicate p) {
    boolean last = p.s.block().span().end() - p.s.span().end() < 2;
    return last && p.s.children(p.v, "nsubj").length > 0
        ? quotations.after(p.s.block()).map(b -> new Reported(List.of(b.span()), "quote"))
        : Optional.empty();
  }

  private boolean followsQuotation(Predicate p, BitSet chunk) {
    int start = chunk.nextSetBit(0);
    return start > 1
        && isMark(p.s.token(start - 1))
        && quotations.endingBefore(p.s.token(start).span().start()).isPresent();
  }

  /** "He continued: “…”": what stands behind a colon or, quoted, a comma near behind the verb. */
  private Optional<Reported> announced(Predicate p, String mark) {
    Sentence s = p.s;
    int colon = p.v + 1;
    while (colon < Math.min(s.size() - 1, p.v + FAR_COLON)
        && !s.token(colon).isPunctuation()
        && !s.token(colon).tag().matches(FINITE)) {
      colon++;
    }
    if (colon + 1 == s.size() && s.token(colon).text().equals(":") && mark.equals(":")) {
      return nextParagraph(p);
    }
    boolean announces = colon + 1 < s.size() && s.token(colon).text().equals(mark);
    boolean quoted = announces && isMark(s.token(colon + 1));
    if (!announces || (!quoted && mark.equals(",")) || s.children(p.v, "nsubj").length == 0) {
      return Optional.empty();
    }
    Optional<Quote> quote =
        quotations
            .startingAfter(s.token(colon).span().end())
            .filter(q -> q.block().equals(s.block()));
    if (quote.isPresent()) {
      return Optional.of(new Reported(List.of(quote.get().span()), "quote"));
    }
    boolean sentence =
        colon == p.v + 1 && Character.isUpperCase(s.token(colon + 1).text().charAt(0));
    return sentence && hasFinite(s, colon + 1, s.size())
        ? Optional.of(new Reported(Tokens.spans(s, Tokens.range(colon + 1, s.size() - 1)), "rest"))
        : Optional.empty();
  }

  /** Content before the report, and what follows it when the report was put in between. */
  private List<Span> left(Predicate p, BitSet chunk, boolean rightClause) {
    Sentence s = p.s;
    int start = chunk.nextSetBit(0);
    int end = chunk.length() - 1;
    if (start < 2 || !BREAKS.contains(s.token(start - 1).text())) {
      return List.of();
    }
    Optional<Quote> quote = quotations.endingBefore(s.token(start).span().start());
    boolean inserted =
        end + 2 < s.size() && ",".equals(s.token(end + 1).text()) && !isMark(s.token(end + 2));
    boolean finite =
        hasFinite(s, 0, start) || (inserted && hasFinite(s, end + 2, s.size()) && start > 2);
    boolean closes = isTail(p, start, end, false) && isLast(s, end) && isSpokenBy(p);
    if (!finite && (rightClause || (quote.isEmpty() && !closes))) {
      return List.of();
    }
    boolean participle = p.token().tag().equals("VBG") && s.children(p.v, "nsubj").length == 0;
    if (participle && (rightClause || (end + 1 < s.size() && isMark(s.token(end + 1))))) {
      return List.of();
    }
    if (quote.isEmpty() && !inserted && isSubordinate(s, end)) {
      return List.of();
    }
    int anchor = anchor(p, start);
    if (quote.isEmpty() && anchor < 0 && !isTail(p, start, end, inserted)) {
      return List.of();
    }
    int first = 0;
    if (quote.isPresent()) {
      first = quoteStart(s, quote.get(), start);
    } else if (anchor >= 0 && (inserted || end + 2 < s.size() || reportsBefore(s, start))) {
      first = Math.min(s.subtree(anchor)[0], anchor);
      first = first <= 2 ? 0 : first;
      first += s.token(first).pos().equals("CCONJ") && first > 0 ? 1 : 0;
    }
    BitSet set = Tokens.range(first, start - 1);
    if (inserted && quote.isEmpty() && goesOn(s, end + 2)) {
      set.or(Tokens.range(end + 2, s.size() - 1));
    }
    return Tokens.spans(s, set);
  }

  /**
   * "As a phone rang, the announcer said, …": a setting before, and a clause or quotation behind.
   */
  private static boolean isSubordinate(Sentence s, int end) {
    Token first = s.token(0).pos().equals("CCONJ") ? s.token(1) : s.token(0);
    boolean setting =
        Set.of("SCONJ", "ADP").contains(first.pos())
            || first.tag().matches("VB[GN]|WRB")
            || (first.pos().equals("ADV") && s.token(1).text().equals(","));
    boolean said = hasFinite(s, end + 1, s.size());
    for (int i = end + 1; i < s.size(); i++) {
      said |= isMark(s.token(i));
    }
    return setting && said;
  }

  /** Whether another finite verb of speech with a subject stands before this token. */
  private boolean reportsBefore(Sentence s, int end) {
    for (int i = 1; i < end; i++) {
      Token t = s.token(i);
      boolean reports = t.tag().matches(PAST_OR_PRESENT) && lexicon.quotes(t.lemma());
      if (reports && s.children(i, "nsubj").length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The head of the clause before the report that the tree joins with it; -1 for none. */
  private static int anchor(Predicate p, int start) {
    int[] complements = p.s.children(p.v, "ccomp");
    if (p.token().baseRelation().equals("parataxis") && p.token().head() < start) {
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
    return subjects.length > 0 && NOMINAL.contains(p.s.token(subjects[0]).pos());
  }

  /** "…, officials said." and "…, officials said, …": by its place alone. */
  private static boolean isTail(Predicate p, int start, int end, boolean inserted) {
    Sentence s = p.s;
    boolean reports = p.token().tag().matches(PAST_OR_PRESENT) && end > start;
    boolean last = isLast(s, end);
    boolean broken =
        !last && s.token(end + 1).isPunctuation() && p.token().baseRelation().equals("root");
    boolean alone = p.right("ccomp", "xcomp", "obj").length == 0;
    return reports && (inserted || ((last || broken) && alone));
  }

  /** Whether the sentence goes on as before the insertion: not with a participle or a report. */
  private static boolean goesOn(Sentence s, int next) {
    return !s.token(next).tag().equals("VBG")
        && !Set.of("which", "who").contains(s.token(next).text());
  }

  /** Where content that ends in a quotation begins: at its clause when the quotation is a part. */
  private static int quoteStart(Sentence s, Quote quote, int end) {
    int open = 0;
    while (open < end && s.token(open).span().end() <= quote.span().start()) {
      open++;
    }
    if (open == 0) {
      return 0;
    }
    Token before = s.token(open - 1);
    return before.isPunctuation() && !before.text().equals("(") ? open : 0;
  }

  /**
   * The tokens of the clause behind the verb.
   *
   * @param wh whether a question is wanted, and not a statement
   */
  Optional<BitSet> clause(Predicate p, boolean wh) {
    for (int c : p.right("ccomp", "xcomp", "parataxis", "advcl", "conj")) {
      Optional<Token> mark = p.mark(c);
      boolean question = startsWithWh(p.s, c);
      boolean that = mark.map(m -> m.lemma().equals("that")).orElse(false);
      boolean infinite = mark.map(m -> m.text().equals("to")).orElse(false);
      boolean fits =
          switch (p.s.token(c).baseRelation()) {
            case "ccomp" -> !infinite && question == wh;
            case "advcl", "conj" -> that && !wh;
            case "parataxis" -> !wh && !question && hasSubject(p.s, c);
            default -> question && wh;
          };
      if (fits) {
        return Optional.of(widened(p, c));
      }
    }
    return Optional.empty();
  }

  private static boolean hasSubject(Sentence s, int clause) {
    return s.children(clause, "nsubj", "nsubj:pass").length > 0;
  }

  /** The clause with those coordinated to it, also where the tree joins these to the report. */
  private BitSet widened(Predicate p, int c) {
    Sentence s = p.s;
    BitSet set = Tokens.below(s, c);
    set.clear(0, p.v + 1);
    for (int o : p.right("obj")) {
      if (o < c && !ADDRESSED.contains(p.lemma())) { // its subject, taken for an object
        set.or(Tokens.range(s.subtree(o)[0], c));
      }
    }
    for (int k : p.right("conj", "parataxis")) {
      boolean own = hasSubject(s, k) && lexicon.verb(s.token(k).lemma()).isEmpty();
      int first = s.subtree(k)[0];
      if (own && k > c && first <= set.length() + 2) {
        set.or(Tokens.range(first, s.subtree(k)[s.subtree(k).length - 1]));
      }
    }
    cutReports(s, p.v, set);
    int end = set.length();
    int stop = end;
    while (stop < s.size() && !s.token(stop).isPunctuation()) {
      stop++;
    }
    boolean cut = end < s.size() && !NEXT.contains(s.token(end).lemma()) && hasFinite(s, end, stop);
    if (cut && s.dominates(p.v, end)) {
      set.set(end, stop);
    }
    return set;
  }

  /** ", noting that …" is the speaker's next report, not content of the first. */
  private void cutReports(Sentence s, int verb, BitSet set) {
    for (int i = set.nextSetBit(verb + 2); i > 0; i = set.nextSetBit(i + 1)) {
      boolean participle = s.token(i).tag().equals("VBG") && s.token(i - 1).text().equals(",");
      boolean that = i + 1 < s.size() && s.token(i + 1).text().equals("that");
      boolean coordinated =
          s.token(i - 1).pos().equals("CCONJ")
              && s.token(i).tag().equals(s.token(verb).tag())
              && i + 1 < s.size()
              && CLAUSE_OPENERS.contains(s.token(i + 1).pos());
      if (((participle && that) || coordinated) && lexicon.quotes(s.token(i).lemma())) {
        set.clear(i - 1, set.length());
      } else if (isNextReport(s, verb, i)) {
        set.clear(i - 2, set.length());
      }
    }
  }

  /** ", but he added that …": a report of its own behind the content of this one. */
  private boolean isNextReport(Sentence s, int verb, int i) {
    Token joint = s.token(i - 2);
    return i > verb + 3
        && s.token(i).tag().matches("VB[DZ]")
        && s.token(i - 1).tag().equals("PRP")
        && NEXT.contains(joint.lemma())
        && s.token(i - 3).isPunctuation()
        && i + 1 < s.size()
        && (NOMINAL.contains(s.token(i + 1).pos()) || s.token(i + 1).pos().equals("SCONJ"))
        && lexicon.quotes(s.token(i).lemma());
  }

  private static boolean startsWithWh(Sentence s, int clause) {
    return WH.contains(s.token(s.subtree(clause)[0]).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean hasFinite(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).tag().matches(FINITE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(Token token) {
    return token.text().equals("\"") || token.text().equals("''");
  }

  /**
   * All behind a verb of speech, when it holds a finite verb: the parser has taken the subject of
   * the reported clause for an object.
   */
  private Optional<Reported> rest(Predicate p) {
    Sentence s = p.s;
    if (p.isPassive() || s.children(p.v, "nsubj").length == 0) {
      return Optional.empty();
    }
    int[] below = s.subtree(p.v);
    boolean root = p.token().baseRelation().equals("root");
    int last = root ? s.size() - 1 : below[below.length - 1];
    int that = that(s, p.v + 1, last);
    int from = that < 0 ? afterPhrase(s, p.v + 1) : that;
    boolean objects = lexicon.verb(p.lemma()).containsKey("obj") || ADDRESSED.contains(p.lemma());
    boolean begins = from <= last && NOMINAL.contains(s.token(from).pos());
    if ((that < 0 && ((objects && !isSubject(s, from)) || !begins))
        || !hasFinite(s, from, last + 1)) {
      return Optional.empty();
    }
    BitSet set = Tokens.range(from, last);
    cutReports(s, p.v, set);
    return Optional.of(new Reported(Tokens.spans(s, set), "rest"));
  }

  /** All of the verb's words from a "that" right behind it, when they hold a finite verb. */
  private static Optional<Reported> behindThat(Predicate p) {
    Sentence s = p.s;
    int[] below = s.subtree(p.v);
    int last = below[below.length - 1];
    boolean that = p.v + 2 < s.size() && s.token(p.v + 1).text().equals("that");
    return that && !p.isPassive() && hasFinite(s, p.v + 3, last + 1)
        ? Optional.of(new Reported(Tokens.spans(s, Tokens.range(p.v + 1, last)), "that"))
        : Optional.empty();
  }

  /** The question behind a verb, also where the tree has lost it. */
  Optional<BitSet> question(Predicate p) {
    Sentence s = p.s;
    int[] below = s.subtree(p.v);
    int last = below[below.length - 1];
    boolean wh = p.v + 2 < s.size() && WH.contains(s.token(p.v + 1).text());
    return clause(p, true)
        .or(
            () ->
                wh && !p.isPassive() && hasFinite(s, p.v + 2, last + 1)
                    ? Optional.of(Tokens.range(p.v + 1, last))
                    : Optional.empty());
  }

  /** "said after the match she would": the pronoun behind a phrase, with its verb. */
  private static int afterPhrase(Sentence s, int first) {
    if (first < s.size() && s.token(first).pos().equals("ADP")) {
      for (int i = first + 1; i < Math.min(s.size() - 1, first + 8); i++) {
        if (s.token(i).isPunctuation() || s.token(i).tag().startsWith("V")) {
          return first;
        }
        if (s.token(i).tag().equals("PRP") && s.token(i + 1).tag().matches(FINITE)) {
          return i;
        }
      }
    }
    return first;
  }

  /** Whether a noun phrase begins here that a finite verb follows at once. */
  private static boolean isSubject(Sentence s, int first) {
    int at = first;
    while (at < s.size() && NOMINAL.contains(s.token(at).pos())) {
      at++;
    }
    return at > first && at < s.size() && s.token(at).tag().matches(FINITE);
  }

  /** The first "that" behind the verb, before any other verb or comma; -1 for none. */
  private static int that(Sentence s, int first, int last) {
    for (int i = first; i <= Math.min(last, first + 9); i++) {
      if (s.token(i).text().equals("that")) {
        return i;
      }
      if (s.token(i).tag().matches("VB[DZP]|MD|,")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a comma or a closing mark stands right before this token. */
  static boolean isBroken(Sentence s, int token) {
    return token > 0 && BREAKS.contains(s.token(token - 1).text());
  }
}
