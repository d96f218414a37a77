package org.hearsay.article.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ArticleText;

/**
 * Files within compressed ones; those of many articles are streamed, others read when they come.
 */
final class Archives {

  private static final Set<Format> STREAMS =
      Set.of(Format.JSON_LINES, Format.JSON, Format.COMMAS, Format.TABS, Format.FEED, Format.WARC);

  private Archives() {}

  static Iterator<ArticleSource> gzip(Input input) {
    String name = input.name().replaceFirst("(?i)\\.gz$", "");
    return Format.ofName(name).filter(f -> f == Format.WARC).isPresent()
        ? Readers.sources(new Input(input.where(), name, input.content()))
        : Readers.sources(
            new Input(
                input.where(),
                name,
                () -> new GZIPInputStream(new BufferedInputStream(input.content().open()))));
  }

  static Iterator<ArticleSource> zip(Input input) throws IOException {
    return new Chained<>(
        new Entries(input.where(), new ZipInputStream(input.content().open())), entry -> entry);
  }

  /** What the files in a ZIP file give; a stream of one ends with it. */
  private static final class Entries implements Iterator<Iterator<ArticleSource>> {
    private final String where;
    private final ZipInputStream zip;
    private Optional<Iterator<ArticleSource>> next = Optional.empty();
    private boolean any;
    private boolean ended;

    Entries(String where, ZipInputStream zip) {
      this.where = where;
      this.zip = zip;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && !ended) {
        try {
          next = advance();
        } catch (IOException | IllegalArgumentException e) {
          ended = true;
          next = Optional.of(one(where, "expected a ZIP file: " + e.getMessage()));
        }
      }
      return next.isPresent();
    }

    private Optional<Iterator<ArticleSource>> advance() throws IOException {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        ended = true;
        zip.close();
        return any
            ? Optional.empty()
            : Optional.of(one(where, "expected files, found no ZIP file or an empty one"));
      }
      any = true;
      String path = entry.getName();
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean hidden = name.startsWith(".") || path.startsWith("__MACOSX/");
      return entry.isDirectory() || hidden ? Optional.empty() : Optional.of(sources(path, name));
    }

    private Iterator<ArticleSource> sources(String path, String name) throws IOException {
      String at = where + "!" + path;
      Optional<Format> format = Format.ofName(name);
      if (format.isEmpty()) {
        return one(at, "left out: " + Format.unknown(name));
      }
      if (format.get() == Format.ZIP) {
        return one(at, "left out: a ZIP file within another");
      }
      if (STREAMS.contains(format.get())) {
        return Readers.sources(new Input(at, name, () -> new Open(zip)));
      }
      byte[] bytes = zip.readNBytes(ArticleText.LONGEST_BYTES + 1);
      return Readers.sources(new Input(at, name, () -> new ByteArrayInputStream(bytes)));
    }

    private static Iterator<ArticleSource> one(String where, String reason) {
      return Collections.singleton(ArticleSource.unreadable(where, reason)).iterator();
    }

    @Override
    public Iterator<ArticleSource> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Iterator<ArticleSource> sources = next.orElseThrow();
      next = Optional.empty();
      return sources;
    }
  }

  /** A part of a stream, which stays open when the part is closed. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The next part follows.
    }
  }
}
