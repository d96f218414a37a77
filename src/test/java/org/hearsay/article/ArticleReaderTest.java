package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  @TempDir private Path folder;

  private static String line(String id, String text) {
    return "{\"doc\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  /** Ids of what can be read, messages of what cannot. */
  private static List<String> read(InputStream in, Path... inputs) {
    List<String> read = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.of(List.of(inputs), in)) {
      for (ArticleSource source : reader) {
        try {
          read.add(source.read().id());
        } catch (Failure e) {
          read.add(String.valueOf(e.getMessage()));
        }
      }
      assertThat(reader.count()).isEqualTo(read.size());
    }
    return read;
  }

  private List<String> readFile(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return read(InputStream.nullInputStream(), file).stream()
        .map(s -> s.replace(folder + "/", ""))
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aBadByteLosesItsLineAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(utf8(line("a", "One.")));
    bytes.write(new byte[] {'{', (byte) 0xff, '}', '\n'});
    bytes.write(utf8(line("c", "Three.")));
    assertThat(readFile("in.jsonl", bytes.toByteArray()))
        .containsExactly("a", "in.jsonl:2: expected UTF-8, found other bytes", "c");
  }

  @Test
  void aByteOrderMarkIsNoPartOfAnything() throws IOException {
    assertThat(readFile("in.jsonl", utf8("\uFEFF" + line("a", "One.")))).containsExactly("a");
    Path text = Files.writeString(folder.resolve("b.txt"), "\uFEFFOne.");
    try (ArticleReader reader = ArticleReader.of(List.of(text), InputStream.nullInputStream())) {
      assertThat(reader.iterator().next().read().body()).isEqualTo("One.");
    }
  }

  @Test
  void anArticleThatIsTooLongIsRefusedAndTheNextIsRead() throws IOException {
    String tooLong = "A word. ".repeat(ArticleReader.LONGEST_TEXT / 8 + 1);
    assertThat(readFile("in.jsonl", utf8(line("a", tooLong) + line("b", "Two."))))
        .containsExactly(
            "in.jsonl:1: expected an article of at most 300,000 characters, found more", "b");
    assertThat(readFile("in.txt", utf8(tooLong)))
        .containsExactly("in.txt: expected an article of at most 300,000 characters, found more");
    assertThat(readFile("in.jsonl", utf8(line("a", tooLong.repeat(40)) + line("b", "Two."))))
        .containsExactly(
            "in.jsonl:1: expected an article of at most 300,000 characters, found more", "b");
  }

  @Test
  void standardInputIsReadAsJsonLinesOrAsOneText() {
    Path in = Path.of("-");
    assertThat(
            read(new ByteArrayInputStream(utf8(line("a", "One.") + "\n" + line("b", "Two."))), in))
        .containsExactly("a", "b");
    assertThat(read(new ByteArrayInputStream(utf8("Some text.")), in)).containsExactly("stdin");
    assertThat(read(InputStream.nullInputStream(), in))
        .containsExactly("standard input: expected an article, found an empty file");
  }

  @Test
  void anUndatedArticleIsDatedByALaterOneOfTheSameNames() throws IOException {
    String names = "Farrah Quillby of Oslo met Anders Holm in Bergen";
    Path file =
        Files.writeString(
            folder.resolve("in.jsonl"),
            line("a", names + " on May 3.")
                + "{\"doc\":\"b\",\"date\":\"2019-05-04\",\"text\":\""
                + names
                + ".\"}\n");
    try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      assertThat(reader.iterator().next().read().metadata().published())
          .hasToString("Optional[2019-05-03]");
    }
  }

  @Test
  void halfCharactersAreReplaced() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.jsonl"), line("\\ud800x", "One \\ud83d\\ude00 \\udc00 two."));
    try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      Article article = reader.iterator().next().read();
      assertThat(article.id()).isEqualTo("\uFFFDx");
      assertThat(article.body()).isEqualTo("One \uD83D\uDE00 \uFFFD two.");
    }
  }
}
