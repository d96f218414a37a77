package org.hearsay.article.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The bytes of a crawl, packed or not, of which the next can be looked at before they are taken. A
 * crawl is packed record by record, or in any other pieces (gzip members): what is at hand never
 * goes beyond the end of one, and behind a damaged one the next is looked for.
 */
final class Unpacked implements Closeable {

  private static final String PACKED = "\u001f\u008b\u0008";
  private static final String PLAIN = "WARC/1.";

  private final Recent in;
  private InputStream piece = InputStream.nullInputStream();

  /** Where the piece began. */
  private long began;

  /** Why the piece ends before its end. */
  private Optional<IOException> damage = Optional.empty();

  private byte[] bytes = new byte[1 << 18];
  private int start;
  private int end;

  Unpacked(InputStream stream) {
    in = new Recent(stream);
  }

  /**
   * Goes on to the next bytes, in the next piece when this one is at its end, without the ends of
   * lines between records.
   *
   * @throws IOException when a piece is damaged; the next call goes on behind it
   */
  boolean isMore() throws IOException {
    while (true) {
      while (fill(1) == 1) {
        if (at(0) != '\r' && at(0) != '\n') {
          return true;
        }
        start++;
      }
      if (damage.isPresent()) {
        IOException found = damage.get();
        damage = Optional.empty();
        in.backTo(began + 1);
        in.find(PLAIN, PACKED);
        throw found;
      }
      if (!begin()) {
        return false;
      }
    }
  }

  /** Begins with the next piece, where there is one. */
  private boolean begin() throws IOException {
    began = in.position();
    try {
      if (in.startsWith(PACKED)) {
        piece = new GzipCompressorInputStream(in);
      } else if (in.startsWith(PLAIN)) {
        piece = in;
      } else {
        piece = InputStream.nullInputStream();
        if (in.read() < 0) {
          return false;
        }
        damage = Optional.of(new IOException("found something else"));
      }
    } catch (IOException e) {
      piece = InputStream.nullInputStream();
      damage = Optional.of(e);
    }
    return true;
  }

  /** Has so many bytes at hand, or all that the piece still has; says how many. */
  int fill(int most) {
    if (start + most > bytes.length) {
      int size = Math.max(bytes.length, Integer.highestOneBit(most) * 2);
      byte[] to = size == bytes.length ? bytes : new byte[size];
      System.arraycopy(bytes, start, to, 0, end - start);
      bytes = to;
      end -= start;
      start = 0;
    }
    try {
      int read = 0;
      while (read >= 0 && end - start < most && damage.isEmpty()) {
        read = piece.read(bytes, end, bytes.length - end);
        end += Math.max(read, 0);
      }
    } catch (IOException e) {
      damage = Optional.of(e);
      piece = InputStream.nullInputStream();
    }
    return Math.min(most, end - start);
  }

  /**
   * To be said of what is at hand up to there.
   *
   * @throws IOException when the piece is damaged, and nothing follows that would show that these
   *     bytes are not
   */
  void checkedUpTo(int to) throws IOException {
    if (damage.isPresent() && end - start == to) {
      throw damage.get();
    }
  }

  /** A byte at hand. */
  int at(int position) {
    return bytes[start + position];
  }

  /** The first bytes, as Latin-1. */
  String start(int most) {
    int available = fill(most);
    return new String(bytes, start, available, StandardCharsets.ISO_8859_1);
  }

  /** Where these letters begin among the bytes at hand, or -1. */
  int find(String letters, int from, int to) {
    int last = Math.min(to, end - start) - letters.length();
    for (int i = from; i <= last; i++) {
      int j = 0;
      while (j < letters.length() && at(i + j) == letters.charAt(j)) {
        j++;
      }
      if (j == letters.length()) {
        return i;
      }
    }
    return -1;
  }

  /** Takes so many of the bytes at hand. */
  byte[] take(int many) {
    start += many;
    return Arrays.copyOfRange(bytes, start - many, start);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A stream of which the last part can be read again. */
  private static final class Recent extends InputStream {

    /** More than is read ahead of what is unpacked. */
    private static final int KEPT = 1 << 16;

    private final InputStream stream;
    private final byte[] bytes = new byte[4 * KEPT];
    private long start;
    private int length;
    private int at;
    private long mark;

    /** What cannot be read ends there: asking again is of no use. */
    private boolean failed;

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

    boolean startsWith(String letters) throws IOException {
      long here = position();
      int i = 0;
      while (i < letters.length() && read() == letters.charAt(i)) {
        i++;
      }
      backTo(here);
      return i == letters.length();
    }

    /** Goes to where one of these begins, or to the end; neither has its first letter twice. */
    void find(String one, String other) throws IOException {
      int first = 0;
      int second = 0;
      for (int b = read(); b >= 0; b = read()) {
        first = b == one.charAt(first) ? first + 1 : b == one.charAt(0) ? 1 : 0;
        second = b == other.charAt(second) ? second + 1 : b == other.charAt(0) ? 1 : 0;
        if (first == one.length() || second == other.length()) {
          backTo(position() - (first == one.length() ? first : second));
          return;
        }
      }
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public void mark(int most) {
      mark = position();
    }

    @Override
    public void reset() {
      backTo(mark);
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
      if (failed) {
        return false;
      }
      failed = true;
      int read = stream.read(bytes, length, KEPT);
      failed = false;
      length += Math.max(0, read);
      return read > 0;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
