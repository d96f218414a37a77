package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.export.RdfFile;
import org.hearsay.file.WholeFile;
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

  /** Turtle is sorted as N-Quads are, and read and written once more. */
  @Test
  void aGraphOfMoreThanTwoGigabytesIsWritten() throws IOException {
    Dataset dataset = GraphStore.inMemory();
    Model model = ModelFactory.createDefaultModel();
    String text = "a".repeat(CHARACTERS);
    for (int i = 0; i < LINES; i++) {
      model.createResource("urn:s" + i).addProperty(model.createProperty("urn:p"), text);
    }
    dataset.executeWrite(() -> dataset.addNamedModel("urn:g", model));
    isLarge(out -> RdfFile.write(dataset, RdfFile.Syntax.TTL, out, Map.of()));
  }

  @Test
  void aNetworkOfMoreThanTwoGigabytesIsWritten() throws IOException {
    Map<String, String> sentence = Map.of("sentence", "a".repeat(CHARACTERS));
    List<Network.Edge> edges =
        IntStream.range(0, LINES)
            .mapToObj(i -> new Network.Edge("e" + i, "a", "a", sentence))
            .toList();
    Network network = new Network(List.of(new Network.Node("a", Map.of("label", "a"))), edges);
    isLarge(
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          NetworkFile.cyjs(network, writer);
          writer.flush();
        });
  }

  private void isLarge(WholeFile.Content content) throws IOException {
    Path file = folder.resolve("large");
    WholeFile.write(file, content);
    assertThat(Files.size(file)).isGreaterThan(Integer.MAX_VALUE);
    Files.delete(file);
  }
}
