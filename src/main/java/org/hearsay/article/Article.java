package org.hearsay.article;

import java.util.List;

/**
 * An article as published.
 *
 * @param id the file name, or {@code doc} of a JSON line; names the article everywhere
 * @param body the whole text, character for character as read; every {@link Span} points into it
 * @param blocks the lines of {@code body} that have text, in order, boilerplate included
 */
public record Article(String id, String body, Metadata metadata, List<Block> blocks) {

  public Article {
    blocks = List.copyOf(blocks);
  }

  /** An article of a text whose lines say what they are, and the metadata it does not give. */
  public static Article of(String id, String body, Metadata given) {
    return of(id, body, given, List.of());
  }

  /**
   * The same where some stretches are known to be clutter.
   *
   * @param clutter in order; a line of which one holds the beginning is boilerplate
   */
  public static Article of(String id, String body, Metadata given, List<Span> clutter) {
    List<Block> blocks = TextLayout.blocks(body, clutter);
    return new Article(id, body, TextMetadata.of(body, blocks, given), blocks);
  }

  /** The same article under another id. */
  public Article named(String other) {
    return new Article(other, body, metadata, blocks);
  }

  /** The same article of which something else is known. */
  public Article with(Metadata known) {
    return new Article(id, body, known, blocks);
  }

  /** The body as it is read, see {@link PlainText}; offsets are the same. */
  public String plainBody() {
    return PlainText.of(body);
  }

  /** Those of {@link #boilerplate} that say what was wrong in the article, in order. */
  public List<Span> corrections() {
    return boilerplate().stream().filter(s -> Clutter.bundled().isCorrection(s.in(body))).toList();
  }

  /** The stretches that are site clutter, in order. */
  public List<Span> boilerplate() {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.BOILERPLATE)
        .map(Block::span)
        .toList();
  }
}
