package org.hearsay.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.article.WordBoundary;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.extract.time.TimeRules.Rule;
import org.hearsay.extract.time.TimeValues.Context;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds dates and durations and gives their ISO 8601 values, relative ones against the date of the
 * article; an article without date keeps only what does not need one.
 */
public final class TimeFinder {

  private static final Pattern OPENS =
      Pattern.compile(WordBoundary.START + "(?:since|after|from)\\s(?:the )?$");
  private static final Pattern CLOSES =
      Pattern.compile(WordBoundary.START + "(?:until|till|by|before)\\s(?:the )?$");

  /** All expressions in text order; they do not overlap. */
  public List<TimeExpression> find(Document document) {
    List<TimeExpression> found = new ArrayList<>();
    Optional<LocalDate> date = document.article().metadata().published();
    for (Sentence s : document.sentences()) {
      String text =
          s.span()
              .in(document.article().body())
              .replace('–', '-')
              .replace('—', '-')
              .replace('\u00A0', ' ');
      List<TimeExpression> here = new ArrayList<>();
      find(text, s, new Context(date, lastPoint(found, s.span().start()), true), here);
      here.sort(Comparator.comparing(TimeExpression::span));
      found.addAll(here);
    }
    return found;
  }

  /** The value of the last point in time before an offset. */
  private static Optional<String> lastPoint(List<TimeExpression> times, int before) {
    return times.stream()
        .filter(t -> t.isPoint() && t.span().end() <= before)
        .max(Comparator.comparing(TimeExpression::span))
        .map(TimeExpression::value);
  }

  private static void find(String text, Sentence s, Context given, List<TimeExpression> found) {
    int offset = s.span().start();
    for (Rule rule : TimeRules.ALL) {
      Matcher m = rule.pattern().matcher(text);
      while (m.find()) {
        Span span = new Span(offset + m.start(), offset + m.end());
        Context context =
            new Context(
                given.date(),
                lastPoint(found, span.start()).or(() -> given.anchor()),
                isPast(s, span));
        boolean free = found.stream().noneMatch(t -> t.span().overlaps(span));
        if (free && !isModal(s, span)) {
          rule.reading()
              .value(m, context)
              .map(v -> bounded(text, m.start(), v))
              .ifPresent(v -> found.add(new TimeExpression(span, v)));
        }
      }
    }
  }

  /** "<u>May</u> they rest in peace" names no month. */
  private static boolean isModal(Sentence s, Span time) {
    return s.tokens().stream().anyMatch(t -> time.contains(t.span()) && t.tag().equals("MD"));
  }

  /** "since", "until", "by", "before" and "after" open an interval. */
  private static String bounded(String text, int start, String value) {
    if (value.indexOf('/') >= 0 || value.startsWith("P")) {
      return value;
    }
    String before = text.substring(Math.max(0, start - 14), start).toLowerCase(Locale.ROOT);
    if (OPENS.matcher(before).find()) {
      return value + "/..";
    }
    return CLOSES.matcher(before).find() ? "../" + value : value;
  }

  /** Whether the verb that a time hangs on, or any where there is none, does not say "will". */
  private static boolean isPast(Sentence s, Span time) {
    for (int i = 0; i < s.size(); i++) {
      if (time.contains(s.token(i).span())) {
        int at = s.token(i).head();
        while (at >= 0 && !s.token(at).pos().matches("VERB|AUX") && !isComing(s, at)) {
          at = s.token(at).head();
        }
        if (at >= 0 && isComing(s, at)) {
          return false;
        }
        if (at >= 0 && s.token(at).isPast()) {
          return true;
        }
      }
    }
    return s.tokens().stream().noneMatch(t -> t.lemma().equals("will") && t.tag().equals("MD"));
  }

  /** "is due to <u>visit</u>", "is <u>scheduled</u> for", and of a headline "to <u>visit</u>". */
  private static boolean isComing(Sentence s, int at) {
    Token t = s.token(at);
    if (t.isBase() && Clauses.mark(s, at).filter(m -> m.is("to")).isPresent()) {
      boolean headline = s.tokens().stream().noneMatch(Token::isFinite);
      return headline || (t.head() >= 0 && WordList.EXPECTING.has(s.token(t.head())));
    }
    return t.tag().matches("JJ|VBN") && WordList.EXPECTING.has(t);
  }
}
