package org.hearsay.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Articles from plain text (one a file) and JSON Lines (one a line), strictly in UTF-8, read as
 * they are asked for, however many there are. All are looked through once before, since the dated
 * ones date the others.
 */
public final class ArticleReader implements Iterable<ArticleSource>, Closeable {

  /** Characters of an article; the longest reports of newspapers have a third. */
  public static final int LONGEST_TEXT = 300_000;

  /** Bytes of a text file or a line: {@link #LONGEST_TEXT}, all of it escaped, and its fields. */
  private static final int LONGEST_BYTES = 8_000_000;

  /** What only HTML has: a page's start, or paragraphs in tags. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)<!doctype html|<html[\\s>]|<body[\\s>]|</p>|<p>|<br ?/?>|</div>");

  private final List<InputFile> inputs = new ArrayList<>();
  private final List<Path> spooled = new ArrayList<>();
  private final CorpusDates dates = new CorpusDates();
  private List<ArticleSource> others = List.of();
  private int count;

  /** Where a file lies, and what it is called in messages and as an article. */
  private record InputFile(Path path, String where, String name) {}

  private ArticleReader() {}

  /**
   * Everything under the inputs, in order of name within a folder. What can be read only once is
   * kept in a temporary file until the reader is closed.
   *
   * @param inputs files and folders; {@code -} is standard input
   */
  public static ArticleReader of(List<Path> inputs, InputStream standardInput) {
    ArticleReader reader = new ArticleReader();
    for (Path input : inputs) {
      if (input.toString().equals("-")) {
        reader.inputs.add(
            new InputFile(
                reader.spool("standard input", standardInput), "standard input", "stdin"));
      } else {
        reader.inputs.add(reader.file(input));
      }
    }
    reader.lookThrough();
    return reader;
  }

  /** Articles from elsewhere, dated by one another in the same way. */
  public static ArticleReader of(List<ArticleSource> articles) {
    ArticleReader reader = new ArticleReader();
    reader.others = List.copyOf(articles);
    reader.lookThrough();
    return reader;
  }

  /** How many articles there are, those included that cannot be read. */
  public int count() {
    return count;
  }

  @Override
  public Iterator<ArticleSource> iterator() {
    Iterator<ArticleSource> sources = undated();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sources.hasNext();
      }

      @Override
      public ArticleSource next() {
        ArticleSource source = sources.next();
        return new ArticleSource(source.where(), () -> dates.applied(source.read()));
      }
    };
  }

  private Iterator<ArticleSource> undated() {
    return inputs.isEmpty()
        ? others.iterator()
        : new Chained<>(inputs.iterator(), ArticleReader::sources);
  }

  private void lookThrough() {
    Iterator<ArticleSource> sources = undated();
    while (sources.hasNext()) {
      ArticleSource source = sources.next();
      count++;
      try {
        dates.add(source.read());
      } catch (RuntimeException | StackOverflowError e) {
        // Whoever works on it will say so.
      }
    }
  }

  private InputFile file(Path input) {
    String name = String.valueOf(input.getFileName());
    Path file = input;
    if (Files.exists(input) && !Files.isDirectory(input) && !Files.isRegularFile(input)) {
      try (InputStream in = Files.newInputStream(input)) {
        file = spool(input.toString(), in);
      } catch (IOException e) {
        throw Failure.of(input, e);
      }
    }
    return new InputFile(file, input.toString(), name);
  }

  private Path spool(String where, InputStream in) {
    try {
      Path file = Files.createTempFile("hearsay", ".input");
      file.toFile().deleteOnExit();
      spooled.add(file);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw Failure.of(where, e);
    }
  }

  private static Iterator<ArticleSource> sources(InputFile file) {
    if (!Files.exists(file.path)) {
      return one(ArticleSource.unreadable(file.where, "no such file or folder"));
    }
    try {
      if (Files.isDirectory(file.path)) {
        return folder(file);
      }
      return isJson(file)
          ? new JsonLines(file.where, Files.newInputStream(file.path), LONGEST_BYTES)
          : one(new ArticleSource(file.where, () -> text(file)));
    } catch (IOException e) {
      return one(
          ArticleSource.unreadable(
              file.where, String.valueOf(Failure.of(file.where, e).getMessage())));
    }
  }

  private static Iterator<ArticleSource> folder(InputFile folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.path)) {
      files = all.filter(f -> Files.isRegularFile(f) && !isHidden(f)).sorted().toList();
    }
    if (files.stream().noneMatch(f -> isText(f.toString()) || isJson(f.toString()))) {
      return one(
          ArticleSource.unreadable(
              folder.where, "expected *.txt or *.jsonl files in this folder, found none"));
    }
    return new Chained<>(
        files.iterator(),
        f ->
            isText(f.toString()) || isJson(f.toString())
                ? sources(new InputFile(f, f.toString(), String.valueOf(f.getFileName())))
                : one(ArticleSource.unreadable(f.toString(), "left out: no *.txt or *.jsonl")));
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  private static boolean isText(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static boolean isJson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  /** By its name; what has none by its first character. */
  private static boolean isJson(InputFile file) throws IOException {
    if (!file.name.equals("stdin")) {
      return isJson(file.name);
    }
    try (InputStream in = Files.newInputStream(file.path)) {
      String start = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8);
      return start.replace("\uFEFF", "").stripLeading().startsWith("{");
    }
  }

  private static Article text(InputFile file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path)) {
      bytes = in.readNBytes(LONGEST_BYTES + 1);
    } catch (IOException e) {
      throw Failure.of(file.where, e);
    }
    if (bytes.length > LONGEST_BYTES) {
      throw tooLong(file.where);
    }
    String body = Utf8.text(file.where, bytes, 1);
    if (body.isBlank()) {
      throw new Failure(file.where + ": expected an article, found an empty file");
    }
    return Article.of(file.name, checked(file.where, body), Metadata.none());
  }

  /**
   * The article of one JSON line.
   *
   * @throws Failure when it is none
   */
  public static Article json(String where, String line) {
    return JsonLines.article(where, line);
  }

  static String checked(String where, String body) {
    if (body.length() > LONGEST_TEXT) {
      throw tooLong(where);
    }
    if (MARKUP.matcher(body).find()) {
      throw new Failure(where + ": expected plain text, found HTML");
    }
    return body;
  }

  static Failure tooLong(String where) {
    return new Failure(
        "%s: expected an article of at most %,d characters, found more"
            .formatted(where, LONGEST_TEXT));
  }

  private static Iterator<ArticleSource> one(ArticleSource source) {
    return Collections.singleton(source).iterator();
  }

  @Override
  public void close() {
    for (Path file : spooled) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }

  /** What each of some inputs gives, one after the other, none before its turn. */
  private static final class Chained<I, O> implements Iterator<O> {
    private final Iterator<I> inputs;
    private final Function<I, Iterator<O>> opened;
    private Iterator<O> current = Collections.emptyIterator();

    Chained(Iterator<I> inputs, Function<I, Iterator<O>> opened) {
      this.inputs = inputs;
      this.opened = opened;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && inputs.hasNext()) {
        current = opened.apply(inputs.next());
      }
      return current.hasNext();
    }

    @Override
    public O next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }
  }
}
