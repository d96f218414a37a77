package org.hearsay.article.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes; of a line that is too long only the beginning is kept. */
final class ByteLines implements Closeable {

  private final InputStream in;
  private final int longest;
  private int number;

  ByteLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /**
   * A line without its line break.
   *
   * @param number counts from 1
   * @param cut whether more of it followed
   */
  record Line(int number, byte[] bytes, boolean cut) {

    boolean isBlank() {
      for (byte b : bytes) {
        if (b < 0 || b > ' ') {
          return false;
        }
      }
      return true;
    }
  }

  /** The next line, if there is one more. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    boolean cut = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        cut = true;
      }
    }
    number++;
    return Optional.of(new Line(number, line.toByteArray(), cut));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
