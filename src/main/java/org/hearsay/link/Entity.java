package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.kb.Coordinates;
import org.hearsay.kb.EntityType;

/**
 * One person, place or thing of an article with all its mentions.
 *
 * @param id unique within the article: {@code e1}, {@code e2}, … in order of first mention
 * @param label canonical English name
 * @param aliases the other names by which this article, or the knowledge base, calls it; sorted
 * @param link the Wikidata item that it is, and what is known of that
 * @param mentions in text order; never empty
 */
public record Entity(
    String id,
    String label,
    List<String> aliases,
    EntityType type,
    ItemLink link,
    List<Mention> mentions) {

  /** The {@code reason} of a source that the article does not name. */
  public static final String UNNAMED = "source not named";

  /** The {@code reason} of what is called by a noun and no name: "the passengers". */
  public static final String NOMINAL = "described, not named";

  /** The {@code reason} of what the overrides say it is. */
  public static final String DECIDED = "by the overrides";

  /** The {@code reason} of one that bears another's name, as the overrides say. */
  public static final String DIFFERENT = "another of this name, by the overrides";

  public Entity {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  /** Something that is no item of the knowledge base and has no other name. */
  public static Entity unlinked(
      String id, String label, EntityType type, String reason, List<Mention> mentions) {
    return new Entity(id, label, List.of(), type, ItemLink.none(reason), mentions);
  }

  /** The same entity with other mentions. */
  public Entity withMentions(List<Mention> others) {
    return new Entity(id, label, aliases, type, link, others);
  }

  /** The same entity, lying in a country. */
  public Entity within(String country) {
    return new Entity(id, label, aliases, type, link.within(country), mentions);
  }

  /** The same entity under another label. */
  public Entity called(String name, List<String> others) {
    return new Entity(id, name, others, type, link, mentions);
  }

  /** The same entity as another type and item. */
  public Entity linked(EntityType other, ItemLink to) {
    return new Entity(id, label, aliases, other, to, mentions);
  }

  /** This entity with the names and mentions of another that is the same. */
  public Entity and(Entity other) {
    TreeSet<String> names = new TreeSet<>(aliases);
    names.addAll(other.aliases);
    names.add(other.label);
    names.remove(label);
    List<Mention> all = new ArrayList<>(mentions);
    all.addAll(other.mentions);
    all.sort(Comparator.comparing(Mention::span));
    return called(label, List.copyOf(names)).withMentions(all);
  }

  /** Its Wikidata item, as {@code Q} and digits. */
  public Optional<String> wikidata() {
    return link.wikidata();
  }

  /** The Wikidata item of the country it belongs to or lies in. */
  public Optional<String> country() {
    return link.background().country();
  }

  /** The Wikidata items that it is an instance of. */
  public List<String> classes() {
    return link.background().classes();
  }

  /** Where it is. */
  public Optional<Coordinates> coordinates() {
    return link.background().coordinates();
  }

  /** Adjectives and nouns for what comes from it. */
  public List<String> demonyms() {
    return link.background().demonyms();
  }

  /** Between 0 and 1, that its item (or the absence of one) is right. */
  public double confidence() {
    return link.confidence();
  }

  /** How its item was found. */
  public String reason() {
    return link.reason();
  }

  /**
   * Whether only its article knows whom it means: a person without an item who is called by one
   * name alone, one whom the overrides tell from others of the same name, and what has no name.
   */
  public boolean isLocal() {
    boolean oneName = type == EntityType.PERSON && label.indexOf(' ') < 0;
    boolean nameless = reason().equals(DIFFERENT) || reason().equals(NOMINAL);
    return wikidata().isEmpty() && (oneName || nameless);
  }

  /** Whether it is a source that the article does not name. */
  public boolean isUnnamed() {
    return reason().equals(UNNAMED);
  }
}
