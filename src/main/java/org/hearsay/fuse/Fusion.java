package org.hearsay.fuse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several articles have to do with each other.
 *
 * @param stories groups of articles that are copies or rewrites of one another
 * @param origins by claim, how many independent origins stand behind it; only claims that are
 *     corroborated
 */
public record Fusion(
    List<List<String>> stories, List<ClaimLink> links, Map<String, Integer> origins) {

  /**
   * Finds stories and links.
   *
   * @param stories that know the texts of all articles
   * @param within the places that a place lies in
   */
  public static Fusion of(
      Stories stories, Collection<ComparedClaim> claims, Map<String, Set<String>> within) {
    List<List<String>> groups = stories.find();
    List<ClaimLink> links = ClaimLinks.find(claims, groups, within);
    return new Fusion(groups, links, ClaimLinks.origins(claims, links));
  }
}
