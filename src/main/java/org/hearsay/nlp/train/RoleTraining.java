package org.hearsay.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hearsay.neural.Descent;
import org.hearsay.neural.Dropout;
import org.hearsay.neural.Gradients;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.parse.WordClusters;
import org.hearsay.nlp.roles.RoleFeatures;
import org.hearsay.nlp.roles.RoleLabeler;
import org.hearsay.nlp.roles.RoleNetwork;
import org.hearsay.nlp.roles.Rolesets;

/**
 * Trains a {@link RoleLabeler} on trees as the parser gives them while it learns: with some of its
 * numbers hidden it errs on sentences it knows about as often as on new ones.
 */
final class RoleTraining {

  private static final Descent.Pace PACE = new Descent.Pace(1200, 0.004, 100);

  /** How often a role must be seen to be learned. */
  private static final int LEAST = 5;

  /** Shares of the parser's numbers and of its words that are hidden while it reads. */
  private static final float NOISE = 0.25f;

  private static final float BLUR = 0.2f;

  /** Share of the numbers of hidden layers that are hidden. */
  private static final float HIDDEN = 0.25f;

  /** Share of predicates whose arguments are learned without their sense. */
  private static final float NO_SENSE = 0.3f;

  private final Rolesets rolesets;
  private final List<String> roles;
  private final RoleNetwork network;
  private final WordClusters clusters;

  private RoleTraining(
      Rolesets rolesets, List<String> roles, RoleNetwork network, WordClusters clusters) {
    this.rolesets = rolesets;
    this.roles = roles;
    this.network = network;
    this.clusters = clusters;
  }

  /**
   * A sentence to learn from.
   *
   * @param parsed as the parser has it
   */
  record Lesson(AnnotatedTree gold, Sentence parsed) {

    private Optional<Predicate> predicate(int token) {
      return gold.predicates().stream().filter(p -> p.token() == token).findFirst();
    }
  }

  /** The sentences as the parser has them while it learns. */
  static List<Lesson> lessons(Model parser, List<AnnotatedTree> sentences) {
    Random random = new Random(11);
    List<Lesson> lessons = new ArrayList<>();
    for (AnnotatedTree sentence : sentences) {
      Dropout noise = new Dropout(random, NOISE);
      lessons.add(new Lesson(sentence, sentence.parsed(parser, noise, BLUR)));
    }
    return lessons;
  }

  /**
   * @param frames first roleset by word, of PropBank's frames
   * @param rounds over the lessons
   * @param log takes a line a round
   */
  static RoleLabeler train(
      List<Lesson> lessons,
      Map<String, String> frames,
      WordClusters clusters,
      int rounds,
      Consumer<String> log) {
    Rolesets rolesets = rolesets(lessons, frames);
    List<String> roles = roles(lessons);
    RoleNetwork network = RoleNetwork.random(roles.size(), rolesets.count(), new Random(7));
    RoleTraining training = new RoleTraining(rolesets, roles, network, clusters);
    new Descent<>(network.parameters(), l -> l.parsed.size(), training::learn, PACE)
        .run(
            lessons,
            rounds,
            (round, loss) ->
                log.accept(
                    String.format("roles, round %d of %d: loss %.3f a word", round, rounds, loss)));
    return new RoleLabeler(network, rolesets, roles, clusters);
  }

  private static Rolesets rolesets(List<Lesson> lessons, Map<String, String> frames) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (Lesson lesson : lessons) {
      lesson.gold.predicates().forEach(p -> numbers.put(p.roleset(), 0));
    }
    int number = 0;
    for (Map.Entry<String, Integer> e : numbers.entrySet()) {
      e.setValue(number++);
    }
    SortedMap<String, int[]> seen = new TreeMap<>();
    for (Lesson lesson : lessons) {
      Conllu.Tree tree = lesson.gold.tree();
      for (Predicate p : lesson.gold.predicates()) {
        String pos = tree.tags()[p.token()].split("/", -1)[1];
        seen.merge(
            Rolesets.word(tree.lemmas()[p.token()], pos),
            new int[] {numbers.get(p.roleset())},
            RoleTraining::union);
      }
    }
    return new Rolesets(List.copyOf(numbers.keySet()), seen, frames);
  }

  private static int[] union(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().distinct().toArray();
  }

  /** None, then the roles that are not mere accidents, in alphabetical order. */
  private static List<String> roles(List<Lesson> lessons) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Lesson lesson : lessons) {
      for (Predicate p : lesson.gold.predicates()) {
        p.arguments().forEach(a -> counts.merge(a.role(), 1, Integer::sum));
      }
    }
    counts.values().removeIf(n -> n < LEAST);
    List<String> roles = new ArrayList<>(List.of("-"));
    roles.addAll(counts.keySet());
    return roles;
  }

  private double learn(Lesson lesson, Random random, Gradients gradients) {
    Dropout dropout = new Dropout(random, HIDDEN);
    RoleFeatures features = new RoleFeatures(lesson.parsed, rolesets, clusters);
    return learnPredicates(lesson, features, dropout, gradients)
        + learnRoles(lesson, features, dropout, gradients);
  }

  private double learnPredicates(
      Lesson lesson, RoleFeatures features, Dropout dropout, Gradients gradients) {
    Sentence sentence = lesson.parsed;
    int[] open = features.predicates();
    int[] gold = new int[open.length];
    int[][] senses = new int[open.length][];
    int[] goldSense = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      Optional<Predicate> p = lesson.predicate(open[i]);
      gold[i] = p.isPresent() ? 1 : 0;
      int[] seen = rolesets.of(sentence.token(open[i]));
      senses[i] = seen;
      goldSense[i] = p.map(right -> place(right.roleset(), seen)).orElse(-1);
    }
    return network
        .new Predicates(
            Arrays.stream(open).mapToObj(features::predicate).toArray(int[][]::new), dropout)
        .learn(gold, senses, goldSense, gradients);
  }

  private int place(String roleset, int[] senses) {
    for (int i = 0; i < senses.length; i++) {
      if (rolesets.name(senses[i]).equals(roleset)) {
        return i;
      }
    }
    return -1;
  }

  private double learnRoles(
      Lesson lesson, RoleFeatures features, Dropout dropout, Gradients gradients) {
    List<int[]> pairs = new ArrayList<>();
    List<Integer> gold = new ArrayList<>();
    for (Predicate p : lesson.gold.predicates()) {
      String roleset = dropout.hides(NO_SENSE) ? "" : p.roleset();
      for (int c : features.arguments(p.token())) {
        pairs.add(features.pair(p.token(), c, roleset));
        gold.add(
            p.arguments().stream()
                .filter(a -> a.head() == c)
                .mapToInt(a -> Math.max(RoleLabeler.NONE, roles.indexOf(a.role())))
                .findFirst()
                .orElse(RoleLabeler.NONE));
      }
    }
    return network.new Roles(pairs.toArray(int[][]::new), dropout)
        .learn(gold.stream().mapToInt(Integer::intValue).toArray(), gradients);
  }
}
