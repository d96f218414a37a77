package org.hearsay.link.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.hearsay.article.Span;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLabelsTest {

  private static final TreebankAnalyzer ANALYZER = TreebankAnalyzer.load();

  private static final String TEXT = "President Ada Bell met the Council of Oslo.";

  @TempDir private Path folder;

  private NameCorpus.Annotated document(String rest) throws IOException {
    Path file = folder.resolve("names.jsonl");
    Files.writeString(file, "{\"doc\":\"a\",\"text\":\"%s\",%s}\n".formatted(TEXT, rest));
    return NameCorpus.read(file).get(0);
  }

  private static int[] labels(NameCorpus.Annotated document) {
    Sentence s = ANALYZER.analyze(document.article()).sentences().get(0);
    return NameLabels.allowed(document, s);
  }

  private static int bits(int... labels) {
    int bits = 0;
    for (int label : labels) {
      bits |= 1 << label;
    }
    return bits;
  }

  private static final int NONE = bits(NameClass.NONE);

  @Test
  void titlesAreNoPartOfANameAndAllElseIsNone() throws IOException {
    NameCorpus.Annotated document =
        document(
            "\"licence\":\"CC BY 4.0\",\"mentions\":[{\"span\":[0,18],\"type\":\"person\"},"
                + "{\"span\":[27,42],\"type\":\"organization\"}]");
    assertThat(labels(document))
        .containsExactly(
            NONE,
            bits(NameClass.PERSON.first()),
            bits(NameClass.PERSON.inner()),
            NONE,
            NONE,
            bits(NameClass.ORGANIZATION.first()),
            bits(NameClass.ORGANIZATION.inner()),
            bits(NameClass.ORGANIZATION.inner()),
            NONE);
  }

  @Test
  void ofANounPhraseTheCapitalsAroundItsHeadAreTheName() throws IOException {
    NameCorpus.Annotated document =
        document(
            "\"text_licence\":\"CC BY-SA 3.0\",\"entities\":[{\"start\":23,\"end\":42,"
                + "\"type\":\"organization\",\"named\":true},{\"start\":38,\"end\":42,"
                + "\"type\":\"place\",\"named\":true}]");
    int[] labels = labels(document);
    assertThat(labels[4]).isEqualTo(NONE);
    assertThat(labels[5]).isEqualTo(bits(NameClass.ORGANIZATION.first()));
    assertThat(labels[7]).isEqualTo(bits(NameClass.ORGANIZATION.inner()));
    assertThat(NameLabels.isOpen(labels[1])).as("a name without annotation").isTrue();
  }

  @Test
  void whatIsNotAnnotatedMayBeThere() throws IOException {
    NameCorpus.Annotated document =
        document("\"licence\":\"CC BY 4.0\",\"corpus\":\"btc-g\",\"mentions\":[]");
    assertThat(labels(document)[1] & bits(NameClass.EVENT.first(), NameClass.PERSON.first()))
        .isEqualTo(bits(NameClass.EVENT.first()));
  }

  @Test
  void documentsThatMayNotTrainAModelAreLeftOut() throws IOException {
    Path file = folder.resolve("others.jsonl");
    Files.writeString(file, "{\"doc\":\"a\",\"text\":\"Ada\",\"licence\":\"CC BY-NC 3.0\"}\n");
    assertThat(NameCorpus.read(file)).isEmpty();
  }

  @Test
  void textInOtherCaseHasTheSameOffsets() throws IOException {
    NameCorpus.Annotated document = document("\"licence\":\"CC BY 4.0\",\"mentions\":[]");
    Document analyzed = ANALYZER.analyze(document.article());
    for (int seed = 0; seed < 9; seed++) {
      CaseNoise.Noisy noisy = CaseNoise.of(analyzed, new Random(seed));
      assertThat(noisy.article().body()).isEqualToIgnoringCase(TEXT);
      boolean same = noisy.article().body().equals(TEXT);
      assertThat(noisy.isChanged(analyzed.sentences().get(0)) || same).isTrue();
      assertThat(noisy.changed()).isSubsetOf(new Span(0, TEXT.length()));
    }
  }
}
