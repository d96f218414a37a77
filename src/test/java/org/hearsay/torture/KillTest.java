package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.hearsay.Program;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed (SIGKILL) at any moment: what was whole is whole, and it goes on. */
@Tag("torture")
class KillTest {

  private static final int KILLS = 20;

  /** Two segments and some more. */
  private static final int ITEMS = 230_000;

  /** Commits after every article or two, so that there is something to tear. */
  private static final List<String> JVM = List.of("-Xmx1g", "-Dhearsay.commit.millis=50");

  @TempDir private static Path folder;

  /** A few: most of the time is the program's start, and there are many starts. */
  private static final List<String> LINES =
      Pieces.lines(false).stream().filter(l -> l.hashCode() % 3 == 0).toList();

  private static Path articles = Path.of("");
  private static Path whole = Path.of("");
  private static long millis;

  @BeforeAll
  static void buildOnceInPeace() throws IOException, InterruptedException {
    articles = Files.write(folder.resolve("articles.jsonl"), LINES);
    whole = folder.resolve("whole.nq");
    long start = System.nanoTime();
    Program.Ended ended = Program.run(folder, build(whole));
    millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  private static List<String> build(Path out) {
    return Program.line(List.of("build", articles.toString(), "-o", out.toString()));
  }

  private static List<String> run(Path db) {
    return Program.line(
        "", JVM, List.of("run", articles.toString(), "--db", db.toString(), "--port", "0"));
  }

  /** Lets a program work and kills it: the first at its start, the last about when it is done. */
  private static void kill(int number, Random random, List<String> line)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process = started(line, said);
    long moment = (long) ((number + random.nextDouble()) / KILLS * (millis + millis / 20));
    boolean done = process.waitFor(moment, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    assertThat(done && process.exitValue() != 0).as(Files.readString(said)).isFalse();
  }

  @Test
  void aKilledBuildLeavesTheOldFileOrTheNewOne() throws IOException, InterruptedException {
    Random random = new Random(1);
    Path out = folder.resolve("out.nq");
    String built = Files.readString(whole);
    for (int i = 0; i < KILLS; i++) {
      Files.writeString(out, "old");
      kill(i, random, build(out));
      assertThat(Files.readString(out).equals("old") || Files.readString(out).equals(built))
          .as("kill %d", i)
          .isTrue();
    }
    assertThat(Program.run(folder, build(out)).code()).isZero();
    assertThat(Files.mismatch(out, whole)).isEqualTo(-1);
  }

  @Test
  void aKilledRunLeavesWholeArticlesAndTheNextRunGoesOn() throws IOException, InterruptedException {
    Random random = new Random(2);
    Dataset reference = GraphStore.inMemory();
    Pieces.build(LINES, reference, false);
    Map<String, Long> sizes = Pieces.sizes(reference);
    Set<String> quads = Pieces.quads(reference);
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      Path db = folder.resolve("db" + i);
      kill(i, random, run(db));
      Dataset dataset = LocalDatabase.open(db);
      left.add(Pieces.sizes(dataset).size());
      assertThat(sizes.entrySet()).as("kill %d", i).containsAll(Pieces.sizes(dataset).entrySet());
      if (!Pieces.quads(dataset).equals(quads)) {
        Pieces.build(LINES, dataset, true);
        assertThat(Pieces.quads(dataset).equals(quads)).as("kill %d", i).isTrue();
      }
      dataset.close();
    }
    assertThat(left).anyMatch(n -> n > 0 && n < sizes.size());
  }

  @Test
  void ofTwoFirstStartsAtOnceOneWorksAndTheOtherSaysWhy() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      Path db = folder.resolve("contended" + i);
      List<String> line = run(db);
      Path one = folder.resolve("one" + i);
      Path other = folder.resolve("other" + i);
      List<Process> both = List.of(started(line, one), started(line, other));
      awaitOneEnd(both);
      String said = Files.readString(one) + Files.readString(other);
      assertThat(both).filteredOn(Process::isAlive).hasSize(1);
      assertThat(said).contains("in use by another hearsay").doesNotContain("\tat ");
      for (Process process : both) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static Process started(List<String> line, Path said) throws IOException {
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /** Gives the one that is refused the time to say so, five times as long as it takes. */
  private static void awaitOneEnd(List<Process> both) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5 * millis);
    while (both.stream().allMatch(Process::isAlive) && System.nanoTime() < until) {
      Thread.sleep(20);
    }
  }

  /** Each kill comes when a segment has been written. */
  @Test
  void aKilledBuildOfAnIndexGoesOnToTheSameBytes() throws IOException, InterruptedException {
    Path dump = folder.resolve("dump.json");
    try (PrintWriter lines = new PrintWriter(dump.toFile(), StandardCharsets.UTF_8)) {
      lines.println("[");
      for (int i = 1; i < ITEMS; i++) {
        lines.printf(
            """
            {"type":"item","id":"Q%d","labels":{"en":{"value":"Name %d"}},"claims":{"P31":[{\
            "mainsnak":{"datavalue":{"value":{"id":"Q7"}}},"rank":"normal"}]},\
            "sitelinks":{"enwiki":{}}},
            """,
            i, i);
      }
      lines.println("]");
    }
    Program.Ended whole = Program.run(folder, index(dump, "at-once"));
    assertThat(whole.code()).as(whole.said()).isZero();
    for (int segment = 0; segment < 2; segment++) {
      Path written = folder.resolve("killed/segments/segment-%06d".formatted(segment));
      Process process = started(index(dump, "killed"), folder.resolve("said"));
      while (process.isAlive() && !Files.exists(written)) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
      process.destroyForcibly().waitFor();
    }
    assertThat(folder.resolve("killed/wikidata.kb")).doesNotExist();
    Program.Ended ended = Program.run(folder, index(dump, "killed"));
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(folder.resolve("killed/wikidata.kb"))
        .hasSameBinaryContentAs(folder.resolve("at-once/wikidata.kb"));
    assertThat(folder.resolve("killed").toFile().list()).containsExactly("wikidata.kb");
  }

  private static List<String> index(Path dump, String out) {
    return Program.line(List.of("kb", "build", dump.toString(), "--out", out));
  }
}
