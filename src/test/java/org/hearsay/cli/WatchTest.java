package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Program;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.hearsay.store.LocalDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

  private static final String TEASER = "Mayor Imke Sorrel said that the harbour would be closed.";

  /** As long as news is. */
  private static final String TEXT =
      "Mayor Imke Sorrel said on Tuesday that the harbour of Vessen would be closed until May. "
          + "The crane of the harbour is old and has been repaired many times. ".repeat(10);

  @TempDir private Path folder;

  private FeedServer site;

  @BeforeEach
  void serve() throws IOException {
    site = new FeedServer();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> words(String... more) {
    List<String> words = new ArrayList<>(List.of("watch"));
    words.addAll(List.of(more));
    words.addAll(
        List.of(
            "--allow-private",
            "--db",
            folder.resolve("db").toString(),
            "--web-cache",
            folder.resolve("web").toString()));
    return words;
  }

  private Ran looked(Path feeds) {
    return Ran.of(words(feeds.toString(), "--once").toArray(String[]::new));
  }

  private static String page(String title, String text) {
    return "<html><head><title>%s</title></head><body><p>%s</p></body></html>"
        .formatted(title, text);
  }

  private Path opml(String... feeds) throws IOException {
    StringBuilder outlines = new StringBuilder();
    for (String feed : feeds) {
      outlines.append("<outline text='x'><outline type='rss' xmlUrl='" + feed + "'/></outline>");
    }
    return Files.writeString(
        folder.resolve("feeds.opml"),
        "<?xml version='1.0'?><opml version='2.0'><body>" + outlines + "</body></opml>");
  }

  @Test
  void whatIsNewOrChangedIsReadAndTroubleIsALine() throws IOException {
    Path feeds = opml(site.site() + "/gone.xml", site.site() + "/feed.xml");
    site.put("/a", page("Harbour closes", TEXT));
    String[] whole = {"/whole", "Crane is old", TEXT};
    site.feed(
        "/feed.xml",
        whole,
        new String[] {"/a", "Harbour", TEASER},
        new String[] {"/b", "Bridge", TEASER});

    Ran first = looked(feeds);
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err().strip().lines())
        .containsExactly(
            "hearsay: " + site.site() + "/gone.xml: expected a page, found HTTP status 404",
            "hearsay: " + site.site() + "/b: expected a page, found HTTP status 404");
    assertThat(first.out()).contains("2 feeds: 2 articles", "1 failed; 2 articles are there");
    assertThat(site.asked()).contains("/a 200").doesNotContain("/whole 200");

    site.put("/b", page("Bridge opens", TEXT + "The bridge is open."));
    Ran second = looked(feeds);
    assertThat(second.out()).contains("1 articles", "0 failed; 3 articles are there");
    assertThat(site.asked()).contains("/feed.xml 304", "/b 200").noneMatch(a -> a.contains("/a "));

    site.put("/a", page("Harbour closes", TEXT + "Nobody knows for how long."));
    site.feed("/feed.xml", whole, new String[] {"/a", "Harbour, news", TEASER});
    Ran third = looked(feeds);
    assertThat(third.out()).contains("1 articles", "3 articles are there");
    assertThat(site.asked()).contains("/a 200");

    Ran fourth = looked(feeds);
    assertThat(fourth.out().strip()).isEqualTo("2 feeds: nothing new");
    assertThat(site.asked()).contains("/feed.xml 304").noneMatch(a -> a.contains("/a "));
  }

  @Test
  void aFeedThatIsNoneCostsItselfOnly() throws IOException {
    site.put("/page.xml", page("No feed", TEXT));
    site.put("/cut.xml", "<rss><channel><item><title>a</title>");
    site.feed("/feed.xml", new String[][] {{"/whole", "Crane is old", TEXT}});
    Path feeds =
        Files.writeString(
            folder.resolve("feeds.txt"),
            "# mine\n%1$s/page.xml\n\n%1$s/cut.xml\n%1$s/feed.xml\n".formatted(site.site()));
    Ran ran = looked(feeds);
    assertThat(ran.err().strip().lines())
        .hasSize(2)
        .anySatisfy(l -> assertThat(l).contains("/page.xml: expected a feed", "<html>"))
        .anySatisfy(l -> assertThat(l).contains("/cut.xml:1: expected XML"));
    assertThat(ran.out()).contains("3 feeds: 1 articles", "1 articles are there");
  }

  @ParameterizedTest
  @CsvSource({
    "'feeds.txt', 'not an address', 'feeds.txt:1: expected the address of a feed'",
    "'feeds.txt', '# nothing', 'feeds.txt: expected feeds, found none'",
    "'feeds.opml', '<html></html>', 'feeds.opml: expected OPML or an address a line, found <html>'",
    "'feeds.opml', '<opml><body>', 'feeds.opml:1: expected OPML'"
  })
  void aListThatCannotBeReadIsALine(String name, String content, String line) throws IOException {
    Ran ran = looked(Files.writeString(folder.resolve(name), content));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().strip().lines()).singleElement().asString().contains(line);
  }

  @Test
  void aTimeIsANumberWithAUnit() {
    Ran ran = Ran.of("watch", "feeds.txt", "--every", "often");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--every", "expected a time as 30m, 2h or 1d, found often");
  }

  @Test
  void itLooksAgainAndStoresWhatItReadsWhenItIsToldToEnd()
      throws IOException, InterruptedException {
    CountDownLatch page = new CountDownLatch(1);
    site.put("/c", page("Bridge opens", TEXT));
    site.hold("/c", page);
    String[] first = {"/a", "Crane is old", TEXT};
    site.feed("/feed.xml", new String[][] {first});
    Process watching =
        Program.start(folder, Program.line(words(site.site() + "/feed.xml", "--every", "1s")));
    try (BufferedReader said = watching.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).contains("1 articles are there; next look at");
      site.feed(
          "/feed.xml",
          first,
          new String[] {"/b", "Crane is sold", TEXT + "It is sold."},
          new String[] {"/c", "Bridge opens", TEASER});
      while (!site.asked().contains("/c 200") && watching.isAlive()) {
        Thread.sleep(10);
      }
    } finally {
      watching.destroy();
      page.countDown();
    }
    assertThat(watching.waitFor()).isEqualTo(143); // as the system says of who was told to end
    Dataset dataset = LocalDatabase.open(folder.resolve("db")); // which derives nothing anew
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), new Iris(Iris.DEFAULT_BASE));
    assertThat(store.articles()).isEqualTo(3);
    assertThat(dataset.calculateRead(() -> dataset.containsNamedModel("urn:hearsay:stale")))
        .isFalse();
    dataset.close();
  }
}
