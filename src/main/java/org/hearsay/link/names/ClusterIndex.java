package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.names.NameClusters.Cluster;

/**
 * The groups that are left, by what a short name could share with them: thousands of names are not
 * compared with each other.
 */
final class ClusterIndex {

  private final List<Cluster> all;
  private final IdentityHashMap<Cluster, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, Set<Integer>> byKey = new HashMap<>();

  ClusterIndex(Collection<Cluster> clusters) {
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
    if (words.length > 2) {
      put("first surname " + NameFolding.skeleton(words[words.length - 2]), cluster);
    }
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

  static String initials(String[] words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** A folded name without "Jr." and the like. */
  static String core(Name name) {
    return name.folded().replaceFirst(" (?:jr|sr|ii|iii|iv)$", "");
  }
}
