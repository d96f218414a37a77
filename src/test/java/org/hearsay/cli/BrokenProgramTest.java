package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in which somebody has changed a file. */
class BrokenProgramTest {

  @TempDir private Path folder;

  private Program.Ended with(String file, String content) throws Exception {
    Path changed = folder.resolve("org/hearsay").resolve(file);
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, content);
    Files.writeString(folder.resolve("a.txt"), "The minister said that it was late.\n");
    return Program.run(
        folder, Program.line(folder.toString(), List.of("-Xmx1g"), List.of("extract", "a.txt")));
  }

  private static String words(String file) throws IOException {
    return Files.readString(Path.of("src/main/resources/org/hearsay").resolve(file));
  }

  @Test
  void aWrongEntryInAFileOfWordsIsOneLine() throws Exception {
    String file = "extract/lexicon/words.txt";
    String words = words(file).replace("[groups]\n", "[groups]\nminister minister\n");
    int line = words.lines().toList().indexOf("minister minister") + 1;
    Program.Ended ended = with(file, words);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said().strip())
        .startsWith(
            "hearsay: a file of the program is wrong: words.txt:" + line + ": \"minister\" again");
    assertThat(ended.said().strip().lines()).hasSize(1);
  }
}
