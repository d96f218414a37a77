package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredArticles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same articles give the same graph, in whatever order and in however many runs they come. */
@Tag("torture")
class AnyOrderTest {

  private static final int ROUNDS = 5;

  @Test
  void datedArticlesGiveTheSameGraphInAnyOrderAndBatching() {
    List<String> lines = Pieces.lines(true);
    Set<String> expected = atOnce(lines);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      isSame(inBatches(lines, random), expected);
    }
  }

  /** Who bears no date is dated by those read with him, so a rebuild is needed. */
  @Test
  void undatedArticlesGiveTheSameGraphInAnyOrderAndAfterARebuildInAnyBatching() {
    List<String> lines = new ArrayList<>(Pieces.lines(false));
    Set<String> expected = atOnce(lines);
    Random random = new Random(2);
    Collections.shuffle(lines, random);
    assertThat(atOnce(lines).equals(expected)).isTrue();
    for (int round = 0; round < ROUNDS; round++) {
      Dataset dataset = inBatches(lines, random);
      Pieces.build(ArticleReader.of(StoredArticles.of(dataset)), dataset, false);
      isSame(dataset, expected);
    }
  }

  private static void isSame(Dataset dataset, Set<String> expected) {
    Set<String> quads = Pieces.quads(dataset);
    quads.removeAll(expected);
    assertThat(quads.stream().limit(5)).isEmpty();
    assertThat(Pieces.quads(dataset)).hasSameSizeAs(expected);
  }

  private static Set<String> atOnce(List<String> lines) {
    Dataset dataset = GraphStore.inMemory();
    Pieces.build(lines, dataset, false);
    return Pieces.quads(dataset);
  }

  private static Dataset inBatches(List<String> lines, Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    Dataset dataset = GraphStore.inMemory();
    int from = 0;
    while (from < shuffled.size()) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(shuffled.size()));
      Pieces.build(shuffled.subList(from, to), dataset, false);
      from = to;
    }
    return dataset;
  }
}
