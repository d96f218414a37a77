package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedLinesTest {

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
