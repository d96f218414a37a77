package org.hearsay.extract;

/** What fills a role of a fact. */
public sealed interface Filler {

  /** An entity of the article, by id. */
  public record OfEntity(String id) implements Filler {}

  /**
   * Words of the text where an entity would say too much ({@code role}, {@code goods}, {@code
   * act}).
   */
  public record OfText(String text) implements Filler {}
}
