package org.hearsay.web.open;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;

/** Looks up which item of a knowledge base a name means, where there is no text around it. */
record Reconciliation(KnowledgeBase items) {

  /** How much less an item is meant by one of its other names than by its label. */
  private static final double BY_ALIAS = 0.5;

  /** How much less it is meant by another spelling of case or accents. */
  private static final double BY_SPELLING = 0.7;

  /** Of a name's meanings, the share from which on one is what is meant. */
  private static final double SURE = 80;

  /** A kind of things as it is chosen by: a class of the ontology. */
  record Type(String id, String name) {

    static Optional<Type> of(EntityType type) {
      return Ontology.bundled()
          .entityClass(type.code())
          .map(
              c ->
                  new Type(
                      c.getURI().substring(Vocabulary.NS.length()),
                      c.getRequiredProperty(RDFS.label).getString()));
    }

    /** All that items are of. */
    static List<Type> all() {
      return Stream.of(Kind.values())
          .map(Kind::type)
          .distinct()
          .flatMap(t -> of(t).stream())
          .toList();
    }
  }

  /**
   * An item that may be meant.
   *
   * @param score share of this among the meanings of the name, in percent
   * @param match whether it is taken to be the one
   */
  record Match(String id, String name, Optional<Type> type, double score, boolean match) {}

  /**
   * The meanings of a name, the likeliest first.
   *
   * @param types ids of the types wanted; any when empty
   */
  List<Match> meanings(String name, Set<String> types, int most) {
    List<Candidate> found =
        items.candidates(name).stream().filter(c -> isWanted(c, types)).toList();
    double all = found.stream().mapToDouble(Reconciliation::weight).sum();
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Reconciliation::weight)
                .reversed()
                .thenComparing(Candidate::row))
        .distinct()
        .limit(most)
        .map(c -> match(c, 100 * weight(c) / all))
        .toList();
  }

  /** Items whose label begins so, the best known first. */
  List<Match> suggestions(String beginning, int most) {
    return items.startingWith(beginning, most).stream().map(c -> match(c, 0)).toList();
  }

  private static boolean isWanted(Candidate candidate, Set<String> types) {
    return types.isEmpty()
        || Type.of(candidate.kind().type()).filter(t -> types.contains(t.id())).isPresent();
  }

  /** How often the name means the item, as far as fame tells. */
  private static double weight(Candidate candidate) {
    return candidate.fame()
        * (candidate.label() ? 1 : BY_ALIAS)
        * (candidate.exact() ? 1 : BY_SPELLING);
  }

  private Match match(Candidate candidate, double share) {
    double score = Math.round(share * 10) / 10.0;
    return new Match(
        candidate.wikidata(),
        items.label(candidate.row()),
        Type.of(candidate.kind().type()),
        score,
        score >= SURE);
  }
}
