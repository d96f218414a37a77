package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Hearsay;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.fetch.Fetcher;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredArticles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Articles that are added to a server that is writable, by programs and from its page. */
class AddTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final String BEARER = "Authorization: Bearer secret";
  private static final String TEXT =
      "Mayor Imke Sorrel said on Tuesday that the harbour of Vessen would be closed until May.\n";
  private static final String PAGE =
      "<html><head><title>Harbour closes</title></head><body><p>" + TEXT + "</p></body></html>";

  private static final Dataset DATASET = GraphStore.inMemory();

  @TempDir private static Path folder;

  private static GraphServer server;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    Pipeline pipeline = Hearsay.load().pipeline(1, Duration.ofMinutes(5));
    Fetcher fetcher =
        new Fetcher(
            new Fetcher.Settings(
                "Test", false, folder.resolve("web"), Duration.ZERO, Duration.ofSeconds(5)));
    Adding adding =
        new Adding() {
          @Override
          public Summary add(ArticleReader articles, Consumer<Outcome> outcomes) {
            GraphStore store = new GraphStore(RDFConnection.connect(DATASET), IRIS);
            return pipeline.build(articles, store, true, outcomes);
          }

          @Override
          public Summary again(Set<String> addresses, Consumer<Outcome> outcomes) {
            GraphStore store = new GraphStore(RDFConnection.connect(DATASET), IRIS);
            return pipeline.build(StoredArticles.of(DATASET, addresses), store, false, outcomes);
          }

          @Override
          public Fetched fetch(URI address) {
            return "news.example".equals(address.getHost())
                ? new Fetched(address, "text/html", PAGE.getBytes(StandardCharsets.UTF_8))
                : fetcher.fetch(address);
          }

          @Override
          public String address(String id) {
            return IRIS.article(id);
          }
        };
    server =
        GraphServer.start(
            DATASET,
            new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(30), false),
            adding,
            KnowledgeBase::bundled);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static boolean isStored(String id) {
    String iri = IRIS.article(id);
    return DATASET.calculateRead(
        () ->
            DATASET
                .getNamedModel(iri)
                .contains(DATASET.getNamedModel(iri).getResource(iri), null, Vocabulary.ARTICLE));
  }

  /** The lines of the answer to whoever has the password. */
  private static List<JsonNode> added(String query, String body) throws IOException {
    String answer = Raw.request(server, "POST /hearsay/articles?" + query, BEARER, body);
    assertThat(Raw.status(answer)).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.lines().filter(l -> l.startsWith("{")).toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: */*",
        "Authorization: Bearer guess",
        "Origin: http://evil.example\r\n" + BEARER,
        "Sec-Fetch-Site: cross-site\r\n" + BEARER,
        "Host: evil.example\r\n" + BEARER
      })
  void nobodyElseHasArticlesRead(String head) throws IOException {
    String answer = Raw.request(server, "POST /hearsay/articles?name=no.txt", head, TEXT);
    assertThat(Raw.status(answer)).isIn(401, 403, 421);
    assertThat(isStored("no.txt")).isFalse();
  }

  @Test
  void onlyAPostIsRead() throws IOException {
    assertThat(Raw.status(Raw.request(server, "GET /hearsay/articles?name=no.txt", BEARER, "")))
        .isEqualTo(405);
  }

  @Test
  void whatIsReadIsToldAndWhatFollowsIsDerived() throws IOException {
    List<JsonNode> lines = added("name=../x/told.txt", TEXT);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).path("articles").asInt()).isOne();
    assertThat(lines.get(1).path("article").asText()).isEqualTo(IRIS.article("told.txt"));
    assertThat(lines.get(1).path("claims").asInt()).isOne();
    assertThat(lines.get(2).path("done").asText()).contains("1 articles", "0 failed");
    assertThat(isStored("told.txt")).isTrue();
    DATASET.executeRead(
        () -> {
          assertThat(DATASET.getNamedModel(IRIS.reportedGraph()).isEmpty()).isFalse();
          assertThat(DATASET.containsNamedModel("urn:hearsay:stale")).isFalse();
        });
    assertThat(added("name=told.txt", TEXT).get(1).path("kept").asText())
        .isEqualTo(IRIS.article("told.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest",
        "file:///etc/passwd"
      })
  void addressesThatArePrivateAreNotFetched(String address) throws IOException {
    List<JsonNode> lines = added("address=" + address, "");
    assertThat(lines.get(1).path("failed").asText())
        .containsAnyOf("leads to a private address", "expected an address of http");
    assertThat(lines.get(2).path("done").asText()).contains("0 articles");
  }

  @Test
  void whatCannotBeReadIsALine() throws IOException {
    assertThat(added("name=a.pdf", "none").get(1).path("failed").asText()).startsWith("a.pdf: ");
    assertThat(added("name=a.zoo", "").get(1).path("failed").asText()).startsWith("a.zoo: ");
  }

  @Test
  void articlesAreAddedFromThePage() throws Exception {
    ChromeDriver browser = Chromium.start();
    try {
      pasted(browser);
      fetched(browser);
      dropped(browser);
      withAWrongPassword(browser);
      readOnly(browser);
    } finally {
      browser.quit();
    }
  }

  private static void open(ChromeDriver browser, GraphServer of) {
    browser.get("about:blank");
    browser.get(of.page() + "#add");
    waitFor(browser, "#view[data-ready] h2");
  }

  private static WebElement waitFor(ChromeDriver browser, String css) {
    return Objects.requireNonNull(
        new WebDriverWait(browser, Duration.ofSeconds(60))
            .until(b -> b.findElements(By.cssSelector(css)).stream().findFirst().orElse(null)));
  }

  private static void submit(ChromeDriver browser, String password) {
    browser.findElement(By.name("password")).sendKeys(password);
    browser.findElement(By.cssSelector("#add button")).click();
  }

  private static void pasted(ChromeDriver browser) {
    open(browser, server);
    browser.findElement(By.name("text")).sendKeys("Mayor Ole Brandt said that ferries are late.");
    browser.findElement(By.name("title")).sendKeys("Ferries are late");
    submit(browser, "secret");
    assertThat(waitFor(browser, "#text").getText()).contains("Ole Brandt");
    assertThat(browser.getCurrentUrl()).contains("pasted-");
    assertThat(waitFor(browser, "#view h2").getText()).isEqualTo("Ferries are late");
  }

  private static void fetched(ChromeDriver browser) {
    open(browser, server);
    browser.findElement(By.name("web")).sendKeys("http://news.example/harbour");
    submit(browser, "secret");
    assertThat(waitFor(browser, "#text").getText()).contains("Imke Sorrel");
    assertThat(isStored("news.example/harbour")).isTrue();
  }

  private static void dropped(ChromeDriver browser) throws IOException {
    open(browser, server);
    browser.executeScript(
        "const all = new DataTransfer(); all.items.add(new File([arguments[0]], 'a.html'));"
            + " all.items.add(new File(['x'], 'b.pdf'));"
            + " document.getElementById('drop').dispatchEvent(new DragEvent('drop',"
            + " { dataTransfer: all, bubbles: true, cancelable: true }));",
        PAGE);
    submit(browser, "secret");
    assertThat(waitFor(browser, "#added .failed").getText()).startsWith("b.pdf: ");
    assertThat(waitFor(browser, "#added a").getText()).isEqualTo("Harbour closes");
    Path chosen = Files.writeString(folder.resolve("chosen.txt"), TEXT + "She said no more.\n");
    open(browser, server);
    browser.findElement(By.name("files")).sendKeys(chosen.toString());
    submit(browser, "secret");
    assertThat(waitFor(browser, "#text").getText()).contains("She said no more.");
  }

  private static void withAWrongPassword(ChromeDriver browser) {
    open(browser, server);
    browser.findElement(By.name("text")).sendKeys(TEXT);
    submit(browser, "guess");
    assertThat(waitFor(browser, "#added [role=alert]").getText())
        .isEqualTo("The password is wrong.");
  }

  private static void readOnly(ChromeDriver browser) throws GraphServer.CannotServe {
    GraphServer.Settings reading =
        new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(30), false);
    try (GraphServer other = GraphServer.start(GraphStore.inMemory(), reading)) {
      open(browser, other);
      assertThat(browser.findElements(By.cssSelector("#add"))).isEmpty();
      assertThat(waitFor(browser, "#view").getText()).contains("--writable");
    }
  }
}
