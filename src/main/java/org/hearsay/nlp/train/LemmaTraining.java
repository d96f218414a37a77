package org.hearsay.nlp.train;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.nlp.parse.Lemmas;
import org.hearsay.nlp.parse.WordClusters;

/** Learns {@link Lemmas} from treebanks. */
final class LemmaTraining {

  private LemmaTraining() {}

  /** Reads the lemmas of treebanks; what the rules get right by themselves is left out. */
  static Lemmas of(Iterable<Conllu.Tree> trees, WordClusters clusters) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Set<String> known = new TreeSet<>();
    for (Conllu.Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        String[] tags = tree.tags()[i].split("/", -1);
        String form = tree.forms()[i].toLowerCase(Locale.ROOT);
        String lemma = tree.lemmas()[i].toLowerCase(Locale.ROOT);
        if (Lemmas.isAsWritten(tags[1]) || form.contains(" ") || lemma.equals("_")) {
          continue;
        }
        counts
            .computeIfAbsent(form + "/" + tags[0], k -> new TreeMap<>())
            .merge(tree.lemmas()[i], 1, Integer::sum);
        if (Set.of("VERB", "NOUN", "ADJ").contains(tags[1]) && lemma.matches("[a-z]+")) {
          known.add(lemma);
        }
      }
    }
    Lemmas rules = new Lemmas(Map.of(), known, clusters);
    Map<String, String> exceptions = new TreeMap<>();
    counts.forEach(
        (key, lemmas) -> {
          int slash = key.lastIndexOf('/');
          String lemma = mostFrequent(lemmas);
          boolean regular =
              rules.byRule(key.substring(0, slash), key.substring(slash + 1)).equals(lemma);
          if (!regular && !lemma.contains(" ")) {
            exceptions.put(key, lemma);
          }
        });
    return new Lemmas(exceptions, known, clusters);
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
