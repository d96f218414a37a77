package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.export.ExtractionJson;
import org.hearsay.extract.Extraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences cut, glued and littered with marks: each article is read, whatever is found in it. */
class DamagedTextTest {

  private static final int FEW = 60;
  private static final int MANY = 6_000;

  private static final String[] MARKS = {
    "\"", "“", "”", "'", "‘", "’", "''", "(", ")", "[", "]", ",", ".", "…", "?", "!", ":", ";", "-",
    " - ", "—", "\n", "\r\n", "\t", " ", "\u00A0", "\u200B", "\u0301", "\uFEFF", "\u202E", "😀",
    "戦", "0", "&", "<", "\\", "{", "|"
  };

  private static final List<String> PARAGRAPHS = paragraphs();

  private static List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (Article article : Seeds.articles()) {
      for (Block block : article.blocks()) {
        if (block.span().length() > 40) {
          paragraphs.add(block.span().in(article.body()));
        }
      }
    }
    return paragraphs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"I said he was \"gone.\"",
        "“I said he was “gone.”",
        "\"It is late,\" he said, \"",
        "''",
        "He said ''",
        "\"",
        "““",
        "He said “",
        "He said: \"\"",
        "She said “‘",
        "“He,” she said. “",
      })
  void aQuotationMayEndWithTheText(String text) {
    assertThat(complaints(text)).isEmpty();
  }

  @Test
  void aTextMayBeginWithinAWord() {
    assertThat(
            complaints(
                "s army intelligence service stated on October 24 that it has detected the presence"
                    + " of North Korean troops deployed in  Kursk area."))
        .isEmpty();
  }

  @Test
  void aSentenceMayEndAnywhere() {
    List<String> failed = new ArrayList<>();
    String text = PARAGRAPHS.stream().filter(p -> p.contains("”")).findFirst().orElseThrow();
    for (int end = 1; end < text.length(); end += 7) {
      failed.addAll(complaints(text.substring(0, end)));
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void damagedTextsAreRead() {
    assertThat(complaintsOfDamaged(1, FEW)).isEmpty();
  }

  @Test
  @Tag("torture")
  void manyDamagedTextsAreRead() {
    assertThat(complaintsOfDamaged(2, MANY)).isEmpty();
  }

  private static List<String> complaintsOfDamaged(long seed, int texts) {
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      failed.addAll(complaints(damaged(new Random(seed * MANY + i))));
    }
    return failed;
  }

  /** One to three paragraphs with up to twelve damages. */
  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
      text.append(random.nextInt(3) == 0 ? "" : "\n");
    }
    for (int i = random.nextInt(12); i >= 0 && text.length() > 2; i--) {
      damage(text, random);
    }
    return text.isEmpty() ? "." : text.toString();
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(30));
    String piece = text.substring(at, end);
    switch (random.nextInt(8)) {
      case 0 -> text.setLength(at);
      case 1 -> text.delete(0, at);
      case 2 -> text.delete(at, end);
      case 3 -> text.insert(end, piece);
      case 4 -> text.replace(at, end, new StringBuilder(piece).reverse().toString());
      case 5 -> text.insert(random.nextInt(text.length()), piece);
      default -> text.insert(at, MARKS[random.nextInt(MARKS.length)]);
    }
  }

  /** What goes wrong between reading a text and writing its graph. */
  private static List<String> complaints(String text) {
    try {
      Extraction read = Seeds.STAGES.extract(Article.of("damaged", text, Metadata.none()));
      assertThat(ExtractionJson.line(read, true)).isNotEmpty();
      assertThat(Seeds.STAGES.graph(read).isEmpty()).isFalse();
      return List.of();
    } catch (Failure e) {
      return List.of(e.getMessage() + " in [" + text + "]");
    }
  }
}
