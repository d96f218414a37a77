package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that grows and shrinks. */
class KeepingUpTest {

  private static final String TEXT =
      "Mayor Imke Sorrel said on Tuesday that the harbour of Vessen would be closed until May.\n";

  @TempDir private Path folder;

  private Ran ran(String command, String... words) {
    String[] all = new String[words.length + 3];
    all[0] = command;
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--db";
    all[words.length + 2] = folder.resolve("db").toString();
    return Ran.of(all);
  }

  @Test
  void whatIsNewOrChangedIsReadAndWhatIsRemovedIsGone() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("in"));
    Files.writeString(articles.resolve("a.txt"), TEXT);
    Files.writeString(
        articles.resolve("b.html"),
        "<html><head><title>Harbour closes</title></head><body><p>" + TEXT + "</p></body></html>");
    assertThat(ran("add", articles.toString()).out())
        .contains("2 articles", "0 failed; 2 articles are there");
    assertThat(ran("add", articles.toString()).out())
        .contains("0 articles, 0 claims, 0 facts, 2 kept, 0 failed; 2 articles are there");
    Files.writeString(articles.resolve("a.txt"), TEXT + "“It must be,” Sorrel said.\n");
    assertThat(ran("add", articles.toString()).out()).contains("1 articles", "1 kept");
    assertThat(ran("articles").out()).contains("a.txt", "b.html", "Harbour closes", "2 of 2 rows");
    Ran removed = ran("remove", "a.txt", "c.txt");
    assertThat(removed.code()).isEqualTo(1);
    assertThat(removed.err().strip()).isEqualTo("hearsay: no article \"c.txt\" here");
    assertThat(removed.out().strip()).isEqualTo("1 removed, 1 articles are there");
    assertThat(ran("articles").out()).contains("b.html").doesNotContain("a.txt");
    assertThat(ran("query", "who-said-what").out()).contains("1 of 1 rows");
  }

  private String json(String url, String text) throws IOException {
    return Files.writeString(
            folder.resolve("one.jsonl"),
            "{\"url\":\"https://%s\",\"title\":\"Harbour closes\",\"text\":\"%s\"}"
                .formatted(url, text.strip().replace('\n', ' ')))
        .toString();
  }

  private String exported() throws IOException {
    Path file = folder.resolve("exported.nq");
    ran("export", "--format", "nq", "--out", file.toString());
    return Files.readString(file);
  }

  @Test
  void anArticleThatComesUnderAnotherAddressIsStillOne() throws IOException {
    ran("add", json("vessen.example/a", TEXT.repeat(3)));
    Ran again = ran("add", json("m.vessen.example/a", TEXT.repeat(3) + "She spoke."));
    assertThat(again.out()).contains("0 articles", "1 kept", "1 articles are there");
    assertThat(again.err())
        .contains("one.jsonl:1: is stored as \"vessen.example/a\"; its address is added");
    String both = "sameAs> \"https://m.vessen.example/a\"";
    String before = exported();
    assertThat(before).contains(both, "url> \"https://vessen.example/a\"");
    assertThat(ran("rebuild").code()).isZero();
    assertThat(exported()).isEqualTo(before);
    ran("add", json("vessen.example/a", TEXT + "“It must be,” Sorrel said."));
    assertThat(exported()).contains(both, "It must be");
  }

  @Test
  void aPageReadAnewIsWhatItWas() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("b.html"),
            "<html><head><title>Harbour closes</title><meta property='article:published_time'"
                + " content='2024-10-24T10:00:00Z'><meta name=author content='Ann Lee'></head><body>"
                + "<div><p>"
                + TEXT.repeat(3)
                + "</p><ul class=related><li><a href=x>Mayor Imke Sorrel says crane is sold</a></ul><p>"
                + TEXT
                + "</p></div></body></html>");
    ran("add", page.toString());
    Path before = folder.resolve("before.nq");
    Path after = folder.resolve("after.nq");
    ran("export", "--format", "nq", "--out", before.toString());
    assertThat(Files.readString(before)).contains("publishedAt", "open-graph", "boilerplate");
    assertThat(ran("rebuild").code()).isZero();
    ran("export", "--format", "nq", "--out", after.toString());
    assertThat(Files.readString(after)).isEqualTo(Files.readString(before));
  }
}
