package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Groups the names of an article that mean the same: equal spellings and transliterations, a
 * surname alone with the full name, an acronym with what it stands for.
 */
public final class NameClusters {

  private NameClusters() {}

  /** Names of one person or thing, in text order. */
  public static final class Cluster {
    public final List<Name> names = new ArrayList<>();

    /** The longest name, by which the others are short. */
    public Name fullest() {
      Name best = names.get(0);
      for (Name name : names) {
        if (name.text().length() > best.text().length()) {
          best = name;
        }
      }
      return best;
    }

    public boolean isPerson() {
      return type() == EntityType.PERSON;
    }

    /** What most of the sure names say, else what most say. */
    public EntityType type() {
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

    public boolean isSure() {
      return names.stream().anyMatch(n -> n.sure() && n.type() == type());
    }

    public boolean hasTitle() {
      return names.stream().anyMatch(n -> n.title().isPresent());
    }
  }

  public static List<Cluster> of(Document document, List<Name> names) {
    Map<String, Cluster> byKey = new LinkedHashMap<>();
    Set<String> couples = couples(names);
    for (Name name : names) {
      String own = key(name);
      String key = couples.contains(own) ? own + name.gender() : own;
      byKey.computeIfAbsent(key, k -> new Cluster()).names.add(name);
    }
    ClusterIndex clusters = new ClusterIndex(byKey.values());
    acronyms(document, clusters);
    AlsoCalled.join(document, clusters);
    firms(clusters);
    bodies(clusters);
    storms(clusters);
    papers(document, clusters);
    middleNames(clusters);
    Surnames.join(document, clusters);
    halves(document, clusters);
    return clusters.left();
  }

  /** Surnames that stand with "Mr." and with "Mrs.". */
  private static Set<String> couples(List<Name> names) {
    Map<String, Set<Name.Gender>> genders = new HashMap<>();
    for (Name name : names) {
      if (name.title().isPresent() && name.folded().indexOf(' ') < 0) {
        name.gender()
            .ifPresent(g -> genders.computeIfAbsent(key(name), k -> new HashSet<>()).add(g));
      }
    }
    return genders.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
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
  private static void acronyms(Document document, ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      String acronym = shorter.fullest().text().replace(".", "");
      if (!acronym.matches("\\p{Lu}{2,7}s?")) {
        continue;
      }
      Name name = shorter.names.get(0);
      String before = "ends " + name.sentence() + " " + (name.first() - 2);
      for (Cluster longer : clusters.under("initials " + acronym, before)) {
        if (!longer.equals(shorter) && standsFor(document, acronym, shorter, longer)) {
          clusters.merge(longer, shorter);
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
    boolean closed = first.last() + 1 < s.size() && !s.token(first.last() + 1).is(":");
    boolean bracketed =
        first.first() > 0 && s.token(first.first() - 1).text().equals("(") && closed;
    boolean adjacent =
        bracketed
            && !longer.isPerson()
            && longer.type() != EntityType.PLACE // "New York (AP)"
            && longer.names.stream()
                .anyMatch(n -> n.sentence() == first.sentence() && n.last() == first.first() - 2);
    boolean part =
        List.of(words).contains(acronym) || full.text().startsWith(shorter.fullest().text());
    return adjacent || (!part && ClusterIndex.initials(words).equals(acronym));
  }

  /** "The North" where an article speaks of North Korea. */
  private static void halves(Document document, ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.fullest();
      if (name.text().matches("North|South")
          && name.first() > 0
          && document
              .sentences()
              .get(name.sentence())
              .token(name.first() - 1)
              .text()
              .equalsIgnoreCase("the")) {
        clusters.under("first " + name.folded()).stream()
            .filter(c -> isHalf(c.fullest().text(), name.text()))
            .findFirst()
            .ifPresent(full -> clusters.merge(full, shorter));
      }
    }
  }

  /** "North Korea", but not "North Carolina". */
  private static boolean isHalf(String full, String half) {
    return full.startsWith(half + " ")
        && NameWords.of("half country").contains(full.substring(half.length() + 1));
  }

  /** "Ford" where an article speaks of "Ford Motor Co." and of nobody called so. */
  private static void firms(ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.fullest();
      boolean word = name.folded().indexOf(' ') < 0 && name.title().isEmpty();
      boolean other = shorter.isSure() && shorter.type() != EntityType.ORGANIZATION;
      List<Cluster> longer = word && !other ? clusters.under("first " + name.folded()) : List.of();
      boolean person =
          clusters.under("last " + NameFolding.skeleton(name.folded())).stream()
              .anyMatch(c -> c != shorter && c.isPerson());
      longer.stream()
          .filter(c -> c != shorter && !person && isFirm(c.fullest().text()))
          .findFirst()
          .ifPresent(firm -> clusters.merge(firm, shorter));
    }
  }

  /**
   * "The Council" where "Legislative Council" was named before, "the Supreme Court" where "Supreme
   * Court of Norway" was.
   */
  private static void bodies(ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.fullest();
      String last = name.text().substring(name.text().lastIndexOf(' ') + 1);
      if (!NameWords.of("organization").contains(last)) {
        continue;
      }
      boolean word = last.equals(name.text());
      Cluster named = null;
      for (Cluster longer :
          word
              ? clusters.under(
                  "last " + NameFolding.skeleton(name.folded()), "first " + name.folded())
              : clusters.under("first " + firstTwo(name.folded()))) {
        boolean before = longer.names.get(0).span().start() < name.span().start();
        boolean body =
            longer.type() == EntityType.ORGANIZATION
                && !TypeGuesser.isSeat(longer.fullest().text());
        boolean of = word || longer.fullest().folded().startsWith(name.folded() + " of ");
        named = longer != shorter && before && body && of ? longer : named;
      }
      if (named != null) {
        clusters.merge(named, shorter);
      }
    }
  }

