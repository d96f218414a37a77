package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.Program;
import org.hearsay.article.ArticleText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read in little memory. */
@Tag("torture")
class SmallMemoryTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty. ";

  private static final int MANY = 171;

  /** The shortest pieces, again and again under other ids: what counts is how many are held. */
  private static final int DIFFERENT = 5;

  @TempDir private Path folder;

  private Program.Ended built(String memory, String... inputs)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("build"));
    words.addAll(List.of(inputs));
    words.addAll(List.of("-o", "out.nq", "--jobs", "2", "--article-timeout", "1500"));
    return Program.run(
        folder, Program.line("", List.of("-Xmx" + memory, "-XX:TieredStopAtLevel=4"), words));
  }

  @Test
  void manyArticlesNeedNoMoreThanAFew() throws IOException, InterruptedException {
    List<String> pieces =
        Pieces.lines(false).stream()
            .sorted(Comparator.comparingInt(String::length))
            .limit(DIFFERENT)
            .toList();
    List<String> many = new ArrayList<>();
    while (many.size() < MANY) {
      String id = "\"doc\":\"" + many.size() + "-";
      many.add(pieces.get(many.size() % pieces.size()).replace("\"doc\":\"", id));
    }
    Files.write(folder.resolve("many.jsonl"), many);
    Program.Ended ended = built("320m", "many.jsonl");
    assertThat(ended.said()).contains(MANY + " articles", "0 failed");
    assertThat(ended.code()).isZero();
  }

  @Test
  void theLongestArticleHarmsNoOther() throws IOException, InterruptedException {
    String seeds = Path.of("seeds").toAbsolutePath().toString();
    Files.writeString(folder.resolve("long.txt"), TEXT.repeat(ArticleText.LONGEST / TEXT.length()));
    Program.Ended ended = built("1g", "long.txt", seeds);
    assertThat(ended.said()).contains("6 articles", "0 failed");
    assertThat(ended.code()).isZero();
  }
}
