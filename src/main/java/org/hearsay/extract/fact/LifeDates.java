package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;

/** Days of birth and death in brackets behind a name: "(born 4 May 1950)", "(1950-2012)". */
final class LifeDates {

  private static final Pattern BRACKETS = Pattern.compile("(?s)[^(]{0,40}\\(([^()]{4,200})\\)");

  /** Behind a name stand its other spellings, how it is said, and the dates. */
  private static final int MOST_BRACKETS = 3;

  private static final Pattern DASH = Pattern.compile("^\\s*+[-–—]\\s*+$");
  private static final Pattern BORN = Pattern.compile("(?<!\\p{L})(?:born|b\\.)\\D{0,40}+$");
  private static final Pattern DIED = Pattern.compile("(?<!\\p{L})(?:died|d\\.)\\D{0,40}+$");

  private final Document document;
  private final List<Frame> frames;

  LifeDates(Document document, RelationLexicon lexicon) {
    this.document = document;
    frames = lexicon.frames(RelationLexicon.Kind.LIFE, "");
  }

  List<FoundFact> find(Entities entities, List<TimeExpression> times) {
    List<FoundFact> found = new ArrayList<>();
    for (Entity person : entities.all()) {
      if (person.type() == EntityType.PERSON && !person.isUnnamed()) {
        for (Mention m : person.mentions()) {
          if (m.form() == Mention.Form.NAME) {
            facts(person, m, times, found);
          }
        }
      }
    }
    return found;
  }

  private void facts(Entity person, Mention m, List<TimeExpression> times, List<FoundFact> found) {
    String text = document.article().body();
    Span sentence = document.sentences().get(m.sentence()).span();
    Matcher brackets = BRACKETS.matcher(text).region(m.span().end(), sentence.end());
    for (int i = 0; i < MOST_BRACKETS && brackets.lookingAt(); i++) {
      facts(person, m, new Span(brackets.start(1), brackets.end(1)), times, found);
      brackets.region(brackets.end(), sentence.end());
    }
  }

  private void facts(
      Entity person, Mention m, Span inside, List<TimeExpression> times, List<FoundFact> found) {
    String text = document.article().body();
    List<TimeExpression> dates =
        TimeExpression.in(inside, times).stream().filter(TimeExpression::isPoint).toList();
    for (int i = 0; i < dates.size(); i++) {
      TimeExpression date = dates.get(i);
      String before = text.substring(inside.start(), date.span().start());
      boolean range =
          i + 1 < dates.size()
              && DASH.matcher(text.substring(date.span().end(), dates.get(i + 1).span().start()))
                  .matches();
      boolean ranged =
          i > 0
              && DASH.matcher(text.substring(dates.get(i - 1).span().end(), date.span().start()))
                  .matches();
      if (range || BORN.matcher(before).find()) {
        add("born", person, m, date, found);
      } else if (ranged || DIED.matcher(before).find()) {
        add("died", person, m, date, found);
      }
    }
  }

  private void add(
      String place, Entity person, Mention m, TimeExpression date, List<FoundFact> found) {
    for (Frame frame : frames) {
      if (frame.slots().stream()
          .anyMatch(s -> s.places().stream().anyMatch(p -> p.name().equals(place)))) {
        Proposition proposition =
            new Proposition(
                frame.relation().name(),
                Map.of(frame.roleIn(place), List.of(new Filler.OfEntity(person.id()))),
                Optional.of(date.value()),
                Optional.empty(),
                true,
                Modality.CERTAIN);
        found.add(
            new FoundFact(
                proposition, m.span().cover(date.span()), frame.relation().name() + "-life"));
      }
    }
  }
}
