package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.hearsay.export.RdfFile;
import org.hearsay.export.WholeFile;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of more bytes than an array can have. */
@Tag("torture")
class LargeFileTest {

  private static final int LINES = 2_200;
  private static final int CHARACTERS = 1_000_000;

  @TempDir private Path folder;

  @Test
  void aGraphOfMoreThanTwoGigabytesIsWritten() throws IOException {
    Dataset dataset = GraphStore.inMemory();
    Model model = ModelFactory.createDefaultModel();
    String text = "a".repeat(CHARACTERS);
    for (int i = 0; i < LINES; i++) {
      model.createResource("urn:s" + i).addProperty(model.createProperty("urn:p"), text);
    }
    dataset.executeWrite(() -> dataset.addNamedModel("urn:g", model));
    Path file = folder.resolve("large.nq");
    WholeFile.write(file, out -> RdfFile.write(dataset, RdfFile.Syntax.NQ, out, Map.of()));
    assertThat(Files.size(file)).isGreaterThan(Integer.MAX_VALUE);
  }
}
