package org.hearsay.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.NameFolding;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Groups the names of an article that mean the same: equal spellings and transliterations, a
 * surname alone with the full name, an acronym with what it stands for.
 */
final class NameClusters {

  private NameClusters() {}

  /** Names of one person or thing, in text order. */
  static final class Cluster {
    final List<Name> names = new ArrayList<>();

    /** The longest name, by which the others are short. */
    Name fullest() {
      Name best = names.get(0);
      for (Name name : names) {
        if (name.text().length() > best.text().length()) {
          best = name;
        }
      }
      return best;
    }

    boolean isPerson() {
      return type() == EntityType.PERSON;
    }

    /** What most of the sure names say, else what most say. */
    EntityType type() {
      Map<EntityType, Integer> votes = new LinkedHashMap<>();
      for (Name name : names) {
        int weight = (name.sure() ? 10 : 1) + (name.title().isPresent() ? 10 : 0);
        votes.merge(name.type(), weight, Integer::sum);
      }
      return votes.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(EntityType.ORGANIZATION);
    }

    boolean isSure() {
      return names.stream().anyMatch(n -> n.sure() && n.type() == type());
    }

    boolean hasTitle() {
      return names.stream().anyMatch(n -> n.title().isPresent());
    }
  }

  static List<Cluster> of(Document document, List<Name> names) {
    Map<String, Cluster> byKey = new LinkedHashMap<>();
    for (Name name : names) {
      byKey.computeIfAbsent(key(name), k -> new Cluster()).names.add(name);
    }
    List<Cluster> clusters = new ArrayList<>(byKey.values());
    acronyms(document, clusters);
    surnames(clusters);
    halves(document, clusters);
    return clusters;
  }

  private static String key(Name name) {
    if (name.label().isPresent()) {
      return "label " + NameFolding.fold(name.label().get());
    }
    String folded = name.folded();
    boolean person = name.type() == EntityType.PERSON || folded.indexOf(' ') < 0;
    return person ? "= " + NameFolding.skeleton(folded) : "= " + folded;
  }

  /** "National Intelligence Service (NIS)". */
  private static void acronyms(Document document, List<Cluster> clusters) {
    for (Cluster shorter : List.copyOf(clusters)) {
      String acronym = shorter.names.get(0).text().replace(".", "");
      if (!acronym.matches("\\p{Lu}{2,7}s?")) {
        continue;
      }
      for (Cluster longer : clusters) {
        if (!longer.equals(shorter) && standsFor(document, acronym, shorter, longer)) {
          merge(clusters, longer, shorter);
          break;
        }
      }
    }
  }

  private static boolean standsFor(
      Document document, String acronym, Cluster shorter, Cluster longer) {
    Name full = longer.fullest();
    String[] words = full.text().split("[ -]", -1);
    if (words.length < 2) {
      return false;
    }
    Name first = shorter.names.get(0);
    Sentence s = document.sentences().get(first.sentence());
    boolean bracketed = first.first() > 0 && s.token(first.first() - 1).text().equals("(");
    boolean adjacent =
        bracketed
            && !longer.isPerson()
            && longer.names.stream()
                .anyMatch(n -> n.sentence() == first.sentence() && n.last() == first.first() - 2);
    boolean part = List.of(words).contains(acronym);
    return adjacent || (!part && initials(words).equals(acronym));
  }

  private static String initials(String[] words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** "The North" where an article speaks of North Korea. */
  private static void halves(Document document, List<Cluster> clusters) {
    for (Cluster shorter : List.copyOf(clusters)) {
      Name name = shorter.names.get(0);
      if (name.text().matches("North|South")
          && name.first() > 0
          && document
              .sentences()
              .get(name.sentence())
              .token(name.first() - 1)
              .text()
              .equalsIgnoreCase("the")) {
        clusters.stream()
            .filter(c -> c.fullest().text().startsWith(name.text() + " "))
            .filter(c -> c.type() == EntityType.PLACE)
            .findFirst()
            .ifPresent(full -> merge(clusters, full, shorter));
      }
    }
  }

  private static void surnames(List<Cluster> clusters) {
    for (Cluster shorter : List.copyOf(clusters)) {
      Name name = shorter.names.get(0);
      boolean single = name.folded().split(" ", -1).length <= 2 && name.label().isEmpty();
      boolean other = shorter.isSure() && !shorter.isPerson();
      if (!single || other) {
        continue;
      }
      nearest(clusters, shorter)
          .or(() -> byFirstName(clusters, shorter))
          .ifPresent(full -> merge(clusters, full, shorter));
    }
  }

  /** The person of this surname named in full last before, or else first after. */
  private static Optional<Cluster> nearest(List<Cluster> clusters, Cluster shorter) {
    Name name = shorter.names.get(0);
    String surname = NameFolding.skeleton(name.folded());
    Cluster best = null;
    int bestAt = -1;
    for (Cluster cluster : clusters) {
      Name full = cluster.fullest();
      String[] words = full.folded().split(" ", -1);
      boolean named =
          words.length > 1
              && cluster.isPerson()
              && (NameFolding.skeleton(full.folded()).endsWith(" " + surname)
                  || (name.title().isEmpty()
                      && isEastAsian(words)
                      && NameFolding.skeleton(words[0]).equals(surname)));
      if (!named || cluster.equals(shorter)) {
        continue;
      }
      int at = -1;
      for (Name n : cluster.names) {
        at = n.span().start() <= name.span().start() ? n.span().start() : at;
      }
      if (best == null || at > bestAt) {
        best = cluster;
        bestAt = at;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The one person named in full before whose first name this is. */
  private static Optional<Cluster> byFirstName(List<Cluster> clusters, Cluster shorter) {
    Name name = shorter.names.get(0);
    List<Cluster> full =
        clusters.stream()
            .filter(c -> c != shorter && c.isPerson() && shorter.isPerson())
            .filter(c -> c.fullest().folded().startsWith(name.folded() + " "))
            .toList();
    boolean before =
        full.size() == 1
            && full.get(0).names.get(0).span().start() < name.span().start()
            && name.title().isEmpty();
    return before ? Optional.of(full.get(0)) : Optional.empty();
  }

  /** Family name first: "Kim Jong Un", "Xi Jinping". */
  private static boolean isEastAsian(String[] words) {
    return EAST_ASIAN.contains(words[0]);
  }

  private static final java.util.Set<String> EAST_ASIAN =
      java.util.Set.of(
          "kim", "lee", "park", "choi", "xi", "wang", "li", "zhang", "liu", "chen", "yang", "moon",
          "yoon", "mao", "hu", "jiang", "zhou", "nguyen", "tran", "han", "cho", "jung", "kang",
          "ri");

  private static void merge(List<Cluster> clusters, Cluster into, Cluster from) {
    into.names.addAll(from.names);
    into.names.sort(java.util.Comparator.comparing(Name::span));
    clusters.removeIf(c -> c == from);
  }
}
