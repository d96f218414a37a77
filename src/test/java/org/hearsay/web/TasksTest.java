package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.apache.jena.vocabulary.RDFS;
import org.gephi.graph.api.GraphModel;
import org.hearsay.export.Gephi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a stranger wants to know, each in at most three clicks from home, and what he corrects. */
class TasksTest extends Browsing {

  private int clicks;

  @BeforeEach
  void home() {
    open("");
    clicks = 0;
  }

  private void click(WebElement what) {
    script("arguments[0].scrollIntoView({ block: 'center' })", what);
    what.click();
    clicks++;
    ready();
  }

  private void click(String css) {
    click(find(css));
  }

  /** Types words into the search of a view. */
  private void search(String words) {
    find("input[name=q]").sendKeys(words, Keys.ENTER);
    waitFor("location.hash.includes('q=" + words + "')");
    ready();
  }

  private void called(String name) {
    search(name.split(" ", 2)[0]);
    waitFor("[...document.querySelectorAll('.topics a')].some(a => a.text === '" + name + "')");
    click(
        browser.findElements(By.cssSelector(".topics a")).stream()
            .filter(a -> a.getText().equals(name))
            .findFirst()
            .orElseThrow());
    waitFor("document.querySelector('#view h2')?.textContent === '" + name + "'");
  }

  private static String saved(String css) {
    script(
        "window.saved = ''; URL.createObjectURL = (b) => { b.text().then(t => window.saved = t);"
            + " return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};");
    find(css).click();
    waitFor("window.saved");
    return String.valueOf(script("return window.saved"));
  }

  private void inThreeClicks() {
    assertThat(clicks).isLessThanOrEqualTo(3);
  }

  @Test
  void whoContradictsWhomAboutTheNumberOfTroops() {
    click("nav a[data-view=dispute]");
    find("h2");
    search("troops");
    assertThat(texts(".dispute"))
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.toLowerCase(Locale.ROOT)).contains("troops"))
        .anySatisfy(
            d -> assertThat(d).contains("1,500", "Brekelmans", "North Korean representative"));
    inThreeClicks();
  }

  @Test
  void everythingThatAustinSaidWithDates() {
    called("Lloyd Austin");
    assertThat(texts("#said li"))
        .hasSizeGreaterThan(3)
        .allSatisfy(said -> assertThat(said).containsPattern("\\d{4}-\\d\\d-\\d\\d"));
    inThreeClicks();
  }

  @Test
  void whoStandsBehindTroopsInKursk() {
    called("Kursk Oblast");
    assertThat(texts(".facts li"))
        .anySatisfy(
            f ->
                assertThat(f)
                    .contains("presence", "North Korean troops")
                    .contains("according to Ukrainian military intelligence"));
    inThreeClicks();
  }

  @Test
  void whatHappenedOnADay() {
    click("nav a[data-view=time]");
    waitFor("document.querySelector('#days a')");
    click(browser.findElement(By.linkText("2024-10-23")));
    waitFor("document.querySelector('#days h3')?.textContent === 'On 2024-10-23'");
    assertThat(texts("#days h4")).anyMatch(t -> t.startsWith("Said ("));
    assertThat(texts("#days .entries li")).isNotEmpty().anyMatch(t -> t.contains("Austin"));
    inThreeClicks();
  }

  @Test
  void aCitationOfAQuotation() {
    click(".voice li a");
    find(".article mark");
    assertThat(saved("[data-cite=bib]")).startsWith("@article{").contains("note = {");
    clicks++;
    inThreeClicks();
    String words = find("aside [aria-current=true] a").getText();
    JsonNode review = json(saved("#save-review"));
    assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
    assertThat(review.path("claimReviewed").asText().strip()).isEqualTo(words.strip());
    assertThat(review.path("itemReviewed").path("firstAppearance").path("headline").asText())
        .isNotBlank();
    assertThat(saved("#save-card")).startsWith("<svg").contains(words.split(" ", 2)[0]);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void whatIsSelectedIsSavedWhole() {
    open("#claims?about=Russia");
    JsonNode rows = json(saved("#save-json"));
    assertThat(find(".pager").getText()).contains(" of " + rows.size());
    assertThat(rows.path(0).path("content").asText()).isNotBlank();
    assertThat(saved("#save-csv")).startsWith("claim,speaker,");
  }

  @Test
  void theNetworkOfAStoryForGephi() {
    click(
        browser.findElements(By.cssSelector(".card h3 a")).stream()
            .filter(a -> a.getText().contains("Tyre"))
            .findFirst()
            .orElseThrow());
    waitFor("location.hash.startsWith('#story')");
    click(browser.findElement(By.linkText("Its network")));
    find("#save-gexf");
    Object drawn =
        browser.executeAsyncScript(
            "const done = arguments[0]; fetch(document.getElementById('save-gexf').href)"
                + ".then((r) => r.text()).then(done, (e) => done(String(e)));");
    clicks++;
    GraphModel gephi = Gephi.open(String.valueOf(drawn), ".gexf");
    assertThat(gephi.getGraph().getNodeCount()).isBetween(5, 40);
    assertThat(gephi.getGraph().getEdges().toCollection())
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(edge.getLabel()).isNotBlank());
    inThreeClicks();
  }

  private static void sign() {
    for (List<String> field : List.of(List.of("name", "Ada"), List.of("password", PASSWORD))) {
      WebElement input = find("form [name=" + field.get(0) + "]");
      input.clear();
      input.sendKeys(field.get(1));
    }
  }

  @Test
  void twoNamesOfOneAgencyAreMergedAndTakenApartAgain() {
    called("NIS");
    click(".correct summary");
    find(".correct [name=value]").sendKeys("South Korean National Intelligence Service");
    sign();
    click(".correct form > button");
    String merged = "South Korean National Intelligence Service";
    waitFor("document.querySelector('#view h2')?.textContent === '" + merged + "'");
    inThreeClicks();
    assertThat(find(".decisions li").getText()).contains("NIS is " + merged, "Ada");
    assertThat(count("NIS")).isZero();
    find(".decisions li button").click();
    waitFor("!document.querySelector('.decisions')");
    assertThat(count("NIS")).isOne();
  }

  private static long count(String label) {
    return dataset.calculateRead(
        () ->
            dataset
                .getUnionModel()
                .listSubjectsWithProperty(RDFS.label, label, "en")
                .toList()
                .size());
  }

  @Test
  void aClaimIsRejectedAndTakenBack() {
    open("#claims?q=Dakhlallah");
    find("tbody td:nth-child(3) a").click();
    find(".correct summary").click();
    String words = find("aside [aria-current=true] a").getText();
    sign();
    find(".correct form > button").click();
    waitFor("!location.hash.includes('claim=') && document.querySelector('.decisions li')");
    assertThat(texts("#claims a")).isNotEmpty().doesNotContain(words);
    find(".decisions li button").click();
    waitFor("!document.querySelector('.decisions') && document.querySelector('#claims a')");
    assertThat(texts("#claims a")).contains(words);
  }
}