  private static String firstTwo(String folded) {
    String[] words = folded.split(" ", -1);
    return words[0] + " " + words[1];
  }

  /** "Ada" where an article speaks of "Hurricane Ada". */
  private static void storms(ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.fullest();
      clusters.under("last " + NameFolding.skeleton(name.folded())).stream()
          .filter(c -> c != shorter && NameTyper.isStorm(c.fullest().text()))
          .filter(c -> name.title().isEmpty())
          .findFirst()
          .ifPresent(storm -> clusters.merge(storm, shorter));
    }
  }

  /** "The Post" where an article speaks of the "Washington Post", or is by it. */
  private static void papers(Document document, ClusterIndex clusters) {
    Optional<String> publisher = document.article().metadata().publisher();
    for (Cluster shorter : clusters.left()) {
      String name = shorter.fullest().text().replaceFirst("^[Tt]he ", "");
      if (!NameWords.of("short paper").contains(name)) {
        continue;
      }
      List<Cluster> longer =
          clusters.under("last " + NameFolding.skeleton(NameFolding.fold(name))).stream()
              .filter(c -> c != shorter && c.fullest().text().endsWith(" " + name))
              .filter(c -> !c.isPerson() && !c.fullest().text().equals("The " + name))
              .toList();
      if (longer.size() == 1) {
        clusters.merge(longer.get(0), shorter);
      } else if (publisher.filter(p -> p.endsWith(" " + name)).isPresent()) {
        shorter.names.replaceAll(n -> n.labelled(publisher));
      }
    }
  }

  /** "Ada Bell" where an article speaks of "Ada Mary Bell" too, and of no other such. */
  private static void middleNames(ClusterIndex clusters) {
    for (Cluster shorter : clusters.left()) {
      String[] words = ClusterIndex.core(shorter.fullest()).split(" ", -1);
      if (words.length != 2 || !shorter.isPerson()) {
        continue;
      }
      List<Cluster> longer =
          clusters.under("last " + NameFolding.skeleton(words[1])).stream()
              .filter(c -> c != shorter && c.isPerson())
              .filter(c -> hasMiddle(ClusterIndex.core(c.fullest()), words[0], words[1]))
              .toList();
      if (longer.size() == 1) {
        clusters.merge(longer.get(0), shorter);
      }
    }
  }

  private static boolean hasMiddle(String full, String first, String last) {
    return full.startsWith(first + " ")
        && full.endsWith(" " + last)
        && full.length() > first.length() + last.length() + 2;
  }

  /** "Ford Motor Co.": whether the last word is one of a company's form. */
  private static boolean isFirm(String name) {
    return NameWords.of("firm").contains(name.substring(name.lastIndexOf(' ') + 1));
  }
}
