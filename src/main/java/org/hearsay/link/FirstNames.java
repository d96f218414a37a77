package org.hearsay.link;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The first and family names of the people in a knowledge base. */
final class FirstNames {

  /** People who must share a first name before it counts as one. */
  private static final int LEAST = 3;

  private FirstNames() {}

  /** The last words of the labels of people. */
  static Set<String> surnamesOf(KnowledgeBase kb) {
    Set<String> surnames = new java.util.HashSet<>();
    byte person = (byte) KnowledgeBase.Kind.PERSON.ordinal();
    for (int row = 0; row < kb.size(); row++) {
      if (kb.kind[row] == person) {
        int end = kb.textStart[row];
        int start = end;
        while (end < kb.textStart[row + 1] && kb.text[end] != '\t') {
          start = kb.text[end] == ' ' ? end + 1 : start;
          end++;
        }
        if (start > kb.textStart[row]) {
          surnames.add(new String(kb.text, start, end - start, StandardCharsets.UTF_8));
        }
      }
    }
    return Set.copyOf(surnames);
  }

  static Set<String> of(KnowledgeBase kb) {
    Map<String, Integer> counts = new HashMap<>();
    byte person = (byte) KnowledgeBase.Kind.PERSON.ordinal();
    for (int row = 0; row < kb.size(); row++) {
      if (kb.kind[row] == person) {
        int start = kb.textStart[row];
        int end = start;
        while (end < kb.textStart[row + 1] && kb.text[end] != ' ' && kb.text[end] != '\t') {
          end++;
        }
        if (end < kb.textStart[row + 1] && kb.text[end] == ' ') {
          counts.merge(
              new String(kb.text, start, end - start, StandardCharsets.UTF_8), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST && e.getKey().length() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
