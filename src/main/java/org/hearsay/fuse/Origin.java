package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A side that stands behind a claim which others corroborate.
 *
 * @param claim its address
 * @param side the address of a country, a body or a person
 * @param legislature whether it is the legislature of that country
 * @param claims what the side says to it, in the order of addresses
 */
public record Origin(String claim, String side, boolean legislature, List<String> claims) {

  public Origin {
    claims = List.copyOf(claims);
  }

  /**
   * The sides behind each claim that others corroborate, its own first; speakers who may be one
   * count once.
   */
  static List<Origin> of(Collection<ComparedClaim> all, List<ClaimLink> links) {
    Map<String, ComparedClaim> byIri = new HashMap<>();
    all.forEach(c -> byIri.put(c.iri(), c));
    Map<String, TreeSet<String>> agreeing = neighbours(links, ClaimLink.Type.CORROBORATES);
    Map<String, TreeSet<String>> repeating = neighbours(links, ClaimLink.Type.REPEATS);
    List<Origin> origins = new ArrayList<>();
    agreeing.forEach(
        (iri, others) -> {
          List<String> behind = new ArrayList<>(List.of(iri));
          behind.addAll(others);
          int independent = behind.size();
          behind.addAll(repeating.getOrDefault(iri, new TreeSet<>()));
          origins.addAll(of(iri, behind, independent, byIri));
        });
    return origins;
  }

  private static Map<String, TreeSet<String>> neighbours(
      List<ClaimLink> links, ClaimLink.Type type) {
    Map<String, TreeSet<String>> neighbours = new TreeMap<>();
    for (ClaimLink link : links) {
      if (link.joins(type)) {
        neighbours.computeIfAbsent(link.first(), k -> new TreeSet<>()).add(link.second());
        neighbours.computeIfAbsent(link.second(), k -> new TreeSet<>()).add(link.first());
      }
    }
    return neighbours;
  }

  /** Only the first ones add a side; the others are put to the one that they are of. */
  private static List<Origin> of(
      String iri, List<String> behind, int independent, Map<String, ComparedClaim> byIri) {
    List<ComparedClaim> heads = new ArrayList<>();
    List<TreeSet<String>> claims = new ArrayList<>();
    for (int i = 0; i < behind.size(); i++) {
      ComparedClaim claim = byIri.get(behind.get(i));
      if (claim == null || claim.speaker().isEmpty()) {
        continue;
      }
      int at = 0;
      while (at < heads.size() && !heads.get(at).isOfSameSide(claim)) {
        at++;
      }
      if (at == heads.size() && i < independent) {
        heads.add(claim);
        claims.add(new TreeSet<>());
      }
      if (at < heads.size()) {
        claims.get(at).add(claim.iri());
      }
    }
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      String side = heads.get(i).speaker().orElseThrow().party();
      boolean legislature = side.endsWith(Sides.OF_LEGISLATURE);
      String body =
          legislature ? side.substring(0, side.length() - Sides.OF_LEGISLATURE.length()) : side;
      origins.add(new Origin(iri, body, legislature, List.copyOf(claims.get(i))));
    }
    return origins;
  }
}
