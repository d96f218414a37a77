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
 * @param speaker the entity id of the source; an unnamed source is an entity of its own
 * @param relay ids of the claims that pass this one on, outermost first
 */
public record Claim(
    String id,
    Wording wording,
    Optional<String> speaker,
    List<String> relay,
    Stance stance,
    Modality modality,
    Occasion occasion,
    Provenance provenance) {

  public Claim {
    relay = List.copyOf(relay);
  }

  /**
   * Where a claim stands in the text.
   *
   * @param source the noun phrase that names who says it, in pieces; empty when nobody is named
   * @param cue the words that show that it is said, in pieces
   * @param content what is said, in pieces, never empty
   */
  public record Wording(List<Span> source, List<Span> cue, List<Span> content, Kind kind) {

    public Wording {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /**
   * When, through what and where something was said.
   *
   * @param statedOn ISO 8601 day or month
   * @param medium where it was said or published ({@code X}, {@code press conference})
   * @param venue the entity id of the place or event where it was said
   */
  public record Occasion(
      Optional<String> statedOn, Optional<String> medium, Optional<String> venue) {}

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

  public List<Span> source() {
    return wording.source();
  }

  public List<Span> cue() {
    return wording.cue();
  }

  public List<Span> content() {
    return wording.content();
  }

  /** From the first to the last char of source, cue and content. */
  public Span extent() {
    Span all = content().get(0);
    for (List<Span> role : List.of(source(), cue(), content())) {
      for (Span piece : role) {
        all = all.cover(piece);
      }
    }
    return all;
  }

  /** The same claim, made on this occasion. */
  public Claim on(Occasion other) {
    return new Claim(id, wording, speaker, relay, stance, modality, other, provenance);
  }

  /** The same claim, made by somebody else, or by nobody who is named. */
  public Claim by(Optional<String> other) {
    return new Claim(id, wording, other, relay, stance, modality, occasion, provenance);
  }

  /** The same claim, reported through these others. */
  public Claim through(List<String> outer) {
    return new Claim(id, wording, speaker, outer, stance, modality, occasion, provenance);
  }
}
