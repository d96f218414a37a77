package org.hearsay.article.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.hearsay.article.Encoding;

/** Streams of lines in UTF-16, as Windows writes them, in UTF-8. */
final class Transcoded {

  /** Bytes by which the encoding of a table is told. */
  private static final int LOOKED_AT = 1 << 16;

  private static final ByteOrderMark[] MARKS = {
    ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE
  };

  private Transcoded() {}

  /** The text of a table: its first part says in which encoding it is. */
  static Reader reader(Input input) throws IOException {
    PushbackInputStream from = new PushbackInputStream(input.content().open(), LOOKED_AT);
    byte[] start = from.readNBytes(LOOKED_AT);
    from.unread(start);
    return new InputStreamReader(
        BOMInputStream.builder().setInputStream(from).setByteOrderMarks(MARKS).get(),
        Encoding.ofStart(start));
  }

  /** The same stream, unless its mark says that it is in UTF-16. */
  static InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream from = new PushbackInputStream(in, 2);
    byte[] start = from.readNBytes(2);
    from.unread(start);
    Optional<Charset> utf16 = Encoding.utf16(start);
    return utf16.isEmpty()
        ? from
        : ReaderInputStream.builder()
            .setReader(new InputStreamReader(from, utf16.get()))
            .setCharset(StandardCharsets.UTF_8)
            .get();
  }
}
