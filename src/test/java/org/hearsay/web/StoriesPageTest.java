package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Stories, disputes, where words come from, entities and citations. */
class StoriesPageTest extends Browsing {

  private static final String AUSTIN = "#entity?id=https://w3id.org/hearsay/id/entity/Q941013";

  private static WebElement card(String title) {
    return browser.findElements(By.cssSelector(".card")).stream()
        .filter(c -> c.findElement(By.cssSelector("h3")).getText().contains(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(WebElement part, String css) {
    return part.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  @Test
  void aStoryIsACardWithItsArticlesVoicesAndDisputes() {
    open("");
    WebElement card = card("struck a hospital in Tyre");
    assertThat(texts(card, ".articles li"))
        .hasSize(3)
        .anySatisfy(a -> assertThat(a).contains("2024-03-13", "Outlet c"));
    assertThat(texts(card, ".voice h5")).contains("Firass Abiad", "Israeli military");
    assertThat(texts(card, ".dispute .side strong")).contains("Israeli military");
    assertThat(texts(card, ".agreement strong")).contains("Hezbollah", "Lebanon");
    assertThat(texts(card, ".tag")).contains("3 articles", "11 claims");
    assertThat(texts(card("army intelligence service"), ".unnamed li")).isNotEmpty();
  }

  @Test
  void storiesAreSortedAndNarrowedDown() {
    open("#stories?sort=disputed");
    assertThat(
            texts(".tag").stream()
                .filter(t -> t.matches("\\d+ contradictions?"))
                .map(t -> Integer.valueOf(t.replaceAll("\\D", ""))))
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.reverseOrder());
    find(".facets[data-ready]");
    WebElement outlet = browser.findElement(By.linkText("Outlet c"));
    assertThat(texts(find("[data-facet=outlet]"), "li")).contains("Outlet c 3");
    outlet.click();
    waitFor("location.hash.includes('outlet=') && document.querySelector('#view[data-ready]')");
    assertThat(texts(".card h3")).singleElement().asString().contains("Tyre");
    assertThat(find(".pager").getText()).contains("1–1 of 1");
  }

  @Test
  void thePagesOfTheClaimsHoldEachClaimOnce() {
    open("#claims?sort=newest");
    List<String> seen = new ArrayList<>();
    for (int page = 1; ; page++) {
      browser
          .findElements(By.cssSelector("tbody td:nth-child(3) a"))
          .forEach(a -> seen.add(String.valueOf(a.getDomAttribute("href"))));
      List<WebElement> next = browser.findElements(By.partialLinkText("Next"));
      if (next.isEmpty()) {
        break;
      }
      next.get(0).click();
      waitFor("document.querySelector('#view')?.dataset.ready?.includes('page=" + page + "')");
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(find("#counts").getText()).contains(seen.size() + " claims");
  }

  @Test
  void theWholeStorySaysWhoCopiedAndQuotedWhom() {
    open("");
    card("struck a hospital in Tyre").findElement(By.cssSelector("h3 a")).click();
    assertThat(texts(find(".tree"), "li"))
        .anySatisfy(t -> assertThat(t).startsWith("Outlet a, 2024-03-11 first report"))
        .anySatisfy(t -> assertThat(t).contains("given to Lebanon's health minister"));
    assertThat(texts(".changes .side")).hasSize(2).first().asString().contains("denied");
  }

  @Test
  void aDisputeStandsSideBySideWithWhatDiffersMarked() {
    open("#dispute");
    WebElement denial =
        browser.findElements(By.cssSelector(".dispute")).stream()
            .filter(d -> d.getText().startsWith("denial") && d.getText().contains("Tyre"))
            .findFirst()
            .orElseThrow();
    assertThat(texts(denial, "mark.differs")).containsExactly("denied");
    assertThat(texts(denial, ".side strong")).contains("Israeli military", "Hezbollah");
    assertThat(texts(denial, ".side")).allMatch(s -> s.contains("2024-03-1"));
    Rectangle one = denial.findElement(By.cssSelector(".sides > .side strong")).getRect();
    Rectangle other = denial.findElement(By.cssSelector(".sides > div .side strong")).getRect();
    assertThat(other.y).isEqualTo(one.y);
    assertThat(other.x).isGreaterThan(one.x + one.width);
  }

  @Test
  void anEntityHasWhatItSaidWithDatesItsOfficesAndArticles() {
    open(AUSTIN);
    assertThat(texts("#said li"))
        .hasSizeGreaterThan(3)
        .allSatisfy(said -> assertThat(said).containsPattern("\\d{4}-\\d\\d-\\d\\d"));
    assertThat(find("#view").getText())
        .contains("Offices", "Secretary of Defense", "Named in (4)", "Said about it");
    int all = texts("#said li").size();
    find(".topics a").click();
    waitFor("location.hash.includes('topic=') && document.querySelector('#view[data-ready]')");
    assertThat(texts("#said li")).isNotEmpty().hasSizeLessThanOrEqualTo(all);
  }

  private static String cited(String ending) {
    script(
        "window.saved = ''; URL.createObjectURL = (b) => { b.text().then(t => window.saved = t);"
            + " return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};"
            + " document.querySelector('[data-cite="
            + ending
            + "]').click()");
    waitFor("window.saved");
    return String.valueOf(script("return window.saved"));
  }

  @Test
  void aClaimIsCitedForReferenceManagers() throws JsonProcessingException, ParseException {
    open("#claims?q=Tyre");
    find("tbody td:nth-child(3) a").click();
    find(".article mark");
    BibTeXDatabase bibtex = new BibTeXParser().parse(new StringReader(cited("bib")));
    BibTeXEntry entry = bibtex.getEntries().values().iterator().next();
    assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).isEqualTo("2024");
    assertThat(entry.getField(BibTeXEntry.KEY_JOURNAL).toUserString()).startsWith("Outlet");
    assertThat(entry.getField(BibTeXEntry.KEY_NOTE).toUserString()).contains("Tyre");
    JsonNode item = new ObjectMapper().readTree(cited("json")).path(0);
    assertThat(item.path("type").asText()).isEqualTo("article-newspaper");
    assertThat(item.path("issued").path("date-parts").path(0).path(0).asInt()).isEqualTo(2024);
    assertThat(cited("ris").lines()).first().isEqualTo("TY  - NEWS");
    assertThat(cited("ris").lines()).allMatch(l -> l.matches("[A-Z][A-Z0-9]  - .*"));
  }
}
