package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full or must not be written to; skipped where no disk can be mounted. */
@Tag("torture")
class SmallDiskTest {

  private static final String SERVES = "It serves.\n";

  @TempDir private static Path folder;

  @BeforeAll
  static void mount() throws IOException, InterruptedException {
    Pieces.write(folder.resolve("articles.jsonl"));
    Files.createDirectory(folder.resolve("disk"));
    Program.Ended ended = shell("mount -t tmpfs -o size=1m none disk");
    assumeTrue(ended.code() == 0, "no disk can be mounted here: " + ended.said());
  }

  /**
   * Runs a script in which disks can be mounted that nobody else sees, until it ends or the program
   * serves.
   */
  private static Program.Ended shell(String script) throws IOException, InterruptedException {
    Process process =
        Program.start(folder, List.of("unshare", "-rmpf", "--kill-child", "sh", "-c", script));
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("Ctrl-C")) {
        said.append(line).append('\n');
        line = lines.readLine();
      }
      said.append(line == null ? "" : SERVES);
    }
    process.destroyForcibly();
    return new Program.Ended(process.waitFor(), said.toString());
  }

  private static String program(String... words) {
    return program(List.of("-Xmx1g"), List.of(words));
  }

  private static String program(List<String> options, List<String> words) {
    return Program.line("", options, words).stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  /** What was said of trouble. */
  private static List<String> lines(String said) {
    return said.lines().filter(l -> l.startsWith("hearsay: ") || l.startsWith("\tat ")).toList();
  }

  @Test
  void aFileThatDoesNotFitLeavesTheOldOne() throws IOException, InterruptedException {
    String said =
        shell(
                "mount -t tmpfs -o size=200k none disk && echo old > disk/out.nq; "
                    + program("build", "articles.jsonl", "-o", "disk/out.nq")
                    + "; echo code $?; ls disk; cat disk/out.nq")
            .said();
    assertThat(lines(said))
        .containsExactly("hearsay: disk/out.nq: cannot be written: No space left on device");
    assertThat(said).endsWith("code 1\nout.nq\nold\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100k", "500k", "1m", "2m"})
  void aDatabaseThatDoesNotFitIsOneLineAndGoesOnWhenThereIsRoom(String size)
      throws IOException, InterruptedException {
    String run = program("run", "articles.jsonl", "--db", "disk/db", "--port", "0");
    String said =
        shell(
                "mount -t tmpfs -o size="
                    + size
                    + " none disk; "
                    + run
                    + "; echo code $?; "
                    + "mount -o remount,size=500m disk; "
                    + run)
            .said();
    String full = said.substring(0, said.indexOf("code "));
    assertThat(lines(full)).as(said).hasSize(1).allMatch(l -> l.contains("disk full"));
    assertThat(said).contains("code 1\n", "0 failed", SERVES);
  }

  @Test
  void aDiskThatMustNotBeWrittenToIsOneLineForEachCommand()
      throws IOException, InterruptedException {
    String said =
        shell(
                "mount -t tmpfs -o size=9m none disk && echo old > disk/out.nq && "
                    + "mount -o remount,ro disk; "
                    + program("build", "articles.jsonl", "-o", "disk/out.nq")
                    + "; "
                    + program("run", "articles.jsonl", "--db", "disk/db", "--port", "0"))
            .said();
    assertThat(lines(said))
        .hasSize(2)
        .allMatch(l -> l.startsWith("hearsay: disk/") && l.endsWith("Read-only file system"));
  }

  @Test
  void anExportOrABackupThatDoesNotFitLeavesTheOldFiles() throws IOException, InterruptedException {
    String said =
        shell(
                program("build", "articles.jsonl", "-o", "articles.nq")
                    + "; "
                    + program("restore", "articles.nq", "--db", "db")
                    + "; mount -t tmpfs -o size=64k none disk; "
                    + "for f in b.nq.gz e.csv e.nodes.csv; do echo old > disk/$f; done; "
                    + program("backup", "disk/b.nq.gz", "--db", "db")
                    + "; echo code $?; "
                    + program("export", "--in", "articles.nq", "--out", "disk/e.csv")
                    + "; echo code $?; ls disk; cat disk/*")
            .said();
    assertThat(lines(said))
        .hasSize(2)
        .allMatch(l -> l.endsWith(": cannot be written: No space left on device"));
    assertThat(said).endsWith("code 1\nb.nq.gz\ne.csv\ne.nodes.csv\nold\nold\nold\n");
  }

  /** What is sorted on disk is sorted in the temporary folder. */
  @Test
  void aFullTemporaryFolderIsOneLine() throws IOException, InterruptedException {
    quads(folder.resolve("many.nq"));
    String export =
        program(
            List.of("-Xmx1g", "-Djava.io.tmpdir=disk"),
            List.of("export", "--in", "many.nq", "--format", "nq"));
    String said =
        shell(
                "mount -t tmpfs -o size=1m none disk; echo old > out.nq; "
                    + export
                    + "; "
                    + export
                    + " --out out.nq; cat out.nq; ls disk")
            .said();
    String why = "cannot be written: the temporary folder disk: No space left on device";
    assertThat(lines(said)).containsExactly("hearsay: " + why, "hearsay: out.nq: " + why);
    assertThat(said).endsWith("old\n");
  }

  /** More characters than are sorted in memory. */
  private static void quads(Path file) throws IOException {
    String text = "x".repeat(1_000);
    Files.write(
        file,
        IntStream.range(0, 10_000)
            .mapToObj(i -> "<urn:s%d> <urn:p> \"%s\" <urn:g> .".formatted(i, text))
            .toList());
  }
}
