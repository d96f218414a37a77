package org.hearsay.kb.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {

  @TempDir private Path folder;

  private static DumpItem item(int number, String label) {
    DumpDraft draft = new DumpDraft();
    draft.label = label;
    return draft.item(number);
  }

  private static List<String> labels(Segments segments) throws IOException {
    List<String> labels = new ArrayList<>();
    segments.forEach(item -> labels.add(item.label()));
    return labels;
  }

  @Test
  void aSegmentOfWhichAByteIsWrongOrMissingIsRefused() throws IOException {
    Path unfinished = folder.resolve("segments");
    Segments segments = new Segments(unfinished);
    Segments.Done done = new Segments.Done(7, 20, 18, 1);
    segments.add(List.of(item(2, "Strelsau"), item(1, "Ruritania")), done);
    segments.add(List.of(item(2, "Zenda")), done);
    assertThat(segments.done(7)).isEqualTo(done);
    assertThat(labels(segments)).containsExactly("Ruritania", "Zenda");
    Path first = unfinished.resolve("segment-000000");
    byte[] whole = Files.readAllBytes(first);
    List<byte[]> damaged = new ArrayList<>();
    for (int at = 0; at < whole.length; at++) {
      damaged.add(Arrays.copyOf(whole, at));
      damaged.add(whole.clone());
      damaged.get(damaged.size() - 1)[at] ^= (byte) (1 << at % 8);
    }
    for (byte[] bytes : damaged) {
      Files.write(first, bytes);
      String message = first + ": damaged: not what was written; remove " + unfinished;
      assertThatThrownBy(() -> segments.done(7)).hasMessageStartingWith(message);
      assertThatThrownBy(() -> labels(segments)).hasMessageStartingWith(message);
    }
    segments.delete();
    assertThat(folder).isEmptyDirectory();
  }
}
