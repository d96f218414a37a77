package org.hearsay.nlp.roles;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.neural.Activations;
import org.hearsay.neural.Dropout;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.parse.WordClusters;

/** Finds the predicates of a sentence, their senses and their arguments. */
public final class RoleLabeler {

  /** Where the model stands among the resources of this package. */
  public static final String RESOURCE = "roles.bin";

  /** The number of the role that says that a word is no argument. */
  public static final int NONE = 0;

  /**
   * Logarithm of the least probability of a role; below a half, as a place or manner is an argument
   * also where it is unclear which.
   */
  private static final float LEAST_SURE = (float) Math.log(0.35);

  private static final Pattern NUMBERED = Pattern.compile("ARG\\d");

  private final RoleNetwork network;
  private final Rolesets rolesets;
  private final List<String> roles;
  private final WordClusters clusters;

  /**
   * @param roles names of the network's roles; the first stands for none
   */
  public RoleLabeler(
      RoleNetwork network, Rolesets rolesets, List<String> roles, WordClusters clusters) {
    this.network = network;
    this.rolesets = rolesets;
    this.roles = List.copyOf(roles);
    this.clusters = clusters;
  }

  /** A labeler with the model that comes with the program. */
  public static RoleLabeler load() {
    try (InputStream in = Objects.requireNonNull(RoleLabeler.class.getResourceAsStream(RESOURCE))) {
      return read(in, WordClusters.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The predicates of a sentence, left to right. */
  public List<Predicate> predicates(Sentence sentence) {
    RoleFeatures features = new RoleFeatures(sentence, rolesets, clusters);
    List<Predicate> predicates = new ArrayList<>();
    senses(sentence, features)
        .forEach(
            (token, roleset) -> {
              Map<Integer, String> roles = roles(features, token, roleset);
              predicates.add(predicate(sentence, token, roleset, roles));
            });
    return predicates;
  }

  /** Rolesets of the words that are predicates, left to right. */
  private SortedMap<Integer, String> senses(Sentence sentence, RoleFeatures features) {
    int[] open = features.predicates();
    RoleNetwork.Predicates read =
        network
        .new Predicates(
            Arrays.stream(open).mapToObj(features::predicate).toArray(int[][]::new), Dropout.NONE);
    SortedMap<Integer, String> senses = new TreeMap<>();
    for (int i = 0; i < open.length; i++) {
      if (Activations.best(read.scores[i]) == 1) {
        Token token = sentence.token(open[i]);
        int[] seen = rolesets.of(token);
        senses.put(
            open[i],
            seen.length > 0
                ? rolesets.name(seen[Activations.best(read.senses(i, seen))])
                : rolesets.other(token, particle(sentence, open[i])));
      }
    }
    return senses;
  }

  private static String particle(Sentence sentence, int verb) {
    int[] particles = sentence.children(verb, "compound:prt");
    return particles.length == 0 ? "" : sentence.token(particles[0]).lemma();
  }

  /** The best role of each argument by its head word; a numbered role stands once. */
  private Map<Integer, String> roles(RoleFeatures features, int predicate, String roleset) {
    int[] candidates = features.arguments(predicate);
    float[][] scores =
        network
            .new Roles(
                Arrays.stream(candidates)
                    .mapToObj(c -> features.pair(predicate, c, roleset))
                    .toArray(int[][]::new),
                Dropout.NONE)
            .scores;
    for (float[] score : scores) {
      Activations.logSoftmax(score);
      score[NONE] = LEAST_SURE;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      if (Activations.best(scores[i]) != NONE) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> -scores[i][Activations.best(scores[i])]));
    Map<Integer, String> found = new TreeMap<>();
    for (int i : order) {
      String role = roles.get(Activations.best(scores[i]));
      if (!NUMBERED.matcher(role).matches() || !found.containsValue(role)) {
        found.put(candidates[i], role);
      }
    }
    return found;
  }

  private static Predicate predicate(
      Sentence sentence, int token, String roleset, Map<Integer, String> roles) {
    ArgumentSpans spans = new ArgumentSpans(sentence, token, roles.keySet());
    List<Argument> arguments = new ArrayList<>();
    roles.forEach((head, role) -> arguments.add(spans.argument(role, head)));
    return new Predicate(token, roleset, arguments);
  }

  public void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw, 1 << 16))) {
      out.writeUTF(String.join(" ", roles));
      rolesets.write(out);
      network.write(out);
    }
  }

  static RoleLabeler read(InputStream raw, WordClusters clusters) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(raw, 1 << 16))) {
      List<String> roles = List.of(in.readUTF().split(" ", -1));
      Rolesets rolesets = Rolesets.read(in);
      return new RoleLabeler(RoleNetwork.read(in), rolesets, roles, clusters);
    }
  }
}
