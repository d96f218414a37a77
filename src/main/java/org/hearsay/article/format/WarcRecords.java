package org.hearsay.article.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The records of a crawl. Behind a broken one the next is looked for, by how records begin. */
final class WarcRecords implements Closeable {

  private static final byte[] PLAIN = {'\n', 'W', 'A', 'R', 'C', '/', '1', '.'};

  /** Of a gzip member, which is a record. */
  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};

  private final Recent in;

  /** Where in the stream the reader began. */
  private long base;

  private WarcReader reader;
  private boolean broken;

  WarcRecords(InputStream stream) throws IOException {
    in = new Recent(stream);
    reader = begun();
  }

  private WarcReader begun() throws IOException {
    WarcReader begun = new WarcReader(in);
    begun.setLenient(true);
    return begun;
  }

  /**
   * The next record; empty behind the last.
   *
   * @throws IOException once for each stretch that is broken
   */
  Optional<WarcRecord> next() throws IOException {
    while (true) {
      try {
        Optional<WarcRecord> record = reader.next();
        broken = false;
        return record;
      } catch (IOException | IllegalArgumentException e) {
        boolean told = broken;
        broken = true;
        boolean more = findNext();
        if (!told) {
          throw new IOException(e.getMessage(), e);
        }
        if (!more) {
          return Optional.empty();
        }
      }
    }
  }

  /** To be said when the content of a record cannot be read: that its end is not found is known. */
  void isBroken() {
    broken = true;
  }

  /** Puts a new reader where a record may begin, behind where the last one did. */
  private boolean findNext() throws IOException {
    in.backTo(base + reader.position() + 1);
    int plain = 0;
    int packed = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      plain = matched(PLAIN, plain, (byte) b);
      packed = matched(PACKED, packed, (byte) b);
      if (plain == PLAIN.length || packed == PACKED.length) {
        in.backTo(in.position() - (plain == PLAIN.length ? PLAIN.length - 1 : PACKED.length));
        base = in.position();
        reader = begun();
        return true;
      }
    }
    return false;
  }

  /** How many bytes of a beginning are there with this one; none of them has its first twice. */
  private static int matched(byte[] beginning, int before, byte b) {
    if (b == beginning[before]) {
      return before + 1;
    }
    return b == beginning[0] ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    in.close();
  }

  /** A stream of which the last part can be read again. */
  private static final class Recent extends InputStream {

    /** More than a reader looks ahead. */
    private static final int KEPT = 1 << 16;

    private final InputStream stream;
    private final byte[] bytes = new byte[4 * KEPT];
    private long start;
    private int length;
    private int at;

    Recent(InputStream stream) {
      this.stream = stream;
    }

    long position() {
      return start + at;
    }

    /** Reads on from there, or from the first byte that is still known. */
    void backTo(long position) {
      at = (int) Math.max(0, Math.min(position - start, length));
    }

    @Override
    public int read() throws IOException {
      return at < length || filled() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      if (at == length && !filled()) {
        return -1;
      }
      int read = Math.min(most, length - at);
      System.arraycopy(bytes, at, into, offset, read);
      at += read;
      return read;
    }

    private boolean filled() throws IOException {
      if (bytes.length - length < KEPT) {
        int dropped = length - KEPT;
        System.arraycopy(bytes, dropped, bytes, 0, KEPT);
        start += dropped;
        length = KEPT;
        at -= dropped;
      }
      int read = stream.read(bytes, length, KEPT);
      length += Math.max(0, read);
      return read > 0;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
