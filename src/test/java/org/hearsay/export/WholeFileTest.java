package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
  void linesBeyondTheMemoryAreSortedAndEachIsThereOnce() throws IOException {
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, 30_000)
                .mapToObj(i -> "%07d %s".formatted(i, "é".repeat(900)))
                .toList());
    List<String> shuffled = new ArrayList<>(lines);
    shuffled.addAll(lines.subList(0, 10));
    Collections.shuffle(shuffled, new Random(1));
    try (SortedLines sorted = new SortedLines(line -> "")) {
      for (String line : shuffled) {
        sorted.output().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String all = new String(sorted.input().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(all.lines().toList()).isEqualTo(lines);
    }
  }
}
