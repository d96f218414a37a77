package org.hearsay.kb;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * An {@link Index} on disk: a magic number, the offset and length of each column in bytes, the
 * columns. A plain file is mapped into memory, a gzipped one is read into it.
 */
final class IndexFile {

  private static final int MAGIC = 0x48534B43;
  private static final int COLUMNS = 16;
  private static final int HEADER = 8 + COLUMNS * 16;
  private static final int GZIP = 0x1f8b;

  private IndexFile() {}

  /** Joins the columns' files to one; each begins at a multiple of eight bytes. */
  static void write(List<Path> columns, OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(MAGIC);
      out.writeInt(COLUMNS);
      long at = HEADER;
      for (Path column : columns) {
        long length = Files.size(column);
        if (length > Integer.MAX_VALUE) {
          throw new IOException(
              column.getFileName()
                  + " would take "
                  + length
                  + " bytes, more than one mapping of memory holds; ask for more site links");
        }
        out.writeLong(at);
        out.writeLong(length);
        at += padded(length);
      }
      for (Path column : columns) {
        long length = Files.copy(column, out);
        out.write(new byte[(int) (padded(length) - length)]);
      }
    }
  }

  private static long padded(long length) {
    return (length + 7) / 8 * 8;
  }

  /** Opens a file; whether it is gzipped its first two bytes say. */
  static Index open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.allocate(HEADER);
      while (start.hasRemaining() && channel.read(start) >= 0) {}
      start.flip();
      if (start.limit() > 1 && (start.getShort(0) & 0xffff) == GZIP) {
        try (InputStream in = Files.newInputStream(file)) {
          return read(in);
        }
      }
      List<ByteBuffer> columns = new ArrayList<>();
      for (int i = 0; i < count(start); i++) {
        long at = start.getLong(8 + i * 16);
        long length = start.getLong(16 + i * 16);
        if (at + length > channel.size()) {
          throw new IOException(file + " is cut off; build it again");
        }
        columns.add(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
      }
      return Index.of(columns);
    }
  }

  /** Reads a gzipped one. */
  static Index read(InputStream file) throws IOException {
    try (InputStream in = new GZIPInputStream(file, 1 << 16)) {
      ByteBuffer all = ByteBuffer.wrap(in.readAllBytes());
      List<ByteBuffer> columns = new ArrayList<>();
      for (int i = 0; i < count(all); i++) {
        int at = (int) all.getLong(8 + i * 16);
        columns.add(all.slice(at, (int) all.getLong(16 + i * 16)));
      }
      return Index.of(columns);
    }
  }

  private static int count(ByteBuffer start) throws IOException {
    if (start.limit() < HEADER || start.getInt(0) != MAGIC || start.getInt(4) != COLUMNS) {
      throw new IOException(
          "expected an index made by hearsay kb build or kb compile of this version");
    }
    return COLUMNS;
  }
}
