package org.hearsay.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Seeds;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.link.entities.Overrides;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Stages;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredArticles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser before a server with the seeds, a story that three articles tell, and one article
 * with markup in its text and in what is known of it.
 */
abstract class Browsing {

  static final String MARKUP =
      "The mayor said that <script>document.title='broken'</script> the <b>bridge</b> & <img src=x"
          + " onerror=\"document.title='broken'\"> had been closed.";

  private static final String RUNS = "<script>document.title='broken'</script>";

  /** What a publisher may say of an article. */
  static final Metadata HOSTILE =
      Metadata.undated(
          Optional.of("\">" + RUNS + "<img src=x onerror=\"document.title='broken'\">"),
          Optional.of("</a>" + RUNS),
          List.of("'><svg onload=\"document.title='broken'\">"),
          Optional.of("java\tscript:document.title='broken'"));

  static final String PASSWORD = "secret";

  /** For a machine that does much else at the same time. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Dataset dataset;
  static GraphServer server;
  static ChromeDriver browser;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    Chromium.assumeThere();
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    GraphMapper mapper = new GraphMapper(iris);
    dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), iris);
    List<Extraction> articles = new ArrayList<>(Seeds.all());
    articles.add(Seeds.extract(Seeds.article(MARKUP, Optional.empty()).with(HOSTILE)));
    articles.addAll(Seeds.story("strike"));
    store.inTransaction(
        () -> {
          articles.forEach(a -> store.putArticle(iris.article(a.article().id()), mapper.map(a)));
          store.refresh();
        });
    server =
        GraphServer.start(
            dataset,
            new GraphServer.Settings(0, Optional.of(PASSWORD), Duration.ofSeconds(30), false),
            new Reading(dataset, iris),
            () -> Seeds.KB);
    browser = Chromium.start();
  }

  /** Reads with the models of all tests. */
  private record Reading(Dataset dataset, Iris iris) implements Adding {

    @Override
    public Summary add(ArticleReader articles, Consumer<Outcome> outcomes) {
      Stages stages =
          new Stages(
              Seeds.ANALYZER, Seeds.LINKER, Overrides.none(Seeds.KB), new RuleExtractor(0), iris);
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), iris);
      return new Pipeline(stages, 1, Duration.ofMinutes(5)).build(articles, store, false, outcomes);
    }

    @Override
    public Summary again(Set<String> addresses, Consumer<Outcome> outcomes) {
      return add(ArticleReader.of(StoredArticles.of(dataset, addresses)), outcomes);
    }

    @Override
    public Fetched fetch(URI address) {
      throw new Failure(address + ": is not fetched in tests");
    }

    @Override
    public String address(String id) {
      return iris.article(id);
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
      server.close();
      dataset.close();
    }
  }

  @BeforeEach
  void desktop() {
    look(1280, "light");
  }

  /** A viewport as wide as this, exactly, in a theme. */
  static void look(int width, String theme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  static void open(String hash) {
    browser.get("about:blank");
    browser.get(server.page() + hash);
    ready();
  }

  /** Waits until the view of the present address is drawn. */
  static void ready() {
    waitFor("document.getElementById('view')?.dataset.ready === (location.hash || '#stories')");
  }

  static WebElement find(String css) {
    waitFor("document.querySelector(\"" + css.replace("\"", "'") + "\")");
    return browser.findElement(By.cssSelector(css));
  }

  static List<String> texts(String css) {
    return browser.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  static Object script(String code, Object... arguments) {
    return Objects.requireNonNullElse(
        ((JavascriptExecutor) browser).executeScript(code, arguments), "");
  }

  static void waitFor(String condition) {
    new WebDriverWait(browser, PATIENCE)
        .until(b -> Boolean.TRUE.equals(script("return Boolean(" + condition + ")")));
  }

  /** A real click at a place of the drawn network. */
  static void clickNetwork(String position) {
    @SuppressWarnings("unchecked")
    List<Number> at =
        (List<Number>)
            script(
                "const box = document.getElementById('network').getBoundingClientRect(); const p = "
                    + position
                    + "; return [Math.round(box.x + p.x), Math.round(box.y + p.y)];");
    PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");
    Sequence click = new Sequence(mouse, 0);
    click.addAction(
        mouse.createPointerMove(
            Duration.ZERO,
            PointerInput.Origin.viewport(),
            at.get(0).intValue(),
            at.get(1).intValue()));
    click.addAction(mouse.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
    click.addAction(mouse.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    browser.perform(List.of(click));
  }
}
