package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hearsay.cli.terminal.StandardOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when input, output or database are not as they should be. */
class TroubleTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty.\n";

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static void isOneLine(String message) {
    assertThat(message.strip().lines()).hasSize(1);
  }

  @Test
  void nothingBuiltReplacesNothing() throws IOException {
    Path out = file("out.nq", "what was there");
    Ran ran = Ran.of("build", folder.resolve("none").toString(), "-o", out.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("left as it was");
    assertThat(out).hasContent("what was there");
  }

  @Test
  void anEmptyOrCutGraphIsNotValid() throws IOException {
    assertThat(Ran.of("validate", file("empty.nq", "").toString()).err()).contains("no triples");
    Path whole = folder.resolve("whole.nq");
    Ran.of("build", file("a.txt", TEXT).toString(), "-o", whole.toString());
    assertThat(Ran.of("validate", whole.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(whole);
    for (int left : List.of(lines.size() - 1, lines.size() / 2)) {
      Path cut = file("cut.nq", String.join("\n", lines.subList(0, left)) + "\n");
      Ran ran = Ran.of("validate", cut.toString());
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err() + ran.out()).contains("not whole");
    }
  }

  @Test
  void twoFilesOfOneNameAreOneLineAndOneArticle() throws IOException {
    Files.createDirectories(folder.resolve("f1"));
    Files.createDirectories(folder.resolve("f2"));
    file("f1/001.txt", TEXT);
    file("f2/001.txt", TEXT);
    Ran ran =
        Ran.of(
            "build",
            folder.resolve("f1").toString(),
            folder.resolve("f2").toString(),
            "-o",
            folder.resolve("out.nq").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("f2/001.txt: an article \"001.txt\" was read before")
        .contains("1 articles, 1 claims")
        .contains("1 failed");
  }

  private static Ran runInto(String trouble, String... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out =
        StandardOutput.of(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(trouble);
              }
            });
    System.setOut(out);
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = App.run(arguments, out);
      return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  @Test
  void outputThatDoesNotArriveIsAFailure() throws IOException {
    String article = file("a.txt", TEXT).toString();
    Ran full = runInto("No space left on device", "extract", article);
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err().strip())
        .isEqualTo("hearsay: standard output: cannot be written: No space left on device");
    Ran listed = runInto("No space left on device", "query");
    assertThat(listed.code()).isEqualTo(1);
    Ran unread = runInto("Broken pipe", "extract", article);
    assertThat(unread.code()).isEqualTo(1);
    assertThat(unread.err()).isEmpty();
  }

  @Test
  void whatIsReadFromADatabaseAndDoesNotArriveIsAFailure() throws IOException {
    String db = folder.resolve("db").toString();
    assertThat(Ran.of("add", file("a.txt", TEXT).toString(), "--db", db).code()).isZero();
    for (String command :
        List.of("export --format nq", "entities", "articles", "query who-said-what")) {
      String[] line = (command + " --db " + db).split(" ");
      Ran full = runInto("No space left on device", line);
      assertThat(full.code()).as(command).isEqualTo(1);
      assertThat(full.err()).contains("standard output: cannot be written: No space left");
      Ran unread = runInto("Broken pipe", line);
      assertThat(unread.code()).as(command).isEqualTo(1);
      assertThat(unread.err()).as(command).isEmpty();
    }
  }

  @Test
  void halfACharacterInAnIdIsNoQuestionMark() throws IOException {
    String line = "{\"doc\":\"a%s\",\"text\":\"%s\"}\n";
    Path articles =
        file(
            "a.jsonl", line.formatted("\\ud800", TEXT.strip()) + line.formatted("?", TEXT.strip()));
    Path out = folder.resolve("out.nq");
    assertThat(Ran.of("build", articles.toString(), "-o", out.toString()).err())
        .contains("2 articles");
    assertThat(out).content().contains("/article/a%3F>", "/article/a%EF%BF%BD>");
  }

  @Test
  void numbersOutOfRangeAreUsage() {
    Ran ran = Ran.of("serve", "--port", "70000");
    assertThat(ran.code()).isEqualTo(2);
    isOneLine(ran.err());
    assertThat(ran.err())
        .contains("--port", "from 0 to 65535, found 70000", "hearsay serve --help");
    assertThat(Ran.of("serve", "--port", "-1").err()).contains("expected a port from 0 to 65535");
    assertThat(Ran.of("extract", "--jobs", "0").code()).isEqualTo(2);
  }

  @Test
  void overridesThatCannotBeReadAreNamed() throws IOException {
    String article = file("a.txt", TEXT).toString();
    Path bad = Files.write(folder.resolve("bad.tsv"), new byte[] {(byte) 0xff});
    Ran ran = Ran.of("extract", article, "--overrides", bad.toString());
    isOneLine(ran.err());
    assertThat(ran.err()).contains("bad.tsv: expected UTF-8");
    Ran directory = Ran.of("extract", article, "--overrides", folder.toString());
    isOneLine(directory.err());
    assertThat(directory.err()).contains(folder.toString());
  }

  @Test
  void aCommandThatOnlyReadsMakesNoDatabase() throws IOException {
    Path db = Files.createDirectory(folder.resolve("db"));
    Ran ran = Ran.of("query", "who-said-what", "--db", db.toString());
    assertThat(ran.code()).isEqualTo(1);
    isOneLine(ran.err());
    assertThat(db).isEmptyDirectory();
  }

  @Test
  void aBackupIsRestoredAndRebuiltToTheSameGraph() throws IOException {
    Path graph = folder.resolve("out.nq");
    Ran.of("build", file("a.txt", TEXT).toString(), "-o", graph.toString());
    Path db = folder.resolve("db");
    assertThat(Ran.of("restore", graph.toString(), "--db", db.toString()).code()).isZero();
    Path backup = folder.resolve("backup.nq.gz");
    assertThat(Ran.of("backup", backup.toString(), "--db", db.toString()).code()).isZero();
    Path restored = folder.resolve("restored");
    assertThat(Ran.of("restore", backup.toString(), "--db", restored.toString()).code()).isZero();
    assertThat(Ran.of("rebuild", "--db", restored.toString()).out())
        .contains("1 articles, 1 claims");
    assertThat(Ran.of("compact", "--db", restored.toString()).code()).isZero();
    Path again = folder.resolve("again.nq");
    Ran.of("export", "--format", "nq", "--db", restored.toString(), "--out", again.toString());
    assertThat(again).hasSameTextualContentAs(graph);
    assertThat(Ran.of("restore", backup.toString(), "--db", db.toString()).err())
        .contains("there is a database already");
  }

  @Test
  void aBackupThatWasCutOrIsBrokenLeavesNoDatabase() throws IOException {
    Path graph = folder.resolve("out.nq");
    Ran.of("build", file("a.txt", TEXT).toString(), "-o", graph.toString());
    String db = folder.resolve("db").toString();
    assertThat(Ran.of("restore", graph.toString(), "--db", db).code()).isZero();
    Path backup = folder.resolve("backup.nq.gz");
    assertThat(Ran.of("backup", backup.toString(), "--db", db).code()).isZero();
    byte[] packed = Files.readAllBytes(backup);
    List<String> lines = Files.readAllLines(graph);
    String most = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    List<Path> bad =
        List.of(
            Files.write(folder.resolve("cut.nq.gz"), Arrays.copyOf(packed, packed.length * 2 / 3)),
            Files.write(folder.resolve("end.nq.gz"), Arrays.copyOf(packed, packed.length - 1)),
            file("cut.nq", most),
            file("broken.nq", lines.get(0) + "\n<x:s> <x:p> no term\n"),
            file("empty.nq", ""));
    Path restored = folder.resolve("restored");
    for (Path file : bad) {
      Ran ran = Ran.of("restore", file.toString(), "--db", restored.toString());
      assertThat(ran.code()).as(ran.err()).isEqualTo(1);
      isOneLine(ran.err());
      assertThat(ran.err()).startsWith("hearsay: " + file + ": ");
      assertThat(Ran.of("query", "who-said-what", "--db", restored.toString()).err())
          .contains("no database here");
    }
    Ran ran = Ran.of("restore", backup.toString(), "--db", restored.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Ran.of("articles", "--db", restored.toString()).out()).contains("a.txt");
  }

  @Test
  void aKeptTextThatHasChangedIsRefused() throws IOException {
    Path graph = folder.resolve("out.nq");
    Ran.of("build", file("a.txt", TEXT).toString(), "-o", graph.toString());
    Path changed = file("changed.nq", Files.readString(graph).replace("treaty.", "threat."));
    String db = folder.resolve("db").toString();
    assertThat(Ran.of("restore", changed.toString(), "--db", db).code()).isZero();
    Path backup = file("backup.nq.gz", "old");
    Ran backedUp = Ran.of("backup", backup.toString(), "--db", db);
    Ran rebuilt = Ran.of("rebuild", "--db", db);
    for (Ran ran : List.of(backedUp, rebuilt)) {
      assertThat(ran.code()).isEqualTo(1);
      isOneLine(ran.err());
      assertThat(ran.err()).contains("/article/a.txt: the stored text is damaged");
    }
    assertThat(backup).hasContent("old");
  }

  @Test
  void aFileThatNamesAContextElsewhereAsksNobody() throws IOException {
    try (FeedServer elsewhere = new FeedServer()) {
      String context = "{\"@context\": \"%s/context\", \"@id\": \"http://a.example/\", \"b\": 1}";
      String foreign = file("foreign.jsonld", context.formatted(elsewhere.site())).toString();
      String out = folder.resolve("out.nq").toString();
      for (List<String> command :
          List.of(
              List.of("validate", foreign),
              List.of("restore", foreign, "--db", folder.resolve("db").toString()),
              List.of("export", "--in", foreign, "--out", out),
              List.of("serve", "--in", foreign, "--port", "0"))) {
        Ran ran = Ran.of(command.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(1);
        isOneLine(ran.err());
        assertThat(ran.err())
            .startsWith("hearsay: " + foreign + ": expected RDF: ")
            .contains("not loaded from elsewhere");
      }
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void anEntityOfXmlIsNotFetched() throws IOException {
    try (FeedServer elsewhere = new FeedServer()) {
      String rdf =
          """
          <!DOCTYPE r [<!ENTITY e SYSTEM "%s/entity">]>
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://a.example/">
          <rdf:Description><b>&e;</b></rdf:Description></rdf:RDF>
          """;
      Ran.of("validate", file("foreign.rdf", rdf.formatted(elsewhere.site())).toString());
      assertThat(elsewhere.asked()).isEmpty();
    }
  }
}
