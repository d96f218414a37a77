package org.hearsay.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void aFileThatCannotBeWrittenWholeStaysAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("out.nq"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(Failure.class)
        .hasMessage(file + ": cannot be written: No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly(String.valueOf(file.getFileName()));
  }

  @Test
  void aWholeFileReplacesTheOldOneAndALinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("out.nq"), "old and longer");
    Path link = Files.createSymbolicLink(folder.resolve("link.nq"), file);
    WholeFile.write(link, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void filesThatBelongTogetherAreReplacedTogether() throws IOException {
    Path nodes = Files.writeString(folder.resolve("nodes.csv"), "old nodes");
    Path edges = Files.writeString(folder.resolve("edges.csv"), "old edges");
    WholeFile.Content good = out -> out.write(1);
    WholeFile.Content bad =
        out -> {
          throw new UncheckedIOException(new IOException("No space left on device"));
        };
    for (Path failing : List.of(nodes, edges)) {
      Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
      files.put(nodes, failing.equals(nodes) ? bad : good);
      files.put(edges, failing.equals(edges) ? bad : good);
      assertThatThrownBy(() -> WholeFile.write(files))
          .isInstanceOf(Failure.class)
          .hasMessage(failing + ": cannot be written: No space left on device");
      assertThat(nodes).hasContent("old nodes");
      assertThat(edges).hasContent("old edges");
      assertThat(folder.toFile().list()).hasSize(2);
    }
  }

  @Test
  void whatClosesTheStreamItWritesToIsWholeToo() {
    Path file = folder.resolve("packed");
    WholeFile.write(
        file,
        out -> {
          try (out) {
            out.write("new".getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(file).hasContent("new");
  }
}
