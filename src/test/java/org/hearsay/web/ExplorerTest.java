package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkFile;
import org.hearsay.export.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/** The views of the page. */
class ExplorerTest extends Browsing {

  @Test
  void searchingShowsTheClaimsThatFit() {
    open("#claims");
    find("input[name=q]").sendKeys("Dakhlallah", Keys.ENTER);
    waitFor("document.querySelector('#view[data-ready*=Dakhlallah] tbody')");
    assertThat(texts("tbody tr"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("Dakhlallah"));
    assertThat(find("#counts").getText()).startsWith("9 articles");
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
    assertThat(find("#edge h3").getText()).isEqualTo("John Kirby");
    long before = nodes();
    find("#expand").click();
    waitFor("document.getElementById('network').cy.nodes().length > " + before);
    find("#edge li button").click();
    assertThat(find("#edge h3").getText()).contains("John Kirby");
    String lite = String.valueOf(find("#gephi-lite").getDomAttribute("href"));
    assertThat(lite).startsWith("https://gephi.org/gephi-lite/?file=http%3A%2F%2F127.0.0.1");
    assertThat(URLDecoder.decode(lite, StandardCharsets.UTF_8))
        .endsWith("/network.gexf?anyPart=Kirby&name=network.gexf");
    find("#edge li a").click();
    assertThat(find(".article mark").isDisplayed()).isTrue();
  }

  private static long nodes() {
    return (Long) script("return document.getElementById('network').cy.nodes().length");
  }

  @Test
  void theNetworkIsDrawnAlikeEachTimeAsTheLayoutBoxSays() {
    String places =
        "return JSON.stringify(document.getElementById('network').cy.nodes().map(n =>"
            + " [n.id(), Math.round(n.position('x')), Math.round(n.position('y'))]));";
    open("#graph");
    waitFor("document.getElementById('network').cy");
    Object first = script(places);
    assertThat(find("select[name=layout]").getDomProperty("value")).isEqualTo("fcose");
    open("#graph");
    waitFor("document.getElementById('network').cy");
    assertThat(script(places)).isEqualTo(first);
    open("#graph?layout=circle");
    waitFor("document.getElementById('network').cy");
    assertThat(find("select[name=layout]").getDomProperty("value")).isEqualTo("circle");
    assertThat(script(places)).isNotEqualTo(first);
  }

  @Test
  void theKeyboardGoesFromNodeToNode() {
    open("#graph?q=Kirby");
    waitFor("document.getElementById('network').cy");
    find("#network").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ENTER);
    assertThat(find("#edge h3").getText()).isEqualTo("John Kirby");
  }

  @Test
  void factsOfAnArticleAreShownInWords() {
    open("#claims?q=Kirby");
    find("tbody td:nth-child(3) a").click();
    find(".article");
    List<String> facts = texts("#facts li");
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
    waitFor("document.querySelector('#result[data-ready] table')?.innerText.includes('1500')");
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
    assertThat(find("#result [role=alert]").getText()).isNotBlank();
  }

