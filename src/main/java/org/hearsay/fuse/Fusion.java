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
   * @param texts articles without clutter, by address
   * @param within the places that a place lies in
   */
  public static Fusion of(
      Map<String, String> texts,
      Collection<ComparedClaim> claims,
      Map<String, Set<String>> within) {
    List<List<String>> stories = Stories.find(texts);
    List<ClaimLink> links = ClaimLinks.find(claims, stories, within);
    return new Fusion(stories, links, ClaimLinks.origins(claims, links));
  }
}
