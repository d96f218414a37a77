package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hearsay.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as the system sees it: signals, exit codes, standard output that goes nowhere. */
@Tag("torture")
class ProcessTest {

  private static final String TEXT =
      "Mayor Imke Sorrel said on Tuesday that the harbour of Vessen would be closed until May.\n";

  /** Seconds to end in, five times as many as it takes. */
  private static final int SOON = 15;

  @TempDir private static Path folder;

  @BeforeAll
  static void add() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Program.Ended ended = Program.run(folder, Program.line(List.of("add", "a.txt", "--db", "db")));
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  /** Starts a command that signals end, whatever those who started the tests made of them. */
  private static Process served(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP"));
    line.addAll(Program.line(List.of(words)));
    return Program.start(folder, line);
  }

  /** What it says until it serves. */
  private static List<String> said(BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    for (String l = lines.readLine(); l != null && !l.startsWith("Ctrl-C"); l = lines.readLine()) {
      said.add(l);
    }
    return said;
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    List<String> line = List.of("kill", "-" + name, Long.toString(process.pid()));
    assertThat(Program.run(folder, line).code()).isZero();
  }

  /** As the system says of who was told to end: 128 and the number of the signal. */
  @ParameterizedTest
  @CsvSource({"serve, INT, 130", "serve, TERM, 143", "serve, HUP, 129", "run, INT, 130"})
  void aServerThatIsToldToEndEndsSoonAndTheDatabaseOpens(String command, String signal, int code)
      throws IOException, InterruptedException {
    Process process =
        command.equals("run")
            ? served("run", "a.txt", "--db", "db", "--port", "0")
            : served("serve", "--db", "db", "--port", "0", "--private");
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = said(lines);
      assertThat(said).as(said.toString()).anyMatch(l -> l.startsWith("SPARQL "));
      if (command.equals("serve")) {
        isPrivate(said);
      }
      signal(signal, process);
      assertThat(process.waitFor(SOON, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(code);
    } finally {
      process.destroyForcibly();
    }
    assertThat(articles("db").said()).contains("1 of 1 rows");
  }

  private static void isPrivate(List<String> said) throws IOException, InterruptedException {
    String page = said.stream().filter(l -> l.startsWith("Page ")).findFirst().orElseThrow();
    HttpRequest foreign =
        HttpRequest.newBuilder(URI.create(page.substring(page.indexOf("http"))))
            .header("Origin", "https://elsewhere.example")
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(foreign, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void aRunThatIsToldToEndWhileItReadsLeavesADatabaseThatOpens(String signal, int code)
      throws IOException, InterruptedException {
    Files.write(folder.resolve("articles.jsonl"), Pieces.lines(false));
    String db = "db" + signal;
    Process process = served("run", "articles.jsonl", "--db", db, "--port", "0");
    Path made = folder.resolve(db).resolve("Data-0001");
    while (!Files.exists(made) && process.isAlive()) {
      Thread.sleep(10);
    }
    Thread.sleep(500);
    signal(signal, process);
    assertThat(process.waitFor(SOON, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(articles(db).code()).isZero();
  }

  /** What another program finds in the database. */
  private static Program.Ended articles(String db) throws IOException, InterruptedException {
    return Program.run(folder, Program.line(List.of("articles", "--db", db)));
  }

  private static Program.Ended shell(String words, String output)
      throws IOException, InterruptedException {
    String program =
        Program.line(List.of(words.split(" "))).stream()
            .map(w -> "'" + w + "'")
            .collect(Collectors.joining(" "));
    return Program.run(
        folder, List.of("bash", "-c", program + " " + output + "; exit ${PIPESTATUS[0]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract a.txt",
        "query who-said-what --db db",
        "entities --db db",
        "export --format nq --db db",
        "export --format gexf --db db"
      })
  void outputThatGoesNowhereIsAFailure(String command) throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is full");
    Program.Ended full = shell(command, ">/dev/full");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.said())
        .isEqualTo("hearsay: standard output: cannot be written: No space left on device\n");
    Program.Ended unread = shell(command, "| true");
    assertThat(unread.code()).isEqualTo(1);
    assertThat(unread.said()).isEmpty();
  }

  @Test
  void loadingWhereNobodyListensIsALine() throws IOException, InterruptedException {
    Program.Ended ended =
        Program.run(
            folder,
            Program.line(List.of("load", "a.txt", "--endpoint", "http://127.0.0.1:9/news")));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said().strip().lines())
        .singleElement()
        .asString()
        .startsWith("hearsay: http://127.0.0.1:9/news: no answer: ")
        .endsWith("; load --resume goes on");
  }
}
