package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.neural.Dropout;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.roles.RoleLabeler;

/** Counts of predicates and arguments found, over sentences. */
public final class RoleScores {

  /**
   * What was found of one kind.
   *
   * @param hits found and in the gold
   */
  public record Count(int hits, int found, int gold) {

    Count plus(Count more) {
      return new Count(hits + more.hits, found + more.found, gold + more.gold);
    }

    double f1() {
      return found + gold == 0 ? 0 : 2.0 * hits / (found + gold);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f",
          hits / (double) Math.max(1, found),
          hits / (double) Math.max(1, gold),
          f1());
    }
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** Counts on sentences as the parser has them. */
  static RoleScores of(RoleLabeler labeler, Model parser, List<AnnotatedTree> sentences) {
    RoleScores scores = new RoleScores();
    for (AnnotatedTree s : sentences) {
      scores.add(s.predicates(), labeler.predicates(s.parsed(parser, Dropout.NONE, 0)));
    }
    return scores;
  }

  /**
   * Counts of the models that come with the program.
   *
   * @param treebank folder of CoNLL-U files with the sentences
   * @param annotation as {@link PropBank} reads it
   */
  public static RoleScores of(Path treebank, Path annotation) throws IOException {
    return of(RoleLabeler.load(), Model.load(), AnnotatedTree.read(treebank, annotation));
  }

  void add(List<Predicate> gold, List<Predicate> found) {
    count("predicate", tokens(gold), tokens(found));
    count("roleset", rolesets(gold), rolesets(found));
    count("argument", arguments(gold, false), arguments(found, false));
    count("argument.span", arguments(gold, true), arguments(found, true));
  }

  private void count(String measure, Set<String> gold, Set<String> found) {
    Set<String> hits = new HashSet<>(found);
    hits.retainAll(gold);
    counts.merge(measure, new Count(hits.size(), found.size(), gold.size()), Count::plus);
  }

  private static Set<String> tokens(List<Predicate> predicates) {
    return predicates.stream().map(p -> p.token() + "").collect(Collectors.toSet());
  }

  private static Set<String> rolesets(List<Predicate> predicates) {
    return predicates.stream().map(p -> p.token() + " " + p.roleset()).collect(Collectors.toSet());
  }

  /** Arguments by predicate, role and head word, or by predicate, role and stretch of words. */
  private static Set<String> arguments(List<Predicate> predicates, boolean spans) {
    Set<String> arguments = new HashSet<>();
    for (Predicate p : predicates) {
      for (Argument a : p.arguments()) {
        String place = spans ? a.first() + "-" + a.last() : a.head() + "";
        arguments.add(p.token() + " " + a.role() + " " + place);
      }
    }
    return arguments;
  }

  /** Counts by measure: {@code predicate}, {@code roleset}, {@code argument} … */
  public Map<String, Count> counts() {
    return new LinkedHashMap<>(counts);
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