  @Test
  void triplesAreShownAndNoOtherSiteIsAsked() {
    script("performance.clearResourceTimings()");
    open("#query?name=triples");
    assertThat(find("#result .triples").getText()).contains("PREFIX", "hs:");
    assertThat(browser.findElements(By.cssSelector("[role=alert]:not([hidden])"))).isEmpty();
    assertThat(
            script(
                "return performance.getEntriesByType('resource').map(r => r.name)"
                    + ".filter(n => !n.startsWith(location.origin)).join()"))
        .isEqualTo("");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void anAnswerIsFilteredSortedAndPaged() {
    open("#query?name=who-said-what");
    find("#result[data-ready] .pager");
    assertThat(texts("#result tbody tr")).hasSize(25);
    find("#result .pager button").click();
    waitFor("document.querySelector('#result .pager').innerText.includes('26–50')");
    browser.findElement(By.cssSelector("#result [data-sort=speaker]")).click();
    waitFor("document.querySelector('#result [aria-sort=ascending]')");
    assertThat(texts("#result tbody td[data-label=speaker]"))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    find("#result input[type=search]").sendKeys("Dakhlallah");
    waitFor("document.querySelectorAll('#result tbody tr').length < 10");
    assertThat(texts("#result tbody tr")).isNotEmpty().allMatch(t -> t.contains("Dakhlallah"));
  }

  @Test
  void anUnknownAddressIsSaid() {
    open("#nonsense");
    assertThat(find("#view").getText()).contains("There is no view", "nonsense");
    open("#constructor");
    assertThat(find("#view").getText()).contains("constructor");
  }

  @Test
  void backLeadsToTheLinkThatWasFollowed() {
    open("#claims");
    assertThat(browser.getTitle()).isEqualTo("Claims · Hearsay");
    WebElement link = browser.findElements(By.cssSelector("tbody td:nth-child(3) a")).get(20);
    script("arguments[0].scrollIntoView({ block: 'center' })", link);
    Object place = script("return Math.round(scrollY)");
    String href = link.getDomAttribute("href");
    link.click();
    find(".article mark");
    ready();
    assertThat(browser.getTitle()).endsWith("· Hearsay").doesNotStartWith("Claims");
    assertThat(script("return document.activeElement.matches('mark')")).isEqualTo(true);
    browser.navigate().back();
    waitFor("document.querySelector('#view[data-ready=\"#claims\"] tbody')");
    assertThat(script("return Math.round(scrollY)")).isEqualTo(place);
    assertThat(script("return document.activeElement.getAttribute('href')")).isEqualTo(href);
  }

  @Test
  void draggingOverTheDaysChoosesThemForTheNetworkToo() {
    open("#graph");
    waitFor("document.getElementById('network').cy");
    long all = nodes();
    WebElement days = find("#brush svg");
    int wide = days.getSize().getWidth();
    new Actions(browser)
        .moveToElement(days, wide / 4, 0)
        .clickAndHold()
        .moveToElement(days, wide / 2 - 2, 0)
        .release()
        .perform();
    waitFor("/from=\\d{4}-\\d\\d-\\d\\d/.test(location.hash)");
    ready();
    waitFor("document.getElementById('network').cy");
    assertThat(find("#brush p").getText()).startsWith("Said from 2024-").contains("All days");
    assertThat(nodes()).isPositive().isLessThan(all);
    String from = String.valueOf(find("input[name=from]").getDomProperty("value"));
    find("nav a[data-view=claims]").click();
    ready();
    assertThat(texts("tbody tr")).isNotEmpty();
    assertThat(find("input[name=from]").getDomProperty("value")).isEqualTo(from);
    browser.navigate().back();
    ready();
    find("#brush p a").click();
    waitFor("!location.hash.includes('from=')");
  }

  @Test
  void theMapShowsKursk() {
    open("#time?about=Kursk");
    find("#places path.leaflet-interactive");
    assertThat(texts("#places .place")).anySatisfy(t -> assertThat(t).contains("Kursk"));
    script("document.querySelector('#places path[role=link]').focus()");
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    waitFor("location.hash.startsWith('#entity')");
  }

  @Test
  void everyPileOfTheTimelineOpensAsAList() {
    open("#time");
    List<WebElement> piles = browser.findElements(By.cssSelector("#timeline .pile"));
    assertThat(piles).isNotEmpty();
    long listed = 0;
    for (WebElement pile : piles) {
      pile.sendKeys(Keys.ENTER);
      listed += browser.findElements(By.cssSelector("#pile li a")).size();
      assertThat(find("#pile h4").getText()).startsWith(pile.getDomAttribute("aria-label"));
    }
    assertThat(listed)
        .isEqualTo(
            piles.stream()
                .mapToLong(
                    p ->
                        Long.parseLong(
                            Objects.requireNonNull(p.getDomAttribute("aria-label"))
                                .replaceAll(".*: (\\d+) .*", "$1")))
                .sum());
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
    assertThat(browser.getTitle()).endsWith("· Hearsay");
    assertThat(browser.findElements(By.cssSelector("#result b, #result img"))).isEmpty();
    assertThat(find("#result").getText()).contains("<b>bridge</b> & <img src=x onerror=");
    assertThat(script("return window.violations.join()")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#stories?q=bridge",
        "#claims?q=bridge",
        "#article?id=https://w3id.org/hearsay/id/article/case",
        "#entity?id=https://w3id.org/hearsay/id/article/case/source/mayor",
        "#graph?q=mayor",
        "#time?q=bridge",
        "#query?name=triples"
      })
  void nothingThatAPublisherSaysRuns(String view) {
    browser.manage().logs().get(LogType.BROWSER);
    open(view);
    waitFor("document.getElementById('view').innerText.length > 20");
    assertThat(browser.getTitle()).endsWith("· Hearsay"); // and is not broken
    assertThat(find("#view").getText()).doesNotContain("There is no");
    assertThat(browser.findElements(By.cssSelector("#view img[src=x], #view script"))).isEmpty();
    for (WebElement link : browser.findElements(By.cssSelector("#view a[href]"))) {
      assertThat(link.getDomProperty("href")).doesNotStartWith("javascript:");
    }
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
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
