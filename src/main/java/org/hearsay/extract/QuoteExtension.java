package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.extract.Quotations.Quote;
import org.hearsay.nlp.Document;

/**
 * Widens contents to the whole of a quotation that they reach into, and hands quotations that
 * follow on to the speaker of the one before.
 */
final class QuoteExtension {

  /** What stands between two quotations of one sentence. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?: (?:in|on|at|to|of) [^,.;]{1,30})?(?:, (?:\\p{L}+ing [^,]{1,40}, )?|,? (?:but|and)(?: still| then| yet)? )"
              + "(?:in [^,]{1,30}, )?");

  /** Characters, with the marks. */
  private static final int LONGEST_NAME = 40;

  private final Quotations quotations;
  private final String body;

  QuoteExtension(Document document, Quotations quotations) {
    this.quotations = quotations;
    this.body = document.article().plainBody();
  }

  List<Draft> extend(List<Draft> drafts) {
    List<Draft> wide = new ArrayList<>();
    for (Draft draft : drafts) {
      if (isStolen(draft, drafts)) {
        continue;
      }
      wide.add(draft.withContent(whole(draft, drafts)));
    }
    for (Quote q : quotations.all()) {
      if (isSentence(q) && wide.stream().noneMatch(d -> reaches(d, q))) {
        speakerBefore(q, wide).ifPresent(i -> wide.set(i, joined(wide.get(i), q)));
      }
    }
    return wide;
  }

  /** "She agrees. “It is late,” Moor said.": what a report of its own makes somebody else's. */
  private boolean isStolen(Draft draft, List<Draft> drafts) {
    Span content = draft.content().get(0);
    Span cue = draft.cue().get(draft.cue().size() - 1);
    return draft.frame().equals("quote")
        && cue.end() < content.start()
        && body.substring(cue.end(), content.start()).indexOf('.') >= 0
        && drafts.stream().anyMatch(d -> !d.equals(draft) && isReportOf(d, content));
  }

  private static Draft joined(Draft draft, Quote quote) {
    List<Span> content = new ArrayList<>(draft.content());
    content.add(quote.span());
    return draft.withContent(content);
  }

  private static boolean reaches(Draft draft, Quote quote) {
    return draft.content().stream().anyMatch(c -> c.overlaps(quote.span()));
  }

  /** Whether a quotation stands for itself: behind a sentence's end or a line's, with its stop. */
  private boolean isSentence(Quote quote) {
    int before = quote.span().start() - 1;
    while (before >= 0 && body.charAt(before) == ' ') {
      before--;
    }
    boolean begins = before < 0 || ".?!\n\"”".indexOf(body.charAt(before)) >= 0;
    char last = body.charAt(quote.span().end() - (quote.closed() ? 2 : 1));
    return begins && ".?!".indexOf(last) >= 0 && quote.span().length() > LONGEST_NAME;
  }

  /**
   * The draft whose speaker goes on in a quotation without a report: the last before it, when that
   * is a quotation of the same paragraph or of the one before.
   */
  private Optional<Integer> speakerBefore(Quote quote, List<Draft> drafts) {
    int last = -1;
    for (int i = 0; i < drafts.size(); i++) {
      boolean before = drafts.get(i).cue().get(0).end() <= quote.span().start();
      if (before
          && (last < 0
              || drafts.get(i).cue().get(0).start() > drafts.get(last).cue().get(0).start())) {
        last = i;
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    Draft draft = drafts.get(last);
    Span content = draft.content().get(draft.content().size() - 1);
    int from = Math.max(content.end(), draft.cue().get(0).end());
    boolean quoted = quotations.at(content.end() - 1).isPresent();
    boolean near =
        from <= quote.span().start()
            && body.substring(from, quote.span().start())
                    .strip()
                    .lines()
                    .filter(l -> !l.isBlank())
                    .count()
                <= 1;
    return quoted && near ? Optional.of(last) : Optional.empty();
  }

  private List<Span> whole(Draft draft, List<Draft> drafts) {
    List<Span> spans = new ArrayList<>();
    for (Span piece : draft.content()) {
      boolean behind = piece.start() > draft.cue().get(0).start() && !spans.isEmpty();
      if (behind && drafts.stream().anyMatch(d -> !d.equals(draft) && isReportOf(d, piece))) {
        continue;
      }
      Span span = piece;
      for (Quote q : quotations.all()) {
        boolean cueInside = draft.cue().stream().anyMatch(c -> q.span().contains(c));
        if (!cueInside && q.span().overlaps(span) && !q.span().contains(draft.cue().get(0))) {
          span = span.cover(q.span());
        }
      }
      add(spans, span);
    }
    return followed(draft, spans, drafts);
  }

  /** The quotation that begins right behind the report's sentence belongs to it. */
  private List<Span> followed(Draft draft, List<Span> spans, List<Draft> drafts) {
    Span last = spans.get(spans.size() - 1);
    Span cue = draft.cue().get(draft.cue().size() - 1);
    boolean direct =
        quotations.at(last.start()).isPresent()
            || (last.end() <= cue.start() && quotations.at(last.end() - 1).isPresent());
    if (!direct) {
      return spans;
    }
    goesOn(last, cue).ifPresent(q -> add(spans, q.span()));
    int from = Math.max(spans.get(spans.size() - 1).end(), cue.end());
    int end = sentenceEnd(from);
    Optional<Quote> next = end < 0 ? Optional.empty() : quotations.startingAfter(end);
    if (next.isPresent()
        && sameLine(from, next.get().span().start())
        && drafts.stream().noneMatch(d -> isReportOf(d, next.get().span()))) {
      add(spans, next.get().span());
    }
    return spans;
  }

  /** Whether a quotation is the content of a report of its own, put behind it. */
  private static boolean isReportOf(Draft draft, Span quote) {
    return draft.cue().get(0).start() >= quote.end() && draft.content().get(0).overlaps(quote);
  }

  /** “…,” he said, laughing, “but …”: the same sentence goes on. */
  private Optional<Quote> goesOn(Span quoted, Span cue) {
    if (quoted.end() > cue.start() || !quoted.in(body).matches("(?s).*,[\"”]")) {
      return Optional.empty();
    }
    return quotations.all().stream()
        .filter(q -> q.span().start() >= cue.end())
        .findFirst()
        .filter(q -> JOINED.matcher(body.substring(cue.end(), q.span().start())).matches())
        .filter(q -> Character.isLowerCase(body.charAt(q.span().start() + 1)));
  }

  private int sentenceEnd(int from) {
    for (int i = from; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (c == '“' || c == '"') {
        int close = nameEnd(i);
        if (close < 0 || body.charAt(close - 2) == '.') {
          return close;
        }
        i = close - 1;
      }
      if (c == '.' && (i + 1 >= body.length() || Character.isWhitespace(body.charAt(i + 1)))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The end of a short quotation that begins here, the name of a show; -1 for any other. */
  private int nameEnd(int start) {
    return quotations.all().stream()
        .filter(q -> q.span().start() == start && q.span().length() < LONGEST_NAME)
        .map(q -> q.span().end())
        .filter(end -> !Character.isLowerCase(body.charAt(start + 1)))
        .findFirst()
        .orElse(-1);
  }

  private boolean sameLine(int from, int to) {
    return from <= to && body.substring(from, to).indexOf('\n') < 0;
  }

  private static void add(List<Span> spans, Span span) {
    if (!spans.isEmpty() && spans.get(spans.size() - 1).overlaps(span)) {
      spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(span));
    } else {
      spans.add(span);
    }
  }
}
