package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Articles that belong together. */
final class Groups {

  private final Map<String, String> parents = new HashMap<>();

  /** Puts both, and all that belong to either, together. */
  void join(String one, String other) {
    String first = root(one);
    String second = root(other);
    if (!first.equals(second)) {
      boolean before = first.compareTo(second) < 0;
      parents.put(before ? second : first, before ? first : second);
      parents.putIfAbsent(before ? first : second, before ? first : second);
    }
  }

  /** Whether two different members are of one group. */
  boolean haveInCommon(String one, String other) {
    return !one.equals(other)
        && parents.containsKey(one)
        && parents.containsKey(other)
        && root(one).equals(root(other));
  }

  /** The first member of a group; on the way there, all are pointed nearer to it. */
  private String root(String member) {
    String at = member;
    for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      String above = parents.getOrDefault(up, up);
      parents.put(at, above);
      at = above;
    }
    return at;
  }

  /** All groups, in the order of their first members, as their members are. */
  List<List<String>> all() {
    Map<String, List<String>> groups = new TreeMap<>();
    parents.keySet().stream()
        .sorted()
        .forEach(m -> groups.computeIfAbsent(root(m), k -> new ArrayList<>()).add(m));
    return groups.values().stream().map(List::copyOf).toList();
  }
}
