package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
class CompactionTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  /** Triples of an article; they are what grows, not the files that every database has. */
  private static final int TRIPLES = 20_000;

  /** TDB2 makes its files longer by so many bytes at once. */
  private static final long STEP = 8 << 20;

  @TempDir private Path folder;

  private static void store(Dataset dataset) {
    Model model = ModelFactory.createDefaultModel();
    Resource article = model.createResource(IRIS.article("a"), Vocabulary.ARTICLE);
    for (int i = 0; i < TRIPLES; i++) {
      article.addProperty(RDFS.comment, "comment " + i);
    }
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    store.inTransaction(() -> store.putArticle(IRIS.article("a"), model));
  }

  private static String content(Dataset dataset) {
    return dataset.calculateRead(
        () ->
            dataset.asDatasetGraph().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n")));
  }

  @Test
  void aDatabaseThatHasGrownIsCompactedByItselfAndKeepsWhatItHolds() throws IOException {
    Dataset dataset = LocalDatabase.open(folder);
    store(dataset);
    String content = content(dataset);
    long once = LocalDatabase.compact(dataset, folder);
    Path beside = folder.resolve("beside");
    long largest = 0;
    for (int i = 0; i < 6; i++) {
      store(dataset);
      largest = Math.max(largest, LocalDatabase.size(folder));
      Compaction.runWhenGrown(dataset, folder, beside, once + STEP, 1);
      assertThat(LocalDatabase.size(folder)).isLessThanOrEqualTo(once + STEP);
    }
    assertThat(largest).as("it grows").isGreaterThan(once + STEP);
    assertThat(content(dataset)).isEqualTo(content);
  }
}
