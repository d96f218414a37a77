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
 * @param wikidata the Wikidata item, as {@code Q} and digits; empty when none is known with
 *     confidence
 * @param country the Wikidata item of the country it belongs to or lies in
 * @param classes the Wikidata items that it is an instance of; empty where that is not known
 * @param confidence between 0 and 1, that {@code wikidata} (or its absence) is right
 * @param reason how the item was found, for the reconciliation table
 * @param mentions in text order; never empty
 * @param demonyms adjectives and nouns for what comes from it ({@code North Korean}); sorted
 */
public record Entity(
    String id,
    String label,
    List<String> aliases,
    EntityType type,
    Optional<String> wikidata,
    Optional<String> country,
    List<String> classes,
    Optional<Coordinates> coordinates,
    double confidence,
    String reason,
    List<Mention> mentions,
    List<String> demonyms) {

  /** The {@code reason} of a source that the article does not name. */
  public static final String UNNAMED = "source not named";

  /** The {@code reason} of what the overrides say it is. */
  public static final String DECIDED = "by the overrides";

  /** The {@code reason} of one that bears another's name, as the overrides say. */
  public static final String DIFFERENT = "another of this name, by the overrides";

  /** Confidence where there is no item to be sure of. */
  public static final double UNLINKED = 0.5;

  public Entity {
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
    mentions = List.copyOf(mentions);
    demonyms = List.copyOf(demonyms);
  }

  /** Something that is no item of the knowledge base and has no adjective. */
  public static Entity unlinked(
      String id, String label, EntityType type, String reason, List<Mention> mentions) {
    return new Entity(
        id,
        label,
        List.of(),
        type,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        UNLINKED,
        reason,
        mentions,
        List.of());
  }

  /** The same entity with other mentions. */
  public Entity withMentions(List<Mention> others) {
    return new Entity(
        id,
        label,
        aliases,
        type,
        wikidata,
        country,
        classes,
        coordinates,
        confidence,
        reason,
        others,
        demonyms);
  }

  /** The same entity, lying in a country. */
  Entity within(String item) {
    return new Entity(
        id,
        label,
        aliases,
        type,
        wikidata,
        Optional.of(item),
        classes,
        coordinates,
        confidence,
        reason,
        mentions,
        demonyms);
  }

  /** The same entity under another label. */
  Entity called(String name, List<String> others) {
    return new Entity(
        id,
        name,
        others,
        type,
        wikidata,
        country,
        classes,
        coordinates,
        confidence,
        reason,
        mentions,
        demonyms);
  }

  /** This entity with the names and mentions of another that is the same. */
  Entity and(Entity other) {
    TreeSet<String> names = new TreeSet<>(aliases);
    names.addAll(other.aliases);
    names.add(other.label);
    names.remove(label);
    List<Mention> all = new ArrayList<>(mentions);
    all.addAll(other.mentions);
    all.sort(Comparator.comparing(Mention::span));
    return called(label, List.copyOf(names)).withMentions(all);
  }

  /**
   * Whether only its article knows whom it means: a person without an item who is called by one
   * name alone, or one whom the overrides tell from others of the same name.
   */
  public boolean isLocal() {
    boolean oneName = type == EntityType.PERSON && label.indexOf(' ') < 0;
    return wikidata.isEmpty() && (oneName || reason.equals(DIFFERENT));
  }

  /** Whether it is a source that the article does not name. */
  public boolean isUnnamed() {
    return reason.equals(UNNAMED);
  }
}
