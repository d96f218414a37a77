package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.hearsay.Program;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.ArticleWriter;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Commands while {@code run} holds the database and serves it, as from another shell. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveTest {

  private static final String TEXT =
      "Mayor Imke Sorrel said on Tuesday that the harbour of Vessen would be closed until May.\n";

  @TempDir private static Path folder;

  private static Process server;
  private static String endpoint = "";

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    server =
        Program.start(
            folder,
            Program.line(
                List.of(
                    "run", "a.txt", "--db", "db", "--port", "0", "--writable", "--password", "p")));
    BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (String l = said.readLine(); l != null && !l.startsWith("Ctrl-C"); l = said.readLine()) {
      lines.add(l);
    }
    assertThat(lines).anySatisfy(l -> assertThat(l).startsWith("Page "));
    endpoint = lines.stream().filter(l -> l.startsWith("SPARQL ")).findFirst().orElseThrow();
    endpoint = endpoint.substring(endpoint.indexOf("http"), endpoint.lastIndexOf('/'));
  }

  @AfterAll
  static void stop() {
    server.destroyForcibly();
  }

  private static Ran ran(String command, String... words) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(words));
    all.addAll(List.of("--db", folder.resolve("db").toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }

  private static void isRefused(Ran ran, String reason) {
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.err()).contains(reason, "the server at http://127.0.0.1:");
  }

  @Test
  @Order(1)
  void questionsAreAnsweredByTheServer() throws IOException {
    assertThat(ran("query", "who-said-what", "--format", "csv").out()).contains("Imke Sorrel,said");
    assertThat(ran("query", "triples").out()).contains("hs:");
    assertThat(ran("articles").out()).contains("a.txt", "1 of 1 rows");
    assertThat(ran("entities").out()).contains("Imke Sorrel");
    assertThat(ran("entities", "--review").code()).isZero();
    Path claims = file("claims.csv");
    ran("export", "--format", "csv", "--query", "who-said-what", "--out", claims.toString());
    assertThat(claims).content().contains("Imke Sorrel,said");
  }

  @Test
  @Order(1)
  void whatIsExportedAndBackedUpIsWhatTheServerHas() {
    Path network = file("network.gexf");
    assertThat(ran("export", "--format", "gexf", "--out", network.toString()).code()).isZero();
    assertThat(network).content().contains("Imke Sorrel");
    Path exported = file("exported.nq");
    ran("export", "--format", "nq", "--out", exported.toString());
    Path backup = file("backup.nq.gz");
    assertThat(ran("backup", backup.toString()).code()).isZero();
    Path restored = file("restored");
    Ran.of("restore", backup.toString(), "--db", restored.toString());
    Path again = file("again.nq");
    Ran.of("export", "--format", "nq", "--db", restored.toString(), "--out", again.toString());
    assertThat(again).hasSameTextualContentAs(exported);
  }

  @Test
  @Order(2)
  void whoHasThePasswordWritesThroughTheServer() throws IOException {
    Path before = file("before.nq");
    ran("export", "--format", "nq", "--out", before.toString());
    String article =
        Files.writeString(file("b.txt"), TEXT + "“It must be,” she said.\n").toString();
    isRefused(ran("add", article), "asks for its password");
    isRefused(ran("add", article, "--password", "q"), "has another password");
    assertThat(ran("add", article, "--password", "p").out()).contains("2 articles are there");
    assertThat(ran("add", article, "--password", "p").out()).contains("1 kept");
    assertThat(ran("rebuild", "--password", "p").out()).contains("2 articles");
    isRefused(ran("remove", "b.txt"), "asks for its password");
    assertThat(ran("remove", "b.txt", "--password", "p").out())
        .contains("1 removed, 1 articles are there");
    Path after = file("after.nq");
    ran("export", "--format", "nq", "--out", after.toString());
    assertThat(after).hasSameTextualContentAs(before);
  }

  private static Ran load(String article, String password, String... more) {
    List<String> words = new ArrayList<>(List.of("load", article, "--endpoint", endpoint));
    words.addAll(List.of("--user", "hearsay", "--password", password));
    words.addAll(List.of(more));
    return Ran.of(words.toArray(String[]::new));
  }

  @Test
  @Order(2)
  void loadingAsksForThePasswordFirstAndGoesOnBehindWhatIsThere() throws IOException {
    String article = Files.writeString(file("c.txt"), TEXT + "She said it must be.\n").toString();
    Ran refused = load(article, "q");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err().strip().lines()).hasSize(1);
    assertThat(refused.err()).contains("the right password");
    assertThat(load(article, "p").err()).contains("1 articles are there", "2 articles are there");
    assertThat(load(article, "p", "--resume").err()).contains("1 kept");
    assertThat(ran("remove", "c.txt", "--password", "p").code()).isZero();
  }

  @Test
  @Order(2)
  void feedsAreWatchedThroughTheServer() throws IOException {
    try (FeedServer site = new FeedServer()) {
      site.put("/a", "<html><body><p>" + TEXT + "</p></body></html>");
      site.feed("/feed.xml", new String[][] {{"/a", "Harbour closes", "Closed."}});
      String[] words = {
        site.site() + "/feed.xml",
        "--once",
        "--allow-private",
        "--web-cache",
        file("web").toString()
      };
      isRefused(ran("watch", words), "asks for its password");
      String[] known = Arrays.copyOf(words, words.length + 2);
      known[words.length] = "--password";
      known[words.length + 1] = "p";
      assertThat(ran("watch", known).out()).contains("1 articles", "2 articles are there");
      String id = site.site().replaceFirst("http://|:\\d+", "").replaceFirst(":\\d+", "") + "/a";
      assertThat(ran("remove", id, "--password", "p").out()).contains("1 articles are there");
    }
  }

  @Test
  @Order(2)
  void whoReadsIsToldWhenSomebodyWritesOrBrokeOff() {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Model graph = ModelFactory.createDefaultModel();
    graph.createResource(iris.article("d"), Vocabulary.ARTICLE);
    try (GraphStore store = GraphStore.remote(endpoint, "hearsay", "p", iris)) {
      try (ArticleWriter broken = store.writer()) {
        broken.put(iris.article("d"), graph);
      }
      for (String command : List.of("articles", "entities", "query")) {
        String[] words = command.equals("query") ? new String[] {"who-said-what"} : new String[0];
        Ran ran = ran(command, words);
        assertThat(ran.code()).as(command).isZero();
        assertThat(ran.err().strip())
            .as(command)
            .isEqualTo(
                "hearsay: articles are being written, or that broke off: links may not follow from"
                    + " them");
      }
      assertThat(store.remove(List.of("d"))).isEmpty();
    }
    assertThat(ran("articles").err()).isEmpty();
  }

  @Test
  @Order(3)
  void whatNeedsTheDatabaseToItselfNamesTheServer() {
    isRefused(ran("compact"), "in use by the server");
    isRefused(ran("run", file("a.txt").toString(), "--port", "0"), "in use by the server");
  }

  @Test
  @Order(4)
  void whatAKilledServerLeftIsStale() throws InterruptedException {
    Path note = file("db").resolve("hearsay.server");
    assertThat(note).exists();
    server.destroyForcibly().waitFor();
    assertThat(note).exists();
    assertThat(ran("articles").out()).contains("1 of 1 rows");
    assertThat(note).doesNotExist();
  }
}
