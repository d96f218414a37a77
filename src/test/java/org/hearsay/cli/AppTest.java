package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AppTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty.\n";

  @TempDir private Path folder;

  /** What a command printed and returned. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    StringWriter messages = new StringWriter();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      CommandLine command = App.commandLine().setErr(new PrintWriter(messages, true));
      int code = command.execute(arguments);
      return new Ran(
          code,
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8) + messages);
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static void isOneLine(String message) {
    assertThat(message.strip().lines()).hasSize(1);
  }

  @Test
  void theReviewIsAnOverridesFileThatTheNextBuildTakes() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    file("in/a.txt", "Farrah Quillby of Oslo said in Norway that the ferry was late.\n");
    file("in/b.txt", "Farrah Quillby said in Norway on Friday that the ferry sank.\n");
    Path graph = folder.resolve("out.nq");
    run("build", folder.resolve("in").toString(), "-o", graph.toString());
    Path db = folder.resolve("db");
    Dataset dataset = Databases.open(db);
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, graph.toString()));
    dataset.close();
    Ran ran = run("entities", "--review", "--db", db.toString());
    assertThat(ran.out)
        .contains("# taken for one: Farrah Quillby (same name in 2 articles, in all of them also")
        .contains("#different\tFarrah Quillby\tb.txt");
    assertThat(run("entities", "--db", db.toString()).out).contains("Farrah Quillby");
    Path overrides =
        file("overrides.tsv", "is\tNobody Here\t-\n" + ran.out.replace("#different", "different"));
    Ran built =
        run(
            "build",
            folder.resolve("in").toString(),
            "--overrides",
            overrides.toString(),
            "-o",
            graph.toString());
    assertThat(built.err).contains("overrides.tsv:1: nobody here is meant");
    assertThat(built.err).doesNotContain("overrides.tsv:3");
    assertThat(Files.readString(graph))
        .contains("/article/b.txt/entity/person/farrah-quillby>")
        .contains("/id/entity/person/farrah-quillby>");
  }

  private boolean isOnePerson(String one, String other, String... options) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    file("in/a.txt", one);
    file("in/b.txt", other);
    Path graph = folder.resolve("out.nq");
    List<String> arguments =
        new ArrayList<>(List.of("build", folder.resolve("in").toString(), "-o", graph.toString()));
    arguments.addAll(List.of(options));
    run(arguments.toArray(new String[0]));
    String quads = Files.readString(graph);
    assertThat(quads).contains("/id/entity/person/farrah-quillby>");
    return !quads.contains("/article/b.txt/entity/person/farrah-quillby>");
  }

  @Test
  void twoOfOneNameAreOnePersonWhenTheirArticlesShareMoreThanACountry() throws IOException {
    String oslo = "Farrah Quillby, a surgeon, spoke in Oslo, Norway.\n";
    String lima = "Farrah Quillby, a welder, won a prize in Lima, Peru.\n";
    assertThat(isOnePerson(oslo, "Farrah Quillby left Oslo, in Norway, by ship.\n")).isTrue();
    assertThat(isOnePerson(oslo, "Farrah Quillby met a man in Bergen, Norway.\n")).isFalse();
    assertThat(isOnePerson(oslo, lima)).isFalse();
    Path overrides = file("same.tsv", "same\tFarrah Quillby\tFarrah Quillby\n");
    assertThat(isOnePerson(oslo, lima, "--overrides", overrides.toString())).isTrue();
  }

  @Test
  void aMissingFolderIsOneLine() {
    Ran ran = run("extract", folder.resolve("none").toString());
    assertThat(ran.code).isEqualTo(1);
    isOneLine(ran.err);
    assertThat(ran.err).contains("none");
  }

  @Test
  void aFileThatIsNotUtf8IsNamedAndTheOthersAreStillBuilt() throws IOException {
    file("a.txt", TEXT);
    Files.write(folder.resolve("b.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, 'b'});
    Path out = folder.resolve("out.nq");
    Ran ran = run("build", folder.toString(), "-o", out.toString());
    assertThat(ran.code).isEqualTo(1);
    assertThat(ran.err).contains("b.txt").contains("UTF-8");
    assertThat(Files.readString(out)).contains("/article/a.txt");
  }

  @Test
  void anEmptyFileIsOneLine() throws IOException {
    Ran ran = run("extract", file("empty.txt", "").toString());
    assertThat(ran.code).isEqualTo(1);
    isOneLine(ran.err);
    assertThat(ran.err).contains("empty.txt");
  }

  @Test
  void aBrokenJsonLineIsNamedByItsNumber() throws IOException {
    Path lines =
        file("a.jsonl", "{\"doc\":\"one\",\"text\":\"" + TEXT.strip() + "\"}\n{\"doc\":\n");
    Ran ran = run("extract", lines.toString());
    assertThat(ran.code).isEqualTo(1);
    assertThat(ran.err).contains("a.jsonl:2");
    assertThat(ran.out.lines()).hasSize(1);
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    file("a.txt", TEXT);
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Ran ran =
          run(
              "run",
              folder.toString(),
              "--db",
              folder.resolve("db").toString(),
              "--port",
              Integer.toString(taken.getLocalPort()));
      assertThat(ran.code).isEqualTo(1);
      assertThat(ran.err).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void anUnknownQuestionIsOneLine() {
    Ran ran = run("query", "no-such-question");
    assertThat(ran.code).isEqualTo(1);
    isOneLine(ran.err);
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.nq");
    Path two = folder.resolve("two.nq");
    assertThat(run("build", "seeds", "-o", one.toString()).code).isZero();
    assertThat(run("build", "seeds", "-o", two.toString()).code).isZero();
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    assertThat(run("validate", one.toString()).code).isZero();
  }

  @Test
  void everyCommandOfTheReadmeIsUnderstood() throws IOException {
    Matcher line =
        Pattern.compile("(?m)^\\./hearsay (.*)$").matcher(Files.readString(Path.of("README.md")));
    int commands = 0;
    while (line.find()) {
      String[] words = line.group(1).split("\\s+[|>#]", 2)[0].strip().split(" +", -1);
      CommandLine.ParseResult parsed = App.commandLine().parseArgs(words);
      assertThat(parsed.hasSubcommand()).as(line.group()).isTrue();
      commands++;
    }
    assertThat(commands).isGreaterThan(5);
  }
}
