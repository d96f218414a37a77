package org.hearsay.link.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Joins a surname, or a first name, alone with the person of whose full name it is a part. */
final class Surnames {

  /** Before what is named only later, which is at -1. */
  private static final int AS_RELATIVE = -2;

  private static final Set<String> EAST_ASIAN = NameWords.of("family name first");

  private Surnames() {}

  /** The folded words behind the first of all names: "Vázquez" and "Garced". */
  static Set<String> in(List<Name> names) {
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      List<String> words = List.of(name.folded().split(" ", -1));
      surnames.addAll(words.subList(1, words.size()));
    }
    return surnames;
  }

  static void join(Document document, ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.fullest();
      String[] words = name.folded().split(" ", -1);
      boolean particle = Arrays.stream(words).anyMatch(NameWords.of("particle")::contains);
      boolean single = (words.length <= 2 || particle) && name.label().isEmpty();
      boolean other = shorter.isSure() && !shorter.isPerson();
      if (!single || other) {
        continue;
      }
      nearest(document, clusters, shorter, true)
          .or(() -> byFirstName(clusters, shorter))
          .or(() -> nearest(document, clusters, shorter, false))
          .or(() -> byFirstSurname(clusters, shorter))
          .ifPresent(full -> clusters.merge(full, shorter));
    }
  }

  /**
   * The person of this surname named in full last before, or else first after; but not the relative
   * in "Ada Bell came with her son Tom Bell. Bell said".
   *
   * @param before nobody named only later, and no relative
   */
  private static Optional<Cluster> nearest(
      Document document, ClusterIndex clusters, Cluster shorter, boolean before) {
    Name name = shorter.names.get(0);
    String surname = NameFolding.skeleton(shorter.fullest().folded());
    Cluster best = null;
    int bestAt = -1;
    String last = "last " + surname.substring(surname.lastIndexOf(' ') + 1);
    for (Cluster cluster : clusters.under("last " + surname, last, "family " + surname)) {
      Name full = cluster.fullest();
      String[] words = ClusterIndex.core(full).split(" ", -1);
      boolean named =
          words.length > 1
              && cluster.isPerson()
              && (NameFolding.skeleton(ClusterIndex.core(full)).endsWith(" " + surname)
                  || (name.title().isEmpty()
                      && isEastAsian(words)
                      && NameFolding.skeleton(words[0]).equals(surname)));
      if (!named || cluster.equals(shorter) || differ(name.gender(), full.gender())) {
        continue;
      }
      int at = -1;
      for (Name n : cluster.names) {
        at = n.span().start() <= name.span().start() ? n.span().start() : at;
      }
      at = isRelative(document, full) ? AS_RELATIVE : at;
      boolean told = name.gender().isPresent() && name.gender().equals(full.gender());
      at = told ? Integer.MAX_VALUE : at;
      if (best == null || at > bestAt) {
        best = cluster;
        bestAt = at;
      }
    }
    return bestAt < 0 && before ? Optional.empty() : Optional.ofNullable(best);
  }

  /**
   * "His daughter Ada Bell", "his daughter, Ada Bell", "granddaughter of the shipping tycoon Ada
   * Bell": somebody who is told of because of another.
   */
  private static boolean isRelative(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    int before = name.first() - 1;
    before -= before > 0 && s.token(before).text().equals(",") ? 1 : 0;
    int of = before;
    while (of > 0 && s.token(of).pos().matches("NOUN|ADJ|DET|CCONJ") && !isKin(s, of)) {
      of--;
    }
    boolean descends = of > 0 && s.token(of).is("of") && isKin(s, of - 1);
    return before >= 0 && (isKin(s, before) || descends);
  }

  private static boolean isKin(Sentence s, int token) {
    return NameWords.of("kin").contains(s.token(token).lemma());
  }

  private static boolean differ(Optional<Name.Gender> one, Optional<Name.Gender> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** The one person named in full before whose first name this is. */
  private static Optional<Cluster> byFirstName(ClusterIndex clusters, Cluster shorter) {
    Name name = shorter.fullest();
    List<Cluster> full =
        clusters.under("first " + name.folded()).stream()
            .filter(c -> c != shorter && c.isPerson() && shorter.isPerson())
            .filter(c -> c.fullest().folded().startsWith(name.folded() + " "))
            .toList();
    boolean before =
        full.size() == 1
            && full.get(0).names.get(0).span().start() < name.span().start()
            && name.title().isEmpty();
    return before ? Optional.of(full.get(0)) : Optional.empty();
  }

  /** "Vázquez" where an article speaks of "Wanda Vázquez Garced", whom nobody calls "Garced". */
  private static Optional<Cluster> byFirstSurname(ClusterIndex clusters, Cluster shorter) {
    Name name = shorter.fullest();
    List<Cluster> full =
        clusters.under("first surname " + NameFolding.skeleton(name.folded())).stream()
            .filter(c -> c != shorter && c.isPerson())
            .filter(c -> c.names.get(0).span().start() < name.span().start())
            .filter(c -> c.names.stream().noneMatch(n -> n.folded().indexOf(' ') < 0))
            .toList();
    return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
  }

  /** Family name first: "Kim Jong Un", "Xi Jinping". */
  private static boolean isEastAsian(String[] words) {
    return EAST_ASIAN.contains(words[0]);
  }
}
