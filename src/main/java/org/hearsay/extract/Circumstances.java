package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Where and by what means something was said. */
final class Circumstances {

  private static final int NEAR = 6;

  private static final Set<String> PLATFORMS =
      Set.of(
          "X",
          "Twitter",
          "Telegram",
          "Facebook",
          "Instagram",
          "YouTube",
          "TikTok",
          "WhatsApp",
          "Weibo",
          "Truth Social",
          "Threads",
          "Bluesky",
          "LinkedIn",
          "Reddit",
          "Snapchat");

  private static final Set<String> MEDIA =
      Set.of(
          "statement",
          "interview",
          "conference",
          "briefing",
          "speech",
          "tweet",
          "post",
          "letter",
          "email",
          "e-mail",
          "call",
          "report",
          "release",
          "memo",
          "article",
          "address",
          "debate",
          "hearing",
          "rally",
          "broadcast",
          "podcast",
          "message",
          "video",
          "television",
          "radio",
          "testimony",
          "op-ed",
          "book",
          "column");

  private final Document document;
  private final Entities entities;
  private final List<TimeExpression> times;

  Circumstances(Document document, Entities entities, List<TimeExpression> times) {
    this.document = document;
    this.entities = entities;
    this.times = times;
  }

  /** The day or month named beside the cue, outside the content: "said on Friday that". */
  Optional<String> statedOn(Draft draft) {
    Sentence s = document.sentences().get(draft.sentence());
    Token anchor = s.token(draft.anchor());
    return times.stream()
        .filter(t -> t.isPoint() && s.span().contains(t.span()))
        .filter(t -> draft.content().stream().noneMatch(c -> c.overlaps(t.span())))
        .filter(t -> isBeside(s, draft, t))
        .min(
            java.util.Comparator.comparingInt(
                t -> Math.abs(t.span().start() - anchor.span().start())))
        .map(TimeExpression::value);
  }

  /** Whether it hangs on the cue, or stands a few words from it. */
  private static boolean isBeside(Sentence s, Draft draft, TimeExpression time) {
    for (int i = 0; i < s.size(); i++) {
      if (time.span().contains(s.token(i).span())) {
        boolean hangs = s.dominates(draft.anchor(), i);
        return hangs || Math.abs(i - draft.anchor()) <= NEAR;
      }
    }
    return false;
  }

  /** The platform or kind of utterance: "X", "press conference". */
  Optional<String> medium(Draft draft) {
    Sentence s = document.sentences().get(draft.sentence());
    for (int c : around(s, draft)) {
      Token t = s.token(c);
      if (PLATFORMS.contains(t.text())) {
        return Optional.of(t.text());
      }
      if (isMedium(t)) {
        return Optional.of(compound(s, c));
      }
    }
    for (int c : s.children(draft.anchor(), "obj", "iobj", "obl")) {
      if (s.token(c).text().equals("reporters") || s.token(c).text().equals("journalists")) {
        return Optional.of("told " + s.token(c).text());
      }
    }
    return Optional.empty();
  }

  private static String compound(Sentence s, int noun) {
    int first = noun;
    for (int c : s.children(noun, "compound", "amod")) {
      boolean kind =
          Set.of(
                  "press",
                  "news",
                  "phone",
                  "television",
                  "radio",
                  "telephone",
                  "written",
                  "joint",
                  "video")
              .contains(s.token(c).text().toLowerCase(Locale.ROOT));
      first = kind ? Math.min(first, c) : first;
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= noun; i++) {
      words.append(i == first ? "" : " ").append(s.token(i).text().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** The place named in a phrase of the cue: "at a press conference in Rome". */
  Optional<String> venue(Draft draft) {
    Sentence s = document.sentences().get(draft.sentence());
    for (int c : around(s, draft)) {
      Optional<Entity> place = Optional.empty();
      boolean meeting = false;
      for (int n : s.subtree(c)) {
        String lemma = s.token(n).lemma().toLowerCase(Locale.ROOT);
        meeting |= MEDIA.contains(lemma) || lemma.equals("summit");
        Optional<Entity> here = meeting ? place(s, draft.sentence(), n) : Optional.empty();
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
  private static List<Integer> around(Sentence s, Draft draft) {
    return java.util.Arrays.stream(s.children(draft.anchor(), "obl"))
        .filter(c -> draft.content().stream().noneMatch(p -> p.contains(s.token(c).span())))
        .boxed()
        .toList();
  }

  /** Whether a noun names the occasion or the form of a statement: an interview, a tweet. */
  static boolean isMedium(Token token) {
    return MEDIA.contains(token.lemma().toLowerCase(Locale.ROOT));
  }
}
