package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.assertj.core.api.Condition;
import org.hearsay.Program;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every command that the docs show is run as it stands there, on small inputs of the same names in
 * a folder of its own.
 */
class DocsTest {

  private static final String MEASURED = "eval src/test/resources/gold --texts seeds";

  /** Commands that make what others need, an index and a graph. */
  private static final List<String> MAKING = List.of("kb", "build");

  /** What a file that is written stands behind. */
  private static final List<String> OUTPUTS = List.of("-o", "--out", "--errors", ">");

  private static final Condition<Path> WRITTEN =
      new Condition<>(f -> f.toFile().isDirectory() || f.toFile().length() > 0, "not empty");

  private static final String PASSWORD = "secret";

  /** What is added to a command, so that it takes seconds and needs nothing else. */
  private static final Map<String, List<String>> ADDED =
      Map.of(
          "train names", List.of("--kb", "gazetteer.tsv.gz"),
          "load", List.of("--password", PASSWORD),
          "watch", List.of("--once", "--allow-private"));

  @TempDir private static Path folder;

  private static FeedServer site;

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeAll
  static void prepare() throws IOException {
    Samples.writeTo(folder);
    site = new FeedServer();
    String text = "Ada Bell said in Oslo that the ferry was late. ".repeat(20);
    site.feed("/feed.xml", new String[][] {{"/a", "Ferry", text}});
    Files.writeString(
        folder.resolve("feeds.opml"),
        "<opml><body><outline xmlUrl='%s/feed.xml'/></body></opml>".formatted(site.site()));
    Samples.database(folder);
  }

  private static List<String> commands() throws IOException {
    return Docs.commands().stream()
        .filter(c -> !c.equals(MEASURED))
        .sorted(Comparator.comparing((String c) -> !MAKING.contains(first(c))))
        .toList();
  }

  private static String first(String command) {
    return Docs.words(command).get(0);
  }

  /** Runs a command whose files lie in the folder. */
  private static Ran run(List<String> words) {
    CommandLine program =
        App.commandLine()
            .registerConverter(Path.class, p -> p.equals("-") ? Path.of(p) : folder.resolve(p));
    return Ran.of(
        program, words.stream().map(w -> isFile(w) ? folder.resolve(w).toString() : w).toList());
  }

