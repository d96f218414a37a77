package org.hearsay.extract.attribution;

import java.util.ArrayList;
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

/**
 * Finds the clause or quotation that a verb reports: before it, behind it, or on both sides of a
 * report put in between.
 */
final class ReportedSpeech {

  private static final Set<String> BREAKS =
      Set.of(",", "\"", "''", "'", "-", "--", "?", "!", ";", ")");

  /** Tokens behind a verb within which its colon stands. */
  private static final int FAR_COLON = 9;

  private static final int[] NONE = {};

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final FollowingContent following = new FollowingContent();
  private final ContentEnds ends = new ContentEnds();
  private final PrecedingContent preceding;
  private final Quotations quotations;

  ReportedSpeech(Quotations quotations) {
    this.quotations = quotations;
    preceding = new PrecedingContent(quotations);
  }

  /** The question behind a verb. */
  Optional<BitSet> question(Predicate p) {
    return following.question(p);
  }

  /** Fits the content of a clause: with what goes on from it, without the speaker's next report. */
  void trim(Predicate p, int clause, BitSet set) {
    ends.trim(p, clause, set);
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
        following
            .clause(p, false)
            .filter(set -> subject <= p.v || !set.get(subject))
            .map(set -> Tokens.spans(p.s, set));
    List<Span> spans = new ArrayList<>();
    if (quotes || (may && followsQuotation(p, chunk))) {
      spans.addAll(preceding.find(p, chunk, right.isPresent()));
    }
    if (spans.isEmpty() && right.isPresent()) {
      return Optional.of(new Reported(right.get(), "that"));
    }
    String label = spans.isEmpty() ? "quote" : "left";
    if (quotes) {
      Optional<Quote> next = quotations.startingAfter(p.s.span(p.v, chunk.length() - 1).end());
      if (next.isPresent() && next.get().block().equals(p.s.block()) && isWhole(p, next.get())) {
        spans.add(next.get().span());
      }
    }
    if (!spans.isEmpty()) {
      return Optional.of(new Reported(spans, label));
    }
    Optional<Reported> broken = broken(p);
    if (broken.isPresent()) {
      return broken;
    }
    Optional<Reported> quoted = may ? announced(p, ",") : Optional.empty();
    return (quotes ? quoted.or(() -> following.rest(p)) : quoted)
        .or(() -> FollowingContent.behindThat(p));
  }

  /**
   * A clause whose subject the parser has taken for the verb's object: "announced the region, to be
   * called Ost, <u>would</u> rule itself", "reported the coating <u>repels</u> bacteria".
   */
  private Optional<Reported> broken(Predicate p) {
    Sentence s = p.s;
    int[] objects = p.isPassive() || WordList.ADDRESSING.has(p.lemma()) ? NONE : p.right("obj");
    if (objects.length == 0) {
      return Optional.empty();
    }
    int first = s.subtree(objects[0])[0];
    boolean verb =
        objects.length == 2
            && s.token(objects[0]).tag().equals("NNS")
            && s.children(objects[0], "compound").length > 0
            && s.subtree(objects[1])[0] == objects[0] + 1;
    if (verb) {
      BitSet set = Tokens.range(first, objects[0]);
      set.or(Tokens.below(s, objects[1]));
      return Optional.of(new Reported(Tokens.spans(s, set), "that"));
    }
    for (int c : p.right("ccomp", "advcl", "xcomp", "parataxis")) {
      int[] aux = s.children(c, "aux", "cop");
      int finite = aux.length > 0 ? Math.min(aux[0], c) : c;
      boolean predicate =
          (s.token(finite).isFinite() || s.token(finite).tag().equals("MD"))
              && finite > objects[0] + 1
              && s.token(finite - 1).is(",")
              && !Clauses.hasSubject(s, c);
      if (predicate) {
        int[] below = s.subtree(c);
        BitSet set = Tokens.range(first, below[below.length - 1]);
        ends.trim(p, c, set);
        return Optional.of(new Reported(Tokens.spans(s, set), "that"));
      }
    }
    return Optional.empty();
  }

  /** Whether a quotation is all that is reported, and no part of a phrase. */
  private static boolean isWhole(Predicate p, Quote quote) {
    Sentence s = p.s;
    int open = Tokens.from(s, p.v + 1, quote.span().start());
    int close = Tokens.from(s, open + 1, quote.span().end());
    boolean begins = open == p.v + 1 || s.token(open - 1).isPunctuation();
    boolean ends = close >= s.size() || s.token(close).isPunctuation();
    boolean stops = close - 2 > open && s.token(close - 2).isPunctuation();
    boolean joined = !ends && !stops && s.token(close).pos().matches("CCONJ|SCONJ");
    boolean subject =
        joined
            && close + 1 < s.size()
            && s.token(close + 1).pos().matches("DET|NOUN|PROPN")
            && !Clauses.hasFinite(s, open, close)
            && Clauses.hasFinite(s, close + 1, s.size());
    return begins && (ends || stops || (joined && !subject));
  }

  /** "He continued: “…”": what stands behind a colon or, quoted, a comma near behind the verb. */
  private Optional<Reported> announced(Predicate p, String mark) {
    Sentence s = p.s;
    int colon = p.v + 1;
    while (colon < Math.min(s.size() - 1, p.v + FAR_COLON)
        && !s.token(colon).isPunctuation()
        && !s.token(colon).isFinite()) {
      colon++;
    }
    if (colon + 1 == s.size() && s.token(colon).is(":") && mark.equals(":")) {
      return nextParagraph(p);
    }
    boolean announces = colon + 1 < s.size() && s.token(colon).text().equals(mark);
    boolean quoted = announces && isMark(s.token(colon + 1));
    boolean joined = quoted && p.token().hangsAs("conj") && p.token().isReporting();
    if (!announces
        || (!quoted && mark.equals(","))
        || (!joined && s.children(p.v, "nsubj").length == 0)) {
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
    return sentence && Clauses.hasFinite(s, colon + 1, s.size())
        ? Optional.of(new Reported(Tokens.spans(s, Tokens.range(colon + 1, s.size() - 1)), "rest"))
        : Optional.empty();
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

  static boolean isMark(Token token) {
    return token.is("\"") || token.is("''");
  }

  /** Whether a comma or a closing mark stands right before this token. */
  static boolean isBroken(Sentence s, int token) {
    return token > 0 && BREAKS.contains(s.token(token - 1).text());
  }
}
