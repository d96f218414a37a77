package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.article.Span;

/**
 * Somebody's words or view as an article gives them: source, cue and content in the text (an
 * attribution after PARC 3.0 and PolNeAR) and what they mean.
 *
 * @param id unique within the article: {@code a1}, {@code a2}, … in text order
 * @param source the noun phrase that names who says it, in pieces; empty when nobody is named
 * @param cue the words that show that it is said, in pieces
 * @param content what is said, in pieces, never empty
 * @param speaker the entity id of the source; an unnamed source is an entity of its own
 * @param relay ids of the claims that pass this one on, outermost first
 * @param statedOn ISO 8601 day or month
 * @param medium where it was said or published ({@code X}, {@code press conference})
 * @param venue the entity id of the place or event where it was said
 * @param confidence between 0 and 1, calibrated: the share of claims of this confidence that are
 *     right
 * @param rule what found it
 */
public record Claim(
    String id,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Kind kind,
    Optional<String> speaker,
    List<String> relay,
    Stance stance,
    Modality modality,
    Optional<String> statedOn,
    Optional<String> medium,
    Optional<String> venue,
    double confidence,
    String rule) {

  public Claim {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    relay = List.copyOf(relay);
  }

  /** Whether the content is in quotation marks wholly, not at all, or in part. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The name in exchange formats. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the speaker does with the content. */
  public enum Stance {
    ASSERTS,
    DENIES,
    NEITHER;

    /** The name in exchange formats. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** From the first to the last char of source, cue and content. */
  public Span extent() {
    Span all = content.get(0);
    for (List<Span> role : List.of(source, cue, content)) {
      for (Span piece : role) {
        all = all.cover(piece);
      }
    }
    return all;
  }

  /** The same claim, made on this day through this medium. */
  Claim on(Optional<String> day, Optional<String> through) {
    return new Claim(
        id,
        source,
        cue,
        content,
        kind,
        speaker,
        relay,
        stance,
        modality,
        day,
        through,
        venue,
        confidence,
        rule);
  }

  /** The same claim, reported through these others. */
  Claim through(List<String> outer) {
    return new Claim(
        id,
        source,
        cue,
        content,
        kind,
        speaker,
        outer,
        stance,
        modality,
        statedOn,
        medium,
        venue,
        confidence,
        rule);
  }
}
