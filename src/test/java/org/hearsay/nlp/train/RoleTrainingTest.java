package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.hearsay.article.Block;
import org.hearsay.article.Span;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.parse.WordClusters;
import org.hearsay.nlp.roles.RoleLabeler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleTrainingTest {

  private static final List<String> NAMES = List.of("Anna", "Bert", "Cora", "Dora", "Emil");
  private static final List<String> VERBS = List.of("see", "meet", "call");
  private static final Map<String, String> FRAMES = Map.of("greet/v", "greet.02");

  private static Conllu.Tree tree(String subject, String verb, String object) {
    return new Conllu.Tree(
        "",
        new String[] {subject, verb, object},
        new boolean[] {true, true, true},
        new String[] {subject, verb, object},
        new String[] {"NNP/PROPN", "VBP/VERB", "NNP/PROPN"},
        new int[] {1, -1, 1},
        new String[] {"nsubj", "root", "obj"});
  }

  private static Sentence sentence(Conllu.Tree tree) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      String form = tree.forms()[i];
      String[] tag = tree.tags()[i].split("/", -1);
      int head = tree.heads()[i];
      String relation = tree.relations()[i];
      tokens.add(new Token(new Span(i, i + 1), form, form, tag[1], tag[0], head, relation));
    }
    Span all = new Span(0, tree.size());
    return new Sentence(all, new Block(all, Block.Kind.PARAGRAPH), tokens);
  }

  private static List<Predicate> predicates(String roleset) {
    return List.of(
        new Predicate(
            1, roleset, List.of(new Argument("ARG0", 0, 0, 0), new Argument("ARG1", 2, 2, 2))));
  }

  private static RoleLabeler trained(int rounds) {
    List<RoleTraining.Lesson> lessons = new ArrayList<>();
    for (String subject : NAMES) {
      for (String verb : VERBS) {
        for (String object : NAMES) {
          Conllu.Tree tree = tree(subject, verb, object);
          lessons.add(
              new RoleTraining.Lesson(
                  new AnnotatedTree(tree, predicates(verb + ".01")), sentence(tree)));
        }
      }
    }
    WordClusters clusters = WordClusters.load();
    return RoleTraining.train(lessons, FRAMES, clusters, rounds, line -> {});
  }

  private static byte[] bytes(RoleLabeler labeler) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    labeler.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPatternIsLearnedAlsoForAVerbOfTheFramesOnly() {
    RoleLabeler labeler = trained(60);
    assertThat(labeler.predicates(sentence(tree("Zoe", "meet", "Max"))))
        .isEqualTo(predicates("meet.01"));
    assertThat(labeler.predicates(sentence(tree("Zoe", "greet", "Max"))))
        .isEqualTo(predicates("greet.02"));
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    assertThat(bytes(trained(2))).isEqualTo(bytes(trained(2)));
  }

  @Test
  void aLineThatIsNoAnnotationIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("roles.jsonl");
    Files.writeString(file, "{\"sent_id\":\"a\",\"predicates\":[]}\n{\"sent_id\":\"b\"}\n");
    Assertions.assertThatIOException()
        .isThrownBy(() -> PropBank.read(file))
        .withMessageContaining("roles.jsonl, line 2");
  }

  @Test
  void figuresCountRolesAndStretchesApart() {
    List<Predicate> gold = predicates("meet.01");
    List<Predicate> found =
        List.of(
            new Predicate(
                1,
                "meet.02",
                List.of(new Argument("ARG0", 0, 0, 1), new Argument("ARG2", 2, 2, 2))));
    RoleScores scores = new RoleScores();
    scores.add(gold, found);
    assertThat(scores.counts())
        .containsEntry("predicate", new RoleScores.Count(1, 1, 1))
        .containsEntry("roleset", new RoleScores.Count(0, 1, 1))
        .containsEntry("argument", new RoleScores.Count(1, 2, 2))
        .containsEntry("argument.span", new RoleScores.Count(0, 2, 2));
  }
}
