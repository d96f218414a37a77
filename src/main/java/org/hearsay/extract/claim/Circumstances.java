package org.hearsay.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Claim;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.attribution.Attribution;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Where and by what means something was said. */
final class Circumstances {

  private static final int NEAR = 6;
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

  private final Document document;
  private final Entities entities;
  private final List<TimeExpression> times;

  Circumstances(Document document, Entities entities, List<TimeExpression> times) {
    this.document = document;
    this.entities = entities;
    this.times = times;
  }

  Claim.Occasion occasion(Attribution attribution) {
    return new Claim.Occasion(statedOn(attribution), medium(attribution), venue(attribution));
  }

  /** Whether it is said on no one day: "regularly tells the story". */
  boolean isStanding(Attribution attribution) {
    Sentence s = document.sentences().get(attribution.sentence());
    return java.util.Arrays.stream(s.children(attribution.anchor(), "advmod"))
        .anyMatch(c -> WordList.HABITUAL.has(s.token(c)));
  }

  /** The day or month named beside the cue, outside the content: "said on Friday that". */
  private Optional<String> statedOn(Attribution attribution) {
    Sentence s = document.sentences().get(attribution.sentence());
    Token anchor = s.token(attribution.anchor());
    return TimeExpression.in(s.span(), times).stream()
        .filter(TimeExpression::isPoint)
        .filter(t -> attribution.content().stream().noneMatch(c -> c.overlaps(t.span())))
        .filter(t -> isBeside(s, attribution, t))
        .filter(t -> !anchor.isPast() || !isToCome(t))
        .min(
            java.util.Comparator.comparingInt(
                t -> Math.abs(t.span().start() - anchor.span().start())))
        .map(TimeExpression::value);
  }

  /** "announced his resignation effective <u>next Friday</u>": behind the article's own day. */
  private boolean isToCome(TimeExpression time) {
    return document
        .article()
        .metadata()
        .published()
        .filter(day -> time.value().matches(DAY) && time.value().compareTo(day.toString()) > 0)
        .isPresent();
  }

  /** Whether it hangs on the cue, or stands a few words from it, and dates nothing else. */
  private static boolean isBeside(Sentence s, Attribution attribution, TimeExpression time) {
    for (int i = 0; i < s.size(); i++) {
      if (time.span().contains(s.token(i).span())) {
        boolean hangs = s.dominates(attribution.anchor(), i);
        boolean near = Math.abs(i - attribution.anchor()) <= NEAR;
        // "On Friday Acme Motors announced": the parser may hang the day on the name behind it.
        boolean opens = i == 0 && s.token(0).is("On") && s.token(attribution.anchor()).head() < 0;
        return opens || ((hangs || near) && !isOthers(s, attribution.anchor(), time, i));
      }
    }
    return false;
  }

  /**
   * Whether a time is that of another thing or deed: "repeating his <u>January 2</u> remarks",
   * "since Russia invaded <u>three years ago</u>", "; the trial began <u>on Friday</u>"; but "in a
   * <u>2006</u> interview" and "during a <u>Friday</u> visit" are those of the words.
   */
  private static boolean isOthers(Sentence s, int anchor, TimeExpression time, int token) {
    int at = token;
    while (at >= 0 && at != anchor && !s.dominates(at, anchor)) {
      Token t = s.token(at);
      boolean outside = !time.span().contains(t.span());
      boolean occasion = WordList.MEDIA.has(t) || (t.hangsAs("obl") && time.value().matches(DAY));
      boolean thing = outside && t.isNominal() && at > token && !occasion;
      boolean deed =
          outside && t.isFinite() && (t.hangsAs("advcl") || t.relation().equals("acl:relcl"));
      deed |= t.hangsAs("parataxis") && Clauses.hasSubject(s, at);
      if (thing || deed) {
        return true;
      }
      at = t.head();
    }
    return false;
  }

  /** The platform or kind of utterance: "X", "press conference". */
  private Optional<String> medium(Attribution attribution) {
    Sentence s = document.sentences().get(attribution.sentence());
    for (int c : around(s, attribution)) {
      Token t = s.token(c);
      if (WordList.PLATFORMS.has(t.text())) {
        return Optional.of(t.text());
      }
      if (WordList.MEDIA.has(t)) {
        return Optional.of(compound(s, c));
      }
    }
    for (int c : s.children(attribution.anchor(), "obj", "iobj", "obl")) {
      if (s.token(c).is("reporters") || s.token(c).is("journalists")) {
        return Optional.of("told " + s.token(c).text());
      }
    }
    return Optional.empty();
  }

  private static String compound(Sentence s, int noun) {
    int first = noun;
    for (int c : s.children(noun, "compound", "amod")) {
      boolean kind = WordList.MEDIUM_KINDS.has(s.token(c).text().toLowerCase(Locale.ROOT));
      first = kind ? Math.min(first, c) : first;
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= noun; i++) {
      words.append(i == first ? "" : " ").append(s.token(i).text().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** The place named in a phrase of the cue: "at a press conference in Rome". */
  private Optional<String> venue(Attribution attribution) {
    Sentence s = document.sentences().get(attribution.sentence());
    for (int c : around(s, attribution)) {
      Optional<Entity> place = Optional.empty();
      boolean meeting = false;
      for (int n : s.subtree(c)) {
        String lemma = s.token(n).lemma().toLowerCase(Locale.ROOT);
        meeting |= WordList.MEDIA.has(lemma) || lemma.equals("summit");
        Optional<Entity> here = meeting ? place(s, attribution.sentence(), n) : Optional.empty();
        place = here.isPresent() ? here : place;
      }
      if (place.isPresent()) {
        return place.map(Entity::id);
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> place(Sentence s, int sentence, int token) {
    boolean in = false;
    for (int m : s.children(token, "case")) {
      in |= Set.of("in", "at", "near").contains(s.token(m).text().toLowerCase(Locale.ROOT));
    }
    return in
        ? entities
            .headedBy(sentence, token)
            .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.FACILITY)
        : Optional.empty();
  }

  /** The phrases that hang on the cue and do not belong to the content. */
  private static List<Integer> around(Sentence s, Attribution attribution) {
    return java.util.Arrays.stream(s.children(attribution.anchor(), "obl"))
        .filter(c -> attribution.content().stream().noneMatch(p -> p.contains(s.token(c).span())))
        .boxed()
        .toList();
  }
}