  /** Questions and articles are given by a name, a file or an address. */
  private static boolean isFile(String word) {
    return word.matches(".*\\.(rq|opml)")
        || (word.matches("[\\w/-]+") && Files.exists(folder.resolve(word)));
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>(Docs.words(command));
    ADDED.forEach((c, more) -> words.addAll(command.startsWith(c + " ") ? more : List.of()));
    return words;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfTheDocsWorks(String command) throws IOException, InterruptedException {
    switch (first(command)) {
      case "run", "serve" -> serve(words(command));
      case "load" -> load(words(command));
      default -> done(words(command));
    }
  }

  private static void done(List<String> words) throws IOException {
    int into = words.indexOf(">");
    Ran ran = run(into < 0 ? words : words.subList(0, into));
    assertThat(ran.code()).as(ran.err()).isZero();
    if (into >= 0) {
      Files.writeString(folder.resolve(words.get(into + 1)), ran.out());
    }
    for (int i = 1; i < words.size(); i++) {
      if (OUTPUTS.contains(words.get(i - 1))) {
        assertThat(folder.resolve(words.get(i))).exists().is(WRITTEN);
      }
    }
  }

  /** Loads into a server that asks for the password. */
  private static void load(List<String> words) throws IOException {
    Path passwords = Files.writeString(folder.resolve("passwords"), "admin: " + PASSWORD + "\n");
    URI shown = URI.create(words.get(words.indexOf("--endpoint") + 1));
    Dataset dataset = GraphStore.inMemory();
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .passwordFile(passwords.toString())
            .auth(AuthScheme.BASIC)
            .serverAuthPolicy(Auth.policyAllowSpecific("admin"))
            .add(shown.getPath(), dataset)
            .start();
    try {
      String address = "http://localhost:" + server.getPort() + shown.getPath();
      done(words.stream().map(w -> w.equals(shown.toString()) ? address : w).toList());
      dataset.executeRead(() -> assertThat(dataset.listNames()).hasNext());
    } finally {
      server.stop();
    }
  }

  /** Starts a server on a free port, asks it a question and stops it. */
  private static void serve(List<String> words) throws IOException, InterruptedException {
    int port = words.indexOf("--port");
    if (port < 0) {
      words.addAll(List.of("--port", "0"));
    } else {
      words.set(port + 1, "0");
    }
    Process process = start(words);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder said = new StringBuilder();
      String address = "";
      for (String l = lines.readLine(); l != null && address.isEmpty(); l = lines.readLine()) {
        said.append(l).append('\n');
        address = l.startsWith("SPARQL") ? l.replaceFirst("SPARQL +", "") : "";
      }
      assertThat(address).as(said.toString()).startsWith("http://127.0.0.1:");
      assertThat(ask(address)).contains("true");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Starts the program beside this one, in a copy of the folder: a database has one user. */
  private static Process start(List<String> words) throws IOException {
    Path own = Files.createTempDirectory(folder, "served");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> !f.getFileName().toString().matches("served.*")).toList()) {
        Samples.copy(file, own.resolve(file.getFileName()));
      }
    }
    ProcessBuilder builder = new ProcessBuilder(Program.line(words)).directory(own.toFile());
    builder.environment().put("HEARSAY_PASSWORD", PASSWORD);
    return builder.redirectErrorStream(true).start();
  }

  private static String ask(String address) throws IOException, InterruptedException {
    String query = "?query=ASK%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D";
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + query)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static List<Docs.Answer> answers() throws IOException {
    return Docs.answers();
  }

  /** {@code -Dgolden=update} writes what is answered now into the page. */
  @ParameterizedTest
  @MethodSource("answers")
  void aWorkedQuestionIsAnsweredAsTheDocsSay(Docs.Answer answer) throws IOException {
    Files.writeString(folder.resolve("worked.rq"), answer.question());
    Ran ran = run(List.of("query", "worked.rq"));
    assertThat(ran.code()).as(ran.err()).isZero();
    if ("update".equals(System.getProperty("golden"))) {
      Docs.replace(answer, ran.out());
    } else {
      assertThat(ran.out()).isEqualTo(answer.printed());
    }
  }

  @Test
  void theScoresOfTheDocsAreThoseThatEvalPrints() throws IOException {
    List<String> told = Docs.scoresBehind(MEASURED);
    assertThat(told).hasSizeGreaterThan(5);
    assertThat(run(words(MEASURED)).out().lines()).containsAll(told);
  }

  @Test
  void theDocsShowEveryCommandOfTheProgram() throws IOException {
    assertThat(Docs.commands().stream().map(DocsTest::first))
        .containsAll(
            App.commandLine().getSubcommands().keySet().stream()
                .filter(c -> !c.equals("generate-completion"))
                .toList());
  }

  /** A dagger marks those that only {@code mvn -Ptorture verify} runs. */
  @Test
  void theTestsThatHoldThePromisesAreThere() throws IOException {
    Map<String, Path> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      files.forEach(f -> tests.put(f.getFileName().toString().replace(".java", ""), f));
    }
    String text = Files.readString(Path.of("docs/reliability.md"));
    List<MatchResult> named = Pattern.compile("`(\\w+Test)`(†?)").matcher(text).results().toList();
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(text.lines().filter(l -> l.startsWith("| ")))
        .as("rows that no test holds")
        .allMatch(l -> l.contains("Test`") || l.endsWith("held by |"));
    for (MatchResult test : named) {
      assertThat(tests).containsKey(test.group(1));
      assertThat(Files.readString(tests.get(test.group(1))).contains("@Tag(\"torture\")"))
          .as(test.group())
          .isEqualTo(test.group(2).equals("†"));
    }
  }
}
