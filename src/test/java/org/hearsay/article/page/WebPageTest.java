package org.hearsay.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {

  private static final String PROSE =
      "<p>The harbour of Vessen will be closed for repairs until the end of May, its director said"
          + " on Tuesday.</p>\n"
          + "<p>“We have waited far too long,” Imke Sorrel told reporters in front of the old crane"
          + " – and laughed.</p>\n";

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static Article read(String html) {
    return WebPage.read(Origin.file("a.html", "a.html"), html);
  }

  private static Metadata metadata(String head) {
    return read(page(head, PROSE)).metadata();
  }

  @Test
  void aPageIsAlsoAtTheAddressThatItWasFetchedFrom() {
    String html = page("<link rel=canonical href='https://gull.example/a'>", PROSE);
    for (String fetched :
        new String[] {"https://amp.gull.example/a", "https://gull.example/a?utm_source=x"}) {
      Origin origin =
          new Origin(fetched, "a", false, Optional.of(URI.create(fetched)), Optional.empty());
      Article article = WebPage.read(origin, html);
      assertThat(article.id()).isEqualTo("gull.example/a");
      assertThat(article.metadata().alsoAt())
          .isEqualTo(fetched.contains("//amp") ? List.of(fetched) : List.of());
    }
  }

  @Test
  void theMainTextIsReadAndWhatIsAroundItIsNot() {
    Article article =
        read(
            page(
                "<title>Harbour of Vessen to close | The Gull</title>",
                "<nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>Harbour of Vessen to"
                    + " close</h1><div class=content>"
                    + PROSE
                    + "<ul class=related><li><a href=/x>Crane of Vessen sold to a collector</a></ul>"
                    + "<p>The last repairs were made in 1987.</p></div>"
                    + "<footer>The Gull, 12 Quay Street. All rights reserved.</footer>"));
    assertThat(article.metadata().title()).contains("Harbour of Vessen to close");
    assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
    assertThat(article.body())
        .startsWith("Harbour of Vessen to close\n\nThe harbour of Vessen")
        .endsWith("The last repairs were made in 1987.")
        .doesNotContain("World", "Quay Street");
    assertThat(article.boilerplate())
        .extracting(s -> s.in(article.body()))
        .containsExactly("Crane of Vessen sold to a collector");
  }

  @Test
  void jsonLdSaysWhatAPageIs() {
    Metadata known =
        metadata(
            "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
                + "{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Harbour closes\",\"datePublished\":\"2024-10-24T23:30:00-04:00\","
                + "\"dateModified\":\"2024-10-25T08:00:00Z\",\"articleSection\":\"Business\","
                + "\"inLanguage\":\"en-GB\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann"
                + " Lee\"},{\"name\":\"Bo Day\"}],\"publisher\":{\"name\":\"The Gull\"},"
                + "\"mainEntityOfPage\":{\"@id\":\"https://gull.example/2024/harbour\"}}]}</script>");
    assertThat(known.title()).contains("Harbour closes");
    assertThat(known.authors()).containsExactly("Ann Lee", "Bo Day");
    assertThat(known.publisher()).contains("The Gull");
    assertThat(known.url()).contains("https://gull.example/2024/harbour");
    assertThat(known.published()).hasToString("Optional[2024-10-24]");
    assertThat(known.publishedFrom()).isEqualTo(Metadata.DateSource.JSON_LD);
    assertThat(known.edition().publishedAt()).hasToString("Optional[2024-10-24T23:30-04:00]");
    assertThat(known.edition().modifiedAt()).hasToString("Optional[2024-10-25T08:00Z]");
    assertThat(known.edition().section()).contains("Business");
    assertThat(known.edition().language()).contains("en-GB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2024-10-24T10:00:00Z"> | OPEN_GRAPH
          <meta name="pubdate" content="20241024">                                | META
          <meta name="date" content="Thu, 24 Oct 2024 10:00:00 GMT">              | META
          <link rel="canonical" href="https://gull.example/2024/10/24/harbour">   | ADDRESS
          <script type="application/ld+json">{ broken</script><meta name="dc.date" content="2024-10-24"> | META
          """)
  void theDateSaysWhereItIsFrom(String head, Metadata.DateSource from) {
    assertThat(metadata(head).published()).hasToString("Optional[2024-10-24]");
    assertThat(metadata(head).publishedFrom()).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <time datetime="2024-10-24T10:00:00Z">yesterday</time>                   | TIME
          <div class="post-meta">Posted at 10:04 PM EDT, Oct. 24, 2024</div>       | PAGE
          <p class="byline">By Ann Lee , 24 October 2024</p> | PAGE
          """)
  void aDateThatIsShownIsFound(String shown, Metadata.DateSource from) {
    Metadata known = read(page("", "<h1>Harbour closes</h1>" + shown + PROSE)).metadata();
    assertThat(known.published()).hasToString("Optional[2024-10-24]");
    assertThat(known.publishedFrom()).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ann Lee and Bo Day",
        "Written by Ann Lee, Bo Day | 24 October 2024",
        "Ann Lee, Staff Writer; Bo Day, Reporter"
      })
  void aBylineNamesPeopleOnly(String line) {
    String shown = "<span class=byline>" + line + "</span>";
    assertThat(read(page("", "<h1>Harbour closes</h1>" + shown + PROSE)).metadata().authors())
        .containsExactly("Ann Lee", "Bo Day");
  }

  @Test
  void theCanonicalAddressNamesTheArticle() {
    String head =
        "<link rel=canonical href='https://Gull.example/a/harbour/?utm_source=x&id=7#top'>";
    assertThat(read(page(head, PROSE)).id()).isEqualTo("gull.example/a/harbour?id=7");
    assertThat(read(page("", PROSE)).id()).isEqualTo("a.html");
    assertThat(read(page("<link rel=canonical href='https://gull.example/'>", PROSE)).id())
        .isEqualTo("a.html");
  }

  @Test
  void aTextThatOnlyAScriptShowsIsReadFromJsonLd() {
    String body = "The harbour will be closed.\\n\\nRepairs take until the end of May, she said.";
    Article article =
        read(
            page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + body
                    + "\"}</script>",
                "<div id=root>Please switch on JavaScript.</div>"));
    assertThat(article.body())
        .isEqualTo("The harbour will be closed.\n\nRepairs take until the end of May, she said.");
  }

  @Test
  void aPageWithoutAnArticleIsOneLine() {
    assertThatThrownBy(() -> read(page("<title>Index</title>", "<a href=/a>One</a> <a>Two</a>")))
        .isInstanceOf(Failure.class)
        .hasMessage("a.html: expected an article, found a page without one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "iso-8859-1", "utf-8"})
  void theEncodingIsTheOneDeclared(String charset) {
    Charset written = Charset.forName(charset.equals("iso-8859-1") ? "windows-1252" : charset);
    byte[] bytes = page("<meta charset=" + charset + ">", PROSE).getBytes(written);
    assertThat(WebPage.read(Origin.file("a.html", "a.html"), bytes).body())
        .contains("“We have waited far too long,”", "crane – and laughed");
  }

  @Test
  void anEncodingDeclaredWronglyIsFoundByItsBytes() {
    byte[] utf8 = page("<meta charset=iso-8859-1>", PROSE).getBytes(StandardCharsets.UTF_8);
    assertThat(WebPage.read(Origin.file("a.html", "a.html"), utf8).body()).contains("“We have");
    byte[] utf16 = ("\uFEFF" + page("", PROSE)).getBytes(StandardCharsets.UTF_16LE);
    assertThat(WebPage.read(Origin.file("a.html", "a.html"), utf16).body()).contains("“We have");
  }
}
