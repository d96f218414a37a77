package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads title, author and date from an article's own lines where the input gives none beside the
 * text.
 */
final class TextMetadata {

  /** Date lines stand at the top: among the first lines that have text. */
  private static final int TOP_LINES = 8;

  private TextMetadata() {}

  static Metadata of(String body, List<Block> blocks, Metadata given) {
    Optional<LocalDate> stated =
        given.published().isPresent() ? Optional.empty() : statedDate(body, blocks);
    List<String> authors =
        given.authors().isEmpty() ? author(body, blocks).stream().toList() : given.authors();
    return new Metadata(
        given.title().or(() -> headline(body, blocks)),
        given.publisher(),
        authors,
        given.url(),
        given.alsoAt(),
        given.published().or(() -> stated),
        stated.isPresent() ? Metadata.DateSource.TEXT : given.publishedFrom(),
        given.edition());
  }

  private static Optional<String> headline(String body, List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() != Block.Kind.BOILERPLATE && b.kind() != Block.Kind.BYLINE)
        .findFirst()
        .filter(b -> b.kind() == Block.Kind.HEADLINE)
        .map(b -> b.span().in(body));
  }

  private static Optional<String> author(String body, List<Block> blocks) {
    return blocks.stream()
        .limit(TOP_LINES)
        .filter(b -> b.kind() == Block.Kind.BYLINE)
        .flatMap(b -> Dateline.author(b.span().in(body)).stream())
        .findFirst();
  }

  private static Optional<LocalDate> statedDate(String body, List<Block> blocks) {
    return blocks.stream()
        .limit(TOP_LINES)
        .flatMap(b -> statedDate(b.span().in(body), b.kind()).stream())
        .findFirst();
  }

  private static Optional<LocalDate> statedDate(String line, Block.Kind kind) {
    return switch (kind) {
      case BYLINE, BOILERPLATE -> Dateline.fullDate(line);
      case PARAGRAPH -> Dateline.wireDate(line);
      default -> Optional.empty();
    };
  }
}
