package org.hearsay.kb.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A dump of Wikidata: {@code latest-all.json} or the N-Triples of {@code latest-truthy.nt}, plain,
 * gzipped or as bzip2, whatever it is called. It is read once, in order, line by line; lines are
 * parsed on the other cores.
 */
final class Dump implements AutoCloseable {

  /** Characters of lines that are parsed at once. */
  private static final int BATCH = 1 << 22;

  private static final int PEEK = 1 << 16;

  /** Batches that wait for a parser at most. */
  private static final int AHEAD = 4;

  private final Counted source;
  private final BufferedReader reader;
  private final boolean triples;
  private final long identity;
  private final long size;
  private final ExecutorService parsers =
      Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  private long line;
  private int subject;
  private List<Line> held = new ArrayList<>();
  private @Nullable IOException damage;

  /** A line of the dump; numbers begin with 1. */
  record Line(long number, String text) {}

  /** Is told of a line that cannot be read, and why. */
  interface Skipped {
    void line(long number, String reason);
  }

  /**
   * What came of some lines.
   *
   * @param last number of the last of these lines
   * @param entities how many of them were entities
   */
  record Batch(long last, int entities, List<DumpItem> items, List<Line> skipped) {}

  /** Is given each batch, in the order of the dump. */
  interface Sink {
    void batch(Batch batch) throws IOException;
  }

  /** Opens a file, or standard input for {@code -}. */
  Dump(Path file, InputStream standardInput) throws IOException {
    boolean piped = file.toString().equals("-");
    size = piped ? 0 : Files.size(file);
    source = new Counted(piped ? standardInput : Files.newInputStream(file));
    BufferedInputStream plain = new BufferedInputStream(unpacked(source), 1 << 16);
    plain.mark(PEEK);
    byte[] start = plain.readNBytes(PEEK);
    plain.reset();
    CRC32 crc = new CRC32();
    crc.update(start);
    identity = crc.getValue();
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String first = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    triples = first.startsWith("<");
    boolean json = first.equals("[") || (first.startsWith("{") && first.length() > 1);
    if (!triples && !json) {
      throw new IOException(
          file + ":1: expected a Wikidata dump, JSON with an entity a line or N-Triples");
    }
    reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1), 1 << 20);
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, 1 << 18);
    packed.mark(4);
    byte[] magic = packed.readNBytes(3);
    packed.reset();
    if (magic.length == 3 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
      return new BZip2CompressorInputStream(packed, true);
    }
    boolean gzip = magic.length == 3 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(packed, 1 << 18) : packed;
  }

  /** Counts the bytes that were read of the file. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      count += Math.max(0, n);
      return n;
    }
  }

  /** What tells its beginning from that of another dump. */
  long identity() {
    return identity;
  }

  /** Bytes of the file that were read. */
  long position() {
    return source.count;
  }

  /** Bytes of the file; 0 for standard input. */
  long size() {
    return size;
  }

  /**
   * Reads to the end, or to where the file is damaged or cut off; what stands before is handed on.
   *
   * @param done lines that are only passed over
   * @param needed whether an item without site links is wanted
   * @return what is wrong with the file, if anything
   */
  Optional<IOException> read(long done, boolean needed, Sink sink) throws IOException {
    while (line < done && next() != null) {
      line++;
    }
    Deque<Future<Batch>> waiting = new ArrayDeque<>();
    try {
      for (List<Line> lines = lines(); !lines.isEmpty(); lines = lines()) {
        List<Line> batch = lines;
        waiting.add(parsers.submit(() -> triples ? triples(batch) : json(batch, needed)));
        if (waiting.size() > AHEAD) {
          sink.batch(waiting.remove().get());
        }
      }
      while (!waiting.isEmpty()) {
        sink.batch(waiting.remove().get());
      }
      return Optional.ofNullable(damage);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The next line; null at the end, and where the file is damaged. */
  private @Nullable String next() {
    try {
      return damage == null ? reader.readLine() : null;
    } catch (IOException e) {
      damage = e;
      return null;
    }
  }

  /** The lines of some whole entities; none at the end. */
  private List<Line> lines() {
    List<Line> lines = held;
    held = new ArrayList<>();
    int length = 0;
    for (String text = next(); text != null; text = next()) {
      line++;
      if (!triples) {
        lines.add(new Line(line, text));
        length += text.length();
        if (length >= BATCH) {
          return lines;
        }
        continue;
      }
      int of = TripleItems.subject(text);
      if (of == 0 && text.startsWith("<")) {
        continue;
      }
      boolean next = of > 0 && of != subject;
      subject = of > 0 ? of : subject;
      if (next && length >= BATCH) {
        held.add(new Line(line, text));
        return lines;
      }
      lines.add(new Line(line, text));
      length += text.length();
    }
    if (damage != null && triples) {
      lines.removeIf(l -> TripleItems.subject(l.text()) == subject);
    }
    return lines;
  }

  private static Batch json(List<Line> lines, boolean needed) {
    List<DumpItem> items = new ArrayList<>();
    List<Line> skipped = new ArrayList<>();
    int entities = 0;
    for (Line l : lines) {
      String text = l.text();
      if (text.length() < 3 && (text.isBlank() || "[],".contains(text.strip()))) {
        continue;
      }
      entities++;
      try {
        if (needed || !isUnlinked(text)) {
          JsonItems.read(text.getBytes(StandardCharsets.ISO_8859_1)).ifPresent(items::add);
        }
      } catch (IOException | NumberFormatException e) {
        skipped.add(new Line(l.number(), reason(e)));
      }
    }
    return new Batch(lines.get(lines.size() - 1).number(), entities, items, skipped);
  }

  /** Whether an item has no site link and no class below or above it: seen without parsing. */
  private static boolean isUnlinked(String text) {
    int at = text.lastIndexOf("\"sitelinks\"");
    return at > 0 && text.startsWith("{}", skipColon(text, at)) && !text.contains("\"P279\"");
  }

  private static int skipColon(String text, int at) {
    int i = at + "\"sitelinks\"".length();
    while (i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == ' ')) {
      i++;
    }
    return i;
  }

  private static String reason(Exception e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage().replaceAll(" \\(start marker.*", "")
        : String.valueOf(e.getMessage());
  }

  private static Batch triples(List<Line> lines) {
    List<DumpItem> items = new ArrayList<>();
    List<Line> skipped = new ArrayList<>();
    List<Line> own = new ArrayList<>();
    int number = 0;
    for (Line l : lines) {
      int of = TripleItems.subject(l.text());
      if (of > 0 && of != number) {
        item(number, own, items, skipped);
        own.clear();
        number = of;
      }
      if (of == 0 && !l.text().isBlank()) {
        skipped.add(new Line(l.number(), "expected a triple"));
      } else if (TripleItems.isWanted(l.text())) {
        own.add(l);
      }
    }
    item(number, own, items, skipped);
    return new Batch(lines.get(lines.size() - 1).number(), items.size(), items, skipped);
  }

  private static void item(int number, List<Line> lines, List<DumpItem> items, List<Line> skipped) {
    if (number > 0) {
      items.add(TripleItems.read(number, lines, (n, why) -> skipped.add(new Line(n, why))));
    }
  }

  @Override
  public void close() throws IOException {
    parsers.shutdownNow();
    reader.close();
  }
}
