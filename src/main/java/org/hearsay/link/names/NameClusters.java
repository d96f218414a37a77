package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** Before what is named only later, which is at -1. */
  private static final int AS_RELATIVE = -2;

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
    Clusters clusters = new Clusters(byKey.values());
    acronyms(document, clusters);
    firms(clusters);
    bodies(clusters);
    storms(clusters);
    surnames(document, clusters);
    halves(document, clusters);
    return clusters.left();
  }

  /**
   * The groups that are left, by what a short name could share with them: thousands of names are
   * not compared with each other.
   */
  private static final class Clusters {

    private final List<Cluster> all;
    private final IdentityHashMap<Cluster, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Set<Integer>> byKey = new HashMap<>();

    Clusters(Collection<Cluster> clusters) {
      all = new ArrayList<>(clusters);
      for (Cluster cluster : all) {
        numbers.put(cluster, numbers.size());
        file(cluster);
      }
    }

    /** Files a group under its fullest name: first and last words, initials; and its places. */
    private void file(Cluster cluster) {
      String full = core(cluster.fullest());
      String[] words = full.split(" ", -1);
      String skeleton = NameFolding.skeleton(full);
      int last = skeleton.lastIndexOf(' ');
      put("last " + skeleton.substring(last + 1), cluster);
      put("last " + skeleton.substring(skeleton.lastIndexOf(' ', last - 1) + 1), cluster);
      put("family " + NameFolding.skeleton(words[0]), cluster);
      put("first " + words[0], cluster);
      put("first " + words[0] + (words.length > 1 ? " " + words[1] : ""), cluster);
      put("initials " + initials(cluster.fullest().text().split("[ -]", -1)), cluster);
      for (Name name : cluster.names) {
        put("ends " + name.sentence() + " " + name.last(), cluster);
      }
    }

    private void put(String key, Cluster cluster) {
      byKey
          .computeIfAbsent(key, k -> new TreeSet<>())
          .add(Objects.requireNonNull(numbers.get(cluster)));
    }

    /** The groups under these keys and perhaps some that once stood there, in text order. */
    List<Cluster> under(String... keys) {
      Set<Integer> found = new TreeSet<>();
      for (String key : keys) {
        found.addAll(byKey.getOrDefault(key, Set.of()));
      }
      return found.stream().map(all::get).filter(numbers::containsKey).toList();
    }

    List<Cluster> left() {
      return all.stream().filter(numbers::containsKey).toList();
    }

    /** Joins two groups that are left; one that is the other, or was joined before, stays. */
    void merge(Cluster into, Cluster from) {
      if (into == from || !numbers.containsKey(from) || !numbers.containsKey(into)) {
        return;
      }
      into.names.addAll(from.names);
      into.names.sort(java.util.Comparator.comparing(Name::span));
      numbers.remove(from);
      file(into);
    }
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
  private static void acronyms(Document document, Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      String acronym = shorter.names.get(0).text().replace(".", "");
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
  private static void halves(Document document, Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.names.get(0);
      if (name.text().matches("North|South")
          && name.first() > 0
          && document
              .sentences()
              .get(name.sentence())
              .token(name.first() - 1)
              .text()
              .equalsIgnoreCase("the")) {
        clusters.under("first " + name.folded()).stream()
            .filter(c -> c.fullest().text().startsWith(name.text() + " "))
            .filter(c -> c.type() == EntityType.PLACE)
            .findFirst()
            .ifPresent(full -> clusters.merge(full, shorter));
      }
    }
  }

  /** "Ford" where an article speaks of "Ford Motor Co." and of nobody called so. */
  private static void firms(Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.names.get(0);
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

  /** "The Council" where "Legislative Council" was named before. */
  private static void bodies(Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.names.get(0);
      if (!NameWords.of("organization").contains(name.text())) {
        continue;
      }
      Cluster named = null;
      for (Cluster longer :
          clusters.under("last " + NameFolding.skeleton(name.folded()), "first " + name.folded())) {
        boolean before = longer.names.get(0).span().start() < name.span().start();
        boolean body = longer.type() == EntityType.ORGANIZATION;
        named = longer != shorter && before && body ? longer : named;
      }
      if (named != null) {
        clusters.merge(named, shorter);
      }
    }
  }

  /** "Ada" where an article speaks of "Hurricane Ada". */
  private static void storms(Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.names.get(0);
      clusters.under("last " + NameFolding.skeleton(name.folded())).stream()
          .filter(c -> c != shorter && NameTyper.isStorm(c.fullest().text()))
          .filter(c -> name.title().isEmpty())
          .findFirst()
          .ifPresent(storm -> clusters.merge(storm, shorter));
    }
  }

  /** "Ford Motor Co.": whether the last word is one of a company's form. */
  private static boolean isFirm(String name) {
    return NameWords.of("firm").contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** A folded name without "Jr." and the like. */
  private static String core(Name name) {
    return name.folded().replaceFirst(" (?:jr|sr|ii|iii|iv)$", "");
  }

  private static void surnames(Document document, Clusters clusters) {
    for (Cluster shorter : clusters.left()) {
      Name name = shorter.names.get(0);
      String[] words = name.folded().split(" ", -1);
      boolean particle = Arrays.stream(words).anyMatch(NameWords.of("particle")::contains);
      boolean single = (words.length <= 2 || particle) && name.label().isEmpty();
      boolean other = shorter.isSure() && !shorter.isPerson();
      if (!single || other) {
        continue;
      }
      nearest(document, clusters, shorter)
          .or(() -> byFirstName(clusters, shorter))
          .ifPresent(full -> clusters.merge(full, shorter));
    }
  }

  /**
   * The person of this surname named in full last before, or else first after; but not the relative
   * in "Ada Bell came with her son Tom Bell. Bell said".
   */
  private static Optional<Cluster> nearest(Document document, Clusters clusters, Cluster shorter) {
    Name name = shorter.names.get(0);
    String surname = NameFolding.skeleton(name.folded());
    Cluster best = null;
    int bestAt = -1;
    String last = "last " + surname.substring(surname.lastIndexOf(' ') + 1);
    for (Cluster cluster : clusters.under("last " + surname, last, "family " + surname)) {
      Name full = cluster.fullest();
      String[] words = core(full).split(" ", -1);
      boolean named =
          words.length > 1
              && cluster.isPerson()
              && (NameFolding.skeleton(core(full)).endsWith(" " + surname)
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
    return Optional.ofNullable(best);
  }

  /**
   * "His daughter Ada Bell", "his daughter, Ada Bell": somebody who is told of because of another.
   */
  private static boolean isRelative(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    int before = name.first() - 1;
    before -= before > 0 && s.token(before).text().equals(",") ? 1 : 0;
    return before >= 0 && NameWords.of("kin").contains(s.token(before).lemma());
  }

  private static boolean differ(Optional<Name.Gender> one, Optional<Name.Gender> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** The one person named in full before whose first name this is. */
  private static Optional<Cluster> byFirstName(Clusters clusters, Cluster shorter) {
    Name name = shorter.names.get(0);
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

  /** Family name first: "Kim Jong Un", "Xi Jinping". */
  private static boolean isEastAsian(String[] words) {
    return EAST_ASIAN.contains(words[0]);
  }

  private static final Set<String> EAST_ASIAN = NameWords.of("family name first");
}
