package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hearsay.nlp.parse.Parser;
import org.hearsay.nlp.parse.TreeNetwork;
import org.hearsay.nlp.parse.WordVectors;
import org.hearsay.nlp.parse.Words;
import org.junit.jupiter.api.Test;

class ParserTrainingTest {

  private static final List<String> NAMES = List.of("Anna", "Bert", "Cora");
  private static final List<String> VERBS = List.of("saw", "met", "called");

  private static Words words(String... forms) {
    boolean[] spaces = new boolean[forms.length];
    Arrays.fill(spaces, true);
    return new Words(forms, spaces);
  }

  /** "Anna saw Bert" and the like. */
  private static List<Conllu.Tree> trees() {
    List<Conllu.Tree> trees = new ArrayList<>();
    for (String a : NAMES) {
      for (String v : VERBS) {
        for (String b : NAMES) {
          trees.add(
              new Conllu.Tree(
                  "",
                  new String[] {a, v, b},
                  new boolean[] {true, true, true},
                  new String[] {a, v, b},
                  new String[] {"NNP/PROPN", "VBD/VERB", "NNP/PROPN"},
                  new int[] {1, -1, 1},
                  new String[] {"nsubj", "root", "obj"}));
        }
      }
    }
    return trees;
  }

  private static Parser trained(int rounds) {
    List<String> known = List.of("anna", "bert", "saw", "met");
    WordVectors vectors = new WordVectors(known, new float[known.size() + 1][8]);
    return ParserTraining.train(trees(), vectors, known.size() + 1, rounds, line -> {});
  }

  private static byte[] bytes(Parser parser) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parser.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void aPatternIsLearnedAndKeptInAFile() throws IOException {
    byte[] file = bytes(trained(140));
    Parser read = Parser.read(new DataInputStream(new ByteArrayInputStream(file)));
    TreeNetwork.Encoding encoding = read.encode(words("Zoe", "greeted", "Max"));
    int[] tags = read.tags(encoding);
    assertThat(Arrays.stream(tags).mapToObj(read::tag))
        .containsExactly("NNP/PROPN", "VBD/VERB", "NNP/PROPN");
    Parser.Tree tree = read.parse(encoding, tags);
    assertThat(tree.heads()).containsExactly(1, -1, 1);
    assertThat(tree.relations()).containsExactly("nsubj", "root", "obj");
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    assertThat(bytes(trained(3))).isEqualTo(bytes(trained(3)));
  }

  @Test
  void vectorsKeepTheirDirectionInAFile() throws IOException {
    WordVectors vectors =
        new WordVectors(List.of("peace"), new float[][] {{0, 0, 0}, {0.5f, -1, 0.25f}});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    vectors.write(new DataOutputStream(bytes));
    WordVectors read =
        WordVectors.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.vector(read.row("peace")))
        .containsExactly(new float[] {0.5f, -1, 0.25f}, Offset.offset(0.01f));
    assertThat(read.row("war")).isEqualTo(WordVectors.UNKNOWN);
  }

  @Test
  void numbersOfAsManyDigitsAreOneWord() {
    assertThat(WordVectors.normalized("1,234")).isEqualTo(WordVectors.normalized("9,876"));
    assertThat(WordVectors.normalized("Kursk")).isEqualTo("kursk");
  }
}
