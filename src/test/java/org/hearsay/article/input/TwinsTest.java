package org.hearsay.article.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.junit.jupiter.api.Test;

/** Articles that are in the input under several addresses. */
class TwinsTest {

  private static final String TEXT =
      "The harbour of Vessen will be closed until May, its director said on Tuesday. The crane is"
          + " old and has been repaired many times, most recently in October. Ships of the island"
          + " will go to Lindvik for as long as that takes, which is an hour away. A spokesman of"
          + " the ferry company told reporters that nobody had been asked before.";

  private final List<String> remarks = new ArrayList<>();

  private static String line(String url, String title, String text) {
    return "{\"url\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}\n".formatted(url, title, text);
  }

  private List<Article> read(String... lines) {
    byte[] all = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    List<Article> articles = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.of("a.jsonl", new ByteArrayInputStream(all))) {
      for (ArticleSource source : reader) {
        articles.add(source.reading().read(remarks::add));
      }
      assertThat(reader.count()).isEqualTo(articles.size());
    }
    return articles;
  }

  @Test
  void nearlyTheSameWordsOfOneSiteAreOneArticleWithTwoAddresses() {
    List<Article> articles =
        read(
            line("https://www.vessen.example/a", "Harbour closes", TEXT),
            line(
                "https://www.vessen.example/b",
                "Harbour closes",
                TEXT.replace("is old", "is very old")),
            line("https://m.vessen.example/a", "Harbour Closes", TEXT));
    assertThat(articles).singleElement().extracting(Article::id).isEqualTo("www.vessen.example/a");
    assertThat(articles.get(0).metadata().alsoAt())
        .containsExactly("https://m.vessen.example/a", "https://www.vessen.example/b");
    assertThat(remarks)
        .containsExactly(
            "a.jsonl:1: also at https://m.vessen.example/a, https://www.vessen.example/b");
  }

  @Test
  void anotherSiteAnotherTitleOrOtherWordsAreAnotherArticle() {
    assertThat(
            read(
                line("https://vessen.example/a", "Harbour closes", TEXT),
                line("https://lindvik.example/a", "Harbour closes", TEXT),
                line("https://vessen.example/b", "Harbour closed", TEXT),
                line(
                    "https://vessen.example/c",
                    "Harbour closes",
                    TEXT.substring(TEXT.length() / 2))))
        .hasSize(4)
        .allSatisfy(a -> assertThat(a.metadata().alsoAt()).isEmpty());
    assertThat(remarks).isEmpty();
  }
}
