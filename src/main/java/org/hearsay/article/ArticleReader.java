package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads articles from plain text (one a file) and JSON Lines (one a line), strictly in UTF-8. What
 * cannot be read becomes a {@link Reading.Unreadable} in its place.
 */
public final class ArticleReader {

  private ArticleReader() {}

  /**
   * Everything under the inputs, in order of name within a folder.
   *
   * @param inputs files and folders; {@code -} is standard input
   */
  public static List<Reading> read(List<Path> inputs, InputStream standardInput) {
    List<Reading> readings = new ArrayList<>();
    for (Path input : inputs) {
      if (input.toString().equals("-")) {
        readings.addAll(content("standard input", "stdin", bytes(standardInput)));
      } else {
        readings.addAll(read(input));
      }
    }
    return withCorpusDates(readings);
  }

  private static List<Reading> read(Path input) {
    if (!Files.exists(input)) {
      return List.of(new Reading.Unreadable(input.toString(), "no such file or folder"));
    }
    List<Reading> readings = new ArrayList<>();
    try {
      if (!Files.isDirectory(input)) {
        String name = String.valueOf(input.getFileName());
        return content(input.toString(), name, Files.readAllBytes(input));
      }
      for (Path file : articleFiles(input)) {
        readings.addAll(read(file));
      }
    } catch (IOException e) {
      return List.of(new Reading.Unreadable(input.toString(), "cannot be read: " + e.getMessage()));
    }
    return readings.isEmpty()
        ? List.of(
            new Reading.Unreadable(
                input.toString(), "expected *.txt or *.jsonl files in this folder, found none"))
        : readings;
  }

  private static List<Path> articleFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && (isText(f.toString()) || isJson(f.toString())))
          .sorted()
          .toList();
    }
  }

  private static boolean isText(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static boolean isJson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  private static List<Reading> content(String where, String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      int line = lineOfBadByte(bytes);
      return List.of(
          new Reading.Unreadable(where + ":" + line, "expected UTF-8, found other bytes"));
    }
    if (text.isBlank()) {
      return List.of(new Reading.Unreadable(where, "expected an article, found an empty file"));
    }
    boolean json = isJson(name) || (name.equals("stdin") && text.stripLeading().startsWith("{"));
    return json ? JsonLines.articles(where, text) : List.of(new Reading.Read(plain(name, text)));
  }

  private static int lineOfBadByte(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
        } catch (CharacterCodingException e) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return line;
  }

  private static byte[] bytes(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("standard input", e);
    }
  }

  /** An article of plain text, with the metadata that its own lines give. */
  static Article plain(String id, String body) {
    List<Block> blocks = TextLayout.blocks(body);
    return new Article(id, body, TextMetadata.of(body, blocks, Metadata.none()), blocks);
  }

  private static List<Reading> withCorpusDates(List<Reading> readings) {
    List<Article> articles = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        articles.add(read.article());
      }
    }
    Iterator<Article> dated = CorpusDates.applied(articles).iterator();
    return readings.stream()
        .map(r -> r instanceof Reading.Read ? new Reading.Read(dated.next()) : r)
        .toList();
  }
}
