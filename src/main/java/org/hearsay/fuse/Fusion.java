package org.hearsay.fuse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What several articles have to do with each other.
 *
 * @param events groups of articles on one event that are not all copies
 * @param origins of claims that others corroborate
 * @param doubts the likelier speaker's address by the claims that give his words to another
 */
public record Fusion(
    List<Story> stories,
    List<List<String>> events,
    List<ClaimLink> links,
    List<Origin> origins,
    Map<String, String> doubts) {

  /**
   * Articles that are copies or rewrites of one another.
   *
   * @param first the one that the others copied, where that can be told
   */
  public record Story(List<String> articles, Optional<String> first) {}

  /**
   * Finds stories and links.
   *
   * @param stories that know the texts of all articles
   * @param within the places that a place lies in
   * @param verdicts on links, which nothing found can change
   */
  public static Fusion of(
      Stories stories,
      Collection<ComparedClaim> claims,
      Map<String, Set<String>> within,
      List<ClaimLink.Verdict> verdicts) {
    stories.find();
    ClaimLinks found = new ClaimLinks(claims, stories.copies(), stories.events(), within);
    List<ClaimLink> links = ClaimLink.decided(found.links(), verdicts);
    List<List<String>> copies = stories.copies().all();
    return new Fusion(
        copies.stream().map(s -> new Story(s, stories.first(s))).toList(),
        stories.events().all().stream().filter(e -> !copies.contains(e)).toList(),
        links,
        Origin.of(claims, links),
        found.doubts());
  }
}
