package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hearsay.Seeds;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.export.Written;
import org.hearsay.extract.Extraction;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, on the seeds and one article with markup in its text. */
class ExplorerTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String MARKUP =
      "The mayor said that <script>document.title='broken'</script> the <b>bridge</b> & <img src=x"
          + " onerror=\"document.title='broken'\"> had been closed.";

  private static Dataset dataset;
  private static GraphServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no browser: install Debian's chromium and chromium-driver to run these tests");
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    GraphMapper mapper = new GraphMapper(iris);
    dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), iris);
    List<Extraction> articles = new ArrayList<>(Seeds.all());
    articles.add(Seeds.extract(MARKUP));
    store.inTransaction(
        () -> {
          articles.forEach(a -> store.putArticle(iris.article(a.article().id()), mapper.map(a)));
          store.refresh();
        });
    server =
        GraphServer.start(
            dataset, new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(30), false));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
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
    browser.manage().window().setSize(new Dimension(1300, 900));
  }

  private static void open(String hash) {
    browser.get("about:blank");
    browser.get(server.page() + hash);
    ready();
  }

  private static void ready() {
    find("#view[data-ready]");
  }

  private static WebElement find(String css) {
    waitFor("document.querySelector(\"" + css.replace("\"", "'") + "\")");
    return browser.findElement(By.cssSelector(css));
  }

  private static List<String> texts(String css) {
    return browser.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  private static Object script(String code, Object... arguments) {
    return Objects.requireNonNullElse(
        ((JavascriptExecutor) browser).executeScript(code, arguments), "");
  }

  private static void waitFor(String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> Boolean.TRUE.equals(script("return Boolean(" + condition + ")")));
  }

  /** A real click at a place of the drawn network. */
  private static void clickNetwork(String position) {
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

  @Test
  void searchingShowsTheClaimsThatFit() {
    open("");
    find("input[name=q]").sendKeys("Dakhlallah", Keys.ENTER);
    waitFor("document.querySelector('#view[data-ready*=Dakhlallah] tbody')");
    assertThat(texts("tbody tr"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("Dakhlallah"));
    assertThat(find("#counts").getText()).startsWith("6 articles");
  }

  @Test
  void aClaimOpensTheArticleWithItsWordsInColour() {
    open("#claims?q=Dakhlallah");
    WebElement words = find("tbody td:nth-child(3) a");
    String content = words.getText();
    words.click();
    find(".article mark.cue");
    assertThat(String.join("", texts(".article mark.content")).replaceAll("\\s+", ""))
        .isEqualTo(content.replaceAll("\\s+", ""));
    assertThat(texts(".article mark.source")).singleElement().asString().contains("Dakhlallah");
    assertThat(texts("button")).contains("Copy with citation", "Copy SPARQL");
  }

  @Test
  void aNodeShowsItsNeighboursAndALineItsSentences() {
    open("#graph?q=Kirby");
    waitFor("document.getElementById('network').cy");
    clickNetwork(
        "document.getElementById('network').cy.nodes().filter(n => n.data('label') === 'John"
            + " Kirby')[0].renderedPosition()");
    waitFor("location.hash.includes('id=')");
    waitFor("document.getElementById('network')?.cy");
    clickNetwork(
        "document.getElementById('network').cy.edges().max(e =>"
            + " e.data('sentences').length).ele.renderedMidpoint()");
    WebElement sentence = find("#edge li a");
    assertThat(find("#edge h2").getText()).contains("John Kirby");
    sentence.click();
    assertThat(find(".article mark").isDisplayed()).isTrue();
  }

  @Test
  void factsOfAnArticleAreShownInWords() {
    open("#claims?q=Kirby");
    find("tbody td:nth-child(3) a").click();
    find(".article");
    List<String> facts = texts("aside table:last-of-type td:nth-child(2)");
    assertThat(facts).isNotEmpty().noneMatch(f -> f.contains("://"));
    assertThat(facts).anyMatch(f -> f.matches("(?s).*quantity: (atLeast )?[\\d.]+ .*"));
  }

  @Test
  void theNetworkIsSavedAsSvg() {
    open("#graph?q=Kirby");
    waitFor("document.getElementById('network').cy");
    Object svg =
        script(
            "let saved; HTMLAnchorElement.prototype.click = function () { saved = this.href; };"
                + " document.getElementById('save-svg').click(); return saved;");
    assertThat(URLDecoder.decode(String.valueOf(svg), StandardCharsets.UTF_8))
        .startsWith("data:image/svg")
        .contains("<svg", "John Kirby")
        .doesNotContain("NaN");
  }

  @Test
  void aQuestionOfTheCatalogueIsAnswered() {
    open("#query");
    browser.findElement(By.partialLinkText("Every figure for the same thing")).click();
    waitFor(
        "document.querySelector('#result[data-ready] .yasr_results')?.innerText.includes('1500')");
    assertThat(find("#result").getText()).contains("Ruben Brekelmans");
  }

  @Test
  void aRowOfAnAnswerLeadsToItsClaim() {
    open("#query?name=who-said-what&speakerPart=Dakhlallah");
    find("#result a[href*='/claim/']").click();
    assertThat(find(".article mark.source").getText()).contains("Dakhlallah");
  }

  @Test
  void anErrorInAQueryIsSaid() {
    open("#query?text=SELECT%20nonsense");
    waitFor("/error|parse/i.test(document.getElementById('result').innerText)");
    assertThat(find("#result").getText()).isNotBlank();
  }

  @Test
  void theMapShowsKursk() {
    open("#time?about=Kursk");
    find("#places path.leaflet-interactive");
    assertThat(texts("#places .place")).anySatisfy(t -> assertThat(t).contains("Kursk"));
    assertThat(browser.findElements(By.cssSelector("#timeline a"))).isNotEmpty();
  }

  @Test
  void reloadingKeepsTheSelectionAndEveryViewSharesIt() {
    open("#claims?stance=denies");
    List<String> before = texts("tbody tr");
    browser.navigate().refresh();
    ready();
    assertThat(before).isNotEmpty().isEqualTo(texts("tbody tr"));
    assertThat(find("nav a[data-view=graph]").getDomAttribute("href"))
        .isEqualTo("#graph?stance=denies");
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    browser.manage().window().setSize(new Dimension(500, 800));
    for (String view : List.of("#claims", "#graph", "#time", "#query")) {
      open(view);
      assertThat(script("return document.documentElement.scrollWidth <= innerWidth"))
          .as(view)
          .isEqualTo(true);
    }
  }

  @Test
  void theKeyboardReachesAClaim() {
    open("#claims?q=Dakhlallah");
    Actions keys = new Actions(browser);
    for (int i = 0; i < 30; i++) {
      keys.sendKeys(Keys.TAB).perform();
      if (Boolean.TRUE.equals(
          script("return document.activeElement.matches('td:nth-child(3) a')"))) {
        break;
      }
    }
    keys.sendKeys(Keys.ENTER).perform();
    assertThat(find(".article mark.source").isDisplayed()).isTrue();
  }

  @Test
  void markupInAnArticleIsShownAsText() {
    open("#claims?q=bridge");
    assertThat(find("tbody").getText()).contains("<script>", "<b>bridge</b>");
    find("tbody td:nth-child(3) a").click();
    assertThat(find("#text").getText()).isEqualTo(MARKUP);
    script(
        "window.violations = []; addEventListener('securitypolicyviolation', (e) =>"
            + " e.effectiveDirective.startsWith('script-src') &&"
            + " window.violations.push(e.sourceFile + e.sample)); location.hash ="
            + " '#query?name=who-said-what&speakerPart=mayor'");
    waitFor("document.querySelector('#result')?.innerText.includes('<script>')");
    assertThat(browser.getTitle()).isEqualTo("Hearsay: who said what");
    assertThat(browser.findElements(By.cssSelector("#result b, #result img"))).isEmpty();
    assertThat(find("#result").getText()).contains("<b>bridge</b> & <img src=x onerror=");
    assertThat(script("return window.violations.join()")).isEqualTo("");
  }

  @Test
  void exportsOpenInCytoscapeAndLeaflet() {
    Network network = Network.of(dataset);
    open("#graph?q=Kirby");
    waitFor("window.cytoscape");
    assertThat(
            script(
                "const cy = cytoscape({ headless: true, elements: arguments[0].elements });"
                    + " return [cy.nodes().length, cy.edges().length, cy.edges()[0].data('sentence')"
                    + " !== ''];",
                read(Written.by(out -> NetworkFile.cyjs(network, out)))))
        .isEqualTo(List.of((long) network.nodes().size(), (long) network.edges().size(), true));
    open("#time");
    waitFor("window.L");
    assertThat(
            script(
                "return L.geoJSON(arguments[0]).getLayers().map(l => l.feature.properties.label);",
                read(Written.by(out -> NetworkFile.geojson(network, out)))))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("Kursk Oblast");
  }

  private static Object read(String json) {
    try {
      return new ObjectMapper().readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aServerThatIsGoneIsSaid() throws GraphServer.CannotServe {
    GraphServer other =
        GraphServer.start(
            dataset, new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(30), false));
    browser.get("about:blank");
    browser.get(other.page());
    ready();
    other.close();
    script("location.hash = '#claims?q=other'");
    waitFor("!document.getElementById('message').hidden");
    assertThat(find("#message").getText()).contains("does not answer");
  }
}
