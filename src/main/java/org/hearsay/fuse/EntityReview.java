package org.hearsay.fuse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hearsay.kb.NameFolding;

/**
 * What a person should look at before trusting the entities: those without an item that were taken
 * for one across articles, and those that may be one but were not.
 */
public final class EntityReview {

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);

  /** Letters from which on one different letter may be a slip. */
  private static final int LONG = 7;

  private EntityReview() {}

  /**
   * One thing to look at.
   *
   * @param reason what speaks for or against it, in words
   * @param override the line of an overrides file that decides otherwise, tab-separated
   */
  public record Finding(Kind kind, String names, String reason, String override) {}

  /** What was done. */
  public enum Kind {
    MERGED,
    APART
  }

  /** The findings; merges with nothing in common but the name come first, then by names. */
  public static List<Finding> of(Collection<CrossDocumentEntity> entities) {
    List<CrossDocumentEntity> ordered =
        entities.stream()
            .sorted(
                Comparator.comparing(CrossDocumentEntity::label)
                    .thenComparing(CrossDocumentEntity::iri))
            .toList();
    List<Finding> findings = new ArrayList<>();
    ordered.stream()
        .filter(e -> e.wikidata().isEmpty() && e.company().size() > 1)
        .sorted(Comparator.comparing(e -> !inCommon(e).isEmpty()))
        .forEach(e -> findings.add(merged(e)));
    List<Finding> apart = new ArrayList<>();
    Set<Pair> seen = new HashSet<>();
    for (List<CrossDocumentEntity> block : blocks(ordered).values()) {
      for (int i = 0; i < block.size(); i++) {
        for (int k = i + 1; k < block.size(); k++) {
          Pair pair = new Pair(block.get(i).iri(), block.get(k).iri());
          String reason = seen.add(pair) ? nearness(block.get(i), block.get(k)) : "";
          if (!reason.isEmpty()) {
            apart.add(apart(block.get(i), block.get(k), reason));
          }
        }
      }
    }
    apart.sort(Comparator.comparing(Finding::names).thenComparing(Finding::override));
    findings.addAll(apart);
    return findings;
  }

  private record Pair(String one, String other) {}

  private static final String NOTHING = "nothing else in common";

  private static Finding merged(CrossDocumentEntity entity) {
    TreeMap<String, Set<String>> company = new TreeMap<>(entity.company());
    Set<String> common = inCommon(entity);
    String shared =
        common.isEmpty()
            ? NOTHING
            : "in all of them also " + String.join(", ", common.stream().limit(4).toList());
    return new Finding(
        Kind.MERGED,
        entity.label(),
        "same name in %d articles, %s".formatted(company.size(), shared),
        "different\t" + entity.label() + "\t" + name(company.lastKey()));
  }

  /** What stands beside an entity in each of its articles. */
  private static Set<String> inCommon(CrossDocumentEntity entity) {
    Set<String> common = all(entity);
    entity.company().values().forEach(common::retainAll);
    return common;
  }

  private static Finding apart(CrossDocumentEntity one, CrossDocumentEntity other, String reason) {
    CrossDocumentEntity kept =
        one.wikidata().isPresent()
            ? one
            : other.wikidata().isPresent() ? other : longer(one, other);
    CrossDocumentEntity changed = kept.equals(one) ? other : one;
    String where =
        changed.company().size() == 1
            ? "\t" + name(changed.company().keySet().iterator().next())
            : "";
    String override =
        kept.wikidata()
            .map(q -> "is\t" + changed.label() + "\t" + q + where)
            .orElse("same\t" + changed.label() + "\t" + kept.label() + where);
    return new Finding(Kind.APART, changed.label() + " | " + kept.label(), reason, override);
  }

  private static CrossDocumentEntity longer(CrossDocumentEntity one, CrossDocumentEntity other) {
    return other.label().length() > one.label().length() ? other : one;
  }

  /** The id of an article, from its address. */
  private static String name(String article) {
    return URLDecoder.decode(
        article.substring(article.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }

  /** Entities of one type whose names share a last word, or the first letters of their spelling. */
  private static Map<String, List<CrossDocumentEntity>> blocks(List<CrossDocumentEntity> entities) {
    Map<String, List<CrossDocumentEntity>> blocks = new TreeMap<>();
    for (CrossDocumentEntity e : entities) {
      Set<String> keys = new TreeSet<>();
      String folded = NameFolding.fold(e.label());
      String skeleton = NameFolding.skeleton(folded);
      keys.add(e.type() + " last " + NameFolding.skeleton(lastWord(folded)));
      keys.add(e.type() + " start " + skeleton.substring(0, Math.min(4, skeleton.length())));
      keys.add(
          e.type()
              + " initials "
              + (folded.contains(" ") ? SpeakerNames.initials(folded) : folded));
      keys.forEach(k -> blocks.computeIfAbsent(k, x -> new ArrayList<>()).add(e));
    }
    return blocks;
  }

  private static String lastWord(String folded) {
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  private static String firstWord(String folded) {
    return folded.substring(0, Math.max(0, folded.indexOf(' ')));
  }

  /** Why two entities may be one; empty when nothing says so. */
  private static String nearness(CrossDocumentEntity one, CrossDocumentEntity other) {
    if (one.wikidata().isPresent() && other.wikidata().isPresent()) {
      return "";
    }
    String a = NameFolding.fold(one.label());
    String b = NameFolding.fold(other.label());
    if (a.equals(b)) {
      return "one name, " + together(one, other);
    }
    if (NameFolding.skeleton(a).equals(NameFolding.skeleton(b))) {
      return "two spellings, " + together(one, other);
    }
    if (Math.min(a.length(), b.length()) >= LONG
        && DISTANCE.apply(a, b) == 1
        && !isNumbered(a, b)) {
      return "one letter differs, " + together(one, other);
    }
    boolean surname = lastWord(a).equals(b) || lastWord(b).equals(a);
    if (one.isPerson() && surname && meet(one, other)) {
      return "a name alone, " + together(one, other);
    }
    boolean initial =
        one.isPerson()
            && lastWord(a).equals(lastWord(b))
            && !firstWord(a).isEmpty()
            && (firstWord(a).startsWith(firstWord(b)) || firstWord(b).startsWith(firstWord(a)));
    if (initial && !firstWord(b).isEmpty()) {
      return "a shorter first name, " + together(one, other);
    }
    boolean acronym =
        !one.isPerson()
            && (a.equals(SpeakerNames.initials(b)) || b.equals(SpeakerNames.initials(a)));
    return acronym && meet(one, other) ? "its initials, " + together(one, other) : "";
  }

  private static boolean isNumbered(String a, String b) {
    return !a.replaceAll("\\d", "").equals(a) || !b.replaceAll("\\d", "").equals(b);
  }

  private static Set<String> all(CrossDocumentEntity entity) {
    Set<String> all = new TreeSet<>();
    entity.company().values().forEach(all::addAll);
    return all;
  }

  private static Set<String> common(CrossDocumentEntity one, CrossDocumentEntity other) {
    Set<String> common = all(one);
    common.retainAll(all(other));
    return common;
  }

  private static boolean meet(CrossDocumentEntity one, CrossDocumentEntity other) {
    return !common(one, other).isEmpty();
  }

  private static String together(CrossDocumentEntity one, CrossDocumentEntity other) {
    Set<String> common = common(one, other);
    return common.isEmpty()
        ? NOTHING
        : "both beside " + String.join(", ", common.stream().limit(4).toList());
  }
}
