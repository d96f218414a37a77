package org.hearsay.article.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @Timeout(120)
  void aNamedPipeInAFolderBlocksNothing() throws IOException, InterruptedException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Process made = new ProcessBuilder("mkfifo", in.resolve("a.txt").toString()).start();
    assumeTrue(made.waitFor() == 0, "no named pipe can be made here");
    Files.writeString(in.resolve("b.txt"), "One.");
    assertThat(read(InputStream.nullInputStream(), in)).contains("b.txt");
  }

  @Test
  void anArticleThatIsTooLongIsRefusedAndTheNextIsRead() throws IOException {
    String tooLong = "A word. ".repeat(ArticleText.LONGEST / 8 + 1);
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

  @Test
  void aFolderMayHoldAMixtureAndNothingInItIsPassedOverInSilence() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.createDirectories(folder.resolve("p_files"));
    Files.writeString(folder.resolve("a.txt"), "One.");
    Files.writeString(folder.resolve("b.jsonl"), line("b", "Two."));
    Files.writeString(folder.resolve("p.html"), "<html><body><p>" + "A word. ".repeat(30));
    Files.writeString(folder.resolve("p_files/x.png"), "");
    Files.writeString(folder.resolve("q.html"), "<html><body><a href=x>Home</a>");
    Files.writeString(folder.resolve("r.bmp"), "x");
    Files.writeString(folder.resolve("sub/c.txt"), "Three.");
    Files.writeString(folder.resolve(".hidden.txt"), "Four.");
    assertThat(read(InputStream.nullInputStream(), folder).stream().map(this::relative))
        .containsExactly(
            "a.txt",
            "b",
            "p.html",
            "p_files: left out: parts of the page beside it",
            "q.html: expected an article, found a page without one",
            "r.bmp: left out: files of the kind .bmp are not read",
            "c.txt");
  }

  private String relative(String message) {
    return message.replace(folder + "/", "");
  }

  @Test
  void anEmptyFolderIsOneLine() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(read(InputStream.nullInputStream(), empty).stream().map(this::relative))
        .containsExactly("empty: expected articles, found an empty folder");
  }

  @Test
  void ofTwoArticlesWithOneIdBothAreKept() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.jsonl"), line("a", "One.") + line("a", "Two.") + line("a", "One."));
    List<String> read = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      for (ArticleSource source : reader) {
        read.add(source.reading().read(r -> read.add(relative(r))).id());
      }
    }
    assertThat(read)
        .containsExactly(
            "a",
            "in.jsonl:2: another article has the id \"a\"; this one is kept as \"a-0027fb82\"",
            "a-0027fb82",
            "a");
  }

  @Test
  void anArticleWithoutRoomInMemoryCostsItselfAlone() {
    ArticleSource tooLarge =
        new ArticleSource(
            "large",
            () -> {
              throw new OutOfMemoryError("test");
            });
    ArticleSource good = new ArticleSource("good", () -> Article.of("a", "One.", Metadata.none()));
    try (ArticleReader reader = ArticleReader.of(List.of(tooLarge, good))) {
      assertThat(reader.count()).isEqualTo(2);
      assertThat(reader).last().extracting(a -> a.read().id()).isEqualTo("a");
    }
  }

  @Test
  void windows1252AndUtf16AreRead() throws IOException {
    String text = "“Naïve,” she said – twice.";
    for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16")) {
      Path file = Files.write(folder.resolve("a.txt"), text.getBytes(charset));
      try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
        assertThat(reader.iterator().next().read().body()).as(charset).isEqualTo(text);
      }
    }
    assertThat(
            readFile("in.jsonl", ("\uFEFF" + line("a", text)).getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("a");
  }

  @Test
  void aDateThatCannotBeReadCostsTheDateOnly() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.jsonl"), "{\"doc\":\"a\",\"date\":\"soon\",\"text\":\"One.\"}\n");
    List<String> remarks = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      Article article = reader.iterator().next().reading().read(remarks::add);
      assertThat(article.metadata().published()).isEmpty();
    }
    assertThat(remarks.stream().map(this::relative))
        .containsExactly("in.jsonl:1: kept without date, since none was found in \"soon\"");
  }
}
