package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.article.SpanIndex;
import org.hearsay.extract.attribution.Quotations.Quote;
import org.hearsay.nlp.Document;

/**
 * Widens contents to the whole of a quotation that they reach into, and hands quotations that
 * follow on to the speaker of the one before.
 */
final class QuoteExtension {

  /** What stands between two quotations of one sentence. */
  private static final Pattern JOINED =
      Pattern.compile(
          "^(?: (?:in|on|at|to|of) [^,.;]{1,30})?(?:, (?:\\p{L}+ing [^,]{1,40}, )?|,? (?:but|and)(?: still| then| yet)? )"
              + "(?:in [^,]{1,30}, )?");

  /** Characters that {@link #JOINED} matches at most, but for a very long word in "-ing". */
  private static final int LONGEST_JOINT = 200;

  /** Characters, with the marks. */
  private static final int LONGEST_NAME = 40;

  private final Quotations quotations;
  private final String body;

  QuoteExtension(Document document, Quotations quotations) {
    this.quotations = quotations;
    this.body = document.article().plainBody();
  }

  List<Attribution> extend(List<Attribution> attributions) {
    SpanIndex<Attribution> byContent = new SpanIndex<>();
    attributions.forEach(d -> byContent.add(d.content().get(0), d));
    List<Attribution> wide = new ArrayList<>();
    for (Attribution attribution : attributions) {
      if (!isStolen(attribution, byContent)) {
        wide.add(attribution.withContent(whole(attribution, byContent)));
      }
    }
    Set<Quote> reached = new HashSet<>();
    TreeMap<Integer, Integer> byCue = new TreeMap<>();
    for (int i = 0; i < wide.size(); i++) {
      wide.get(i).content().forEach(c -> reached.addAll(quotations.in(c)));
      byCue.putIfAbsent(wide.get(i).cue().get(0).start(), i);
    }
    Quote last = null;
    for (Quote q : quotations.all()) {
      if (!reached.contains(q) && (isSentence(q) || (last != null && goesOn(last, q)))) {
        speakerBefore(q, wide, byCue).ifPresent(i -> wide.set(i, joined(wide.get(i), q)));
      }
      last = q;
    }
    return wide;
  }

  /** A quotation that is not closed at its paragraph's end goes on at the start of the next. */
  private static boolean goesOn(Quote open, Quote next) {
    return !open.closed()
        && open.span().end() == open.block().span().end()
        && next.span().start() == next.block().span().start();
  }

  /** "She agrees. “It is late,” Moor said.": what a report of its own makes somebody else's. */
  private boolean isStolen(Attribution attribution, SpanIndex<Attribution> attributions) {
    Span content = attribution.content().get(0);
    Span cue = attribution.cue().get(attribution.cue().size() - 1);
    return attribution.frame().equals("quote")
        && cue.end() < content.start()
        && body.substring(cue.end(), content.start()).indexOf('.') >= 0
        && attributions.near(content).stream()
            .anyMatch(d -> !d.equals(attribution) && isReportOf(d, content));
  }

  private static Attribution joined(Attribution attribution, Quote quote) {
    List<Span> content = new ArrayList<>(attribution.content());
    content.add(quote.span());
    return attribution.withContent(content);
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
   * The attribution whose speaker goes on in a quotation without a report: the last before it, when
   * that is a quotation of the same paragraph or of the one before.
   */
  private Optional<Integer> speakerBefore(
      Quote quote, List<Attribution> attributions, NavigableMap<Integer, Integer> byCue) {
    Map.Entry<Integer, Integer> last = byCue.lowerEntry(quote.span().start());
    while (last != null
        && attributions.get(last.getValue()).cue().get(0).end() > quote.span().start()) {
      last = byCue.lowerEntry(last.getKey());
    }
    if (last == null) {
      return Optional.empty();
    }
    Attribution attribution = attributions.get(last.getValue());
    Span content = attribution.content().get(attribution.content().size() - 1);
    int from = Math.max(content.end(), attribution.cue().get(0).end());
    boolean quoted = quotations.at(content.end() - 1).isPresent();
    return quoted && isNear(from, quote.span().start())
        ? Optional.of(last.getValue())
        : Optional.empty();
  }

  /** Whether no more than one line with text, or parts of one, stands between two offsets. */
  private boolean isNear(int from, int to) {
    int lines = 0;
    boolean blank = true;
    for (int i = from; i < to && lines < 2; i++) {
      char c = body.charAt(i);
      boolean begins = blank && !Character.isWhitespace(c);
      lines += begins ? 1 : 0;
      blank = c == '\n' || c == '\r' || (blank && !begins);
    }
    return from <= to && lines <= 1;
  }

  private List<Span> whole(Attribution attribution, SpanIndex<Attribution> attributions) {
    List<Span> spans = new ArrayList<>();
    for (Span piece : attribution.content()) {
      boolean behind = piece.start() > attribution.cue().get(0).start() && !spans.isEmpty();
      if (behind
          && attributions.near(piece).stream()
              .anyMatch(d -> !d.equals(attribution) && isReportOf(d, piece))) {
        continue;
      }
      Span span = piece;
      for (Quote q : quotations.in(piece)) {
        boolean cueInside = attribution.cue().stream().anyMatch(c -> q.span().contains(c));
        if (!cueInside && !q.span().contains(attribution.cue().get(0))) {
          span = span.cover(q.span());
        }
      }
      add(spans, span);
    }
    return followed(attribution, spans, attributions);
  }

  /** The quotation that begins right behind the report's sentence belongs to it. */
  private List<Span> followed(
      Attribution attribution, List<Span> spans, SpanIndex<Attribution> attributions) {
    Span last = spans.get(spans.size() - 1);
    Span cue = attribution.cue().get(attribution.cue().size() - 1);
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
        && attributions.near(next.get().span()).stream()
            .noneMatch(d -> isReportOf(d, next.get().span()))) {
      add(spans, next.get().span());
    }
    return spans;
  }

  /** Whether a quotation is the content of a report of its own, put behind it. */
  private static boolean isReportOf(Attribution attribution, Span quote) {
    return attribution.cue().get(0).start() >= quote.end()
        && attribution.content().get(0).overlaps(quote);
  }

  /** “…,” he said, laughing, “but …”: the same sentence goes on. */
  private Optional<Quote> goesOn(Span quoted, Span cue) {
    boolean open =
        quoted.length() > 1
            && body.charAt(quoted.end() - 2) == ','
            && "\"”".indexOf(body.charAt(quoted.end() - 1)) >= 0;
    if (quoted.end() > cue.start() || !open) {
      return Optional.empty();
    }
    return quotations
        .next(cue.end())
        .filter(q -> q.span().start() - cue.end() <= LONGEST_JOINT)
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
    return quotations
        .beginningAt(start)
        .filter(q -> q.span().length() < LONGEST_NAME)
        .map(q -> q.span().end())
        .filter(end -> !Character.isLowerCase(body.charAt(start + 1)))
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
