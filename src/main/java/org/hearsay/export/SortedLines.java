package org.hearsay.export;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.lib.Sink;

/**
 * Sorts lines, by group and then by their characters, each once; beyond a few megabytes on disk.
 * The sorting is that of Jena's query engine.
 */
final class SortedLines implements AutoCloseable {

  /** Characters that are sorted in memory. */
  private static final long IN_MEMORY = 8_000_000;

  /** Between a group and a line; neither has one. */
  private static final char GROUP_END = '\u0001';

  private final SortedDataBag<String> lines =
      BagFactory.newSortedBag(
          new CharacterCount(), new OnDisk(), Comparator.<String>naturalOrder());
  private final UnaryOperator<String> group;

  /** Lines in the order of what {@code group} makes of them. */
  SortedLines(UnaryOperator<String> group) {
    this.group = group;
  }

  /** What is written here is sorted, line for line. */
  OutputStream output() {
    return new OutputStream() {
      private final ByteArrayOutputStream line = new ByteArrayOutputStream();

      @Override
      public void write(int b) {
        if (b == '\n') {
          String text = line.toString(StandardCharsets.UTF_8);
          lines.add(group.apply(text) + GROUP_END + text);
          line.reset();
        } else {
          line.write(b);
        }
      }
    };
  }

  /** The lines in order. */
  InputStream input() {
    Iterator<String> sorted = lines.iterator();
    return new InputStream() {
      private String last = "";
      private byte[] line = {};
      private int at;

      @Override
      public int read() {
        return fill() ? line[at++] & 0xff : -1;
      }

      @Override
      public int read(byte[] to, int offset, int length) {
        if (!fill()) {
          return -1;
        }
        int read = Math.min(length, line.length - at);
        System.arraycopy(line, at, to, offset, read);
        at += read;
        return read;
      }

      private boolean fill() {
        while (at == line.length && sorted.hasNext()) {
          String next = sorted.next();
          if (!next.equals(last)) {
            line = RdfFile.utf8(next.substring(next.indexOf(GROUP_END) + 1) + "\n");
            at = 0;
            last = next;
          }
        }
        return at < line.length;
      }
    };
  }

  @Override
  public void close() {
    lines.close();
  }

  /** Lines are as long as articles: their characters count, not their number. */
  private static final class CharacterCount implements ThresholdPolicy<String> {
    private long characters;

    @Override
    public void increment(String line) {
      characters += line.length();
    }

    @Override
    public boolean isThresholdExceeded() {
      return characters > IN_MEMORY;
    }

    @Override
    public void reset() {
      characters = 0;
    }
  }

  /** Sorted runs as text. */
  private static final class OnDisk implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream out) {
      return new Sink<>() {
        @Override
        public void send(String line) {
          try {
            out.write(RdfFile.utf8(line + "\n"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void flush() {
          try {
            out.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void close() {
          try {
            out.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .iterator();
    }
  }
}
