package org.hearsay.kb;

import java.io.EOFException;
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
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An {@link Index} on disk: a magic number, the offset and length of each column in bytes, the
 * columns, checksums (CRC-32C) of what stands before the columns and of each of them. A plain file
 * is mapped into memory, a gzipped one, which has a checksum of its own, is read into it.
 */
public final class IndexFile {

  /** Its name in the folder that {@code kb build} makes. */
  public static final String NAME = "wikidata.kb";

  private static final int MAGIC = 0x48534B43;
  private static final int COLUMNS = 16;
  private static final int HEADER = 8 + COLUMNS * 16;
  private static final int CHECKSUMS = 4 + COLUMNS * 4;
  private static final int GZIP = 0x1f8b;

  private IndexFile() {}

  /** Joins the columns' files to one; each begins at a multiple of eight bytes. */
  @SuppressWarnings("ByteBufferBackingArray") // the buffers are allocated here
  public static void write(List<Path> columns, OutputStream file) throws IOException {
    ByteBuffer header = header(columns);
    ByteBuffer checksums = ByteBuffer.allocate(CHECKSUMS);
    checksums.putInt(checksum(header.duplicate()));
    file.write(header.array());
    for (Path column : columns) {
      CheckedOutputStream out = new CheckedOutputStream(file, new CRC32C());
      long length = Files.copy(column, out);
      out.write(new byte[(int) (padded(length) - length)]);
      checksums.putInt((int) out.getChecksum().getValue());
    }
    file.write(checksums.array());
  }

  private static ByteBuffer header(List<Path> columns) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(COLUMNS);
    long at = HEADER;
    for (Path column : columns) {
      long length = Files.size(column);
      if (padded(length) > Integer.MAX_VALUE) {
        throw new IOException(
            column.getFileName()
                + " would take "
                + length
                + " bytes, more than one mapping of memory holds; ask for more site links");
      }
      header.putLong(at).putLong(length);
      at += padded(length);
    }
    return header.flip();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static long padded(long length) {
    return (length + 7) / 8 * 8;
  }

  /**
   * Opens a file; whether it is gzipped its first two bytes say. All of it is read once: a gigabyte
   * takes about half a second when the system has it in memory.
   *
   * @throws IOException with one line, for a file that is no index, or not what was written
   */
  public static Index open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = read(channel, 0, HEADER);
      if (start.limit() > 1 && (start.getShort(0) & 0xffff) == GZIP) {
        try (InputStream in = Files.newInputStream(file)) {
          return read(in);
        } catch (ZipException | EOFException e) {
          throw new IOException(damaged(file), e);
        }
      }
      int columns = count(start, file.toString());
      ByteBuffer checksums = read(channel, channel.size() - CHECKSUMS, CHECKSUMS);
      if (checksums.limit() < CHECKSUMS || checksums.getInt() != checksum(start.duplicate())) {
        throw new IOException(damaged(file));
      }
      List<ByteBuffer> mapped = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        long at = start.getLong(8 + i * 16);
        long length = start.getLong(16 + i * 16);
        ByteBuffer column = channel.map(FileChannel.MapMode.READ_ONLY, at, padded(length));
        if (checksums.getInt() != checksum(column.duplicate())) {
          throw new IOException(damaged(file));
        }
        mapped.add(column.slice(0, (int) length));
      }
      return Index.of(mapped);
    }
  }

  private static String damaged(Path file) {
    return file + " is damaged or of an earlier version; build it again";
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    long from = Math.max(0, at);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  /** Reads a gzipped one. */
  static Index read(InputStream file) throws IOException {
    try (InputStream in = new GZIPInputStream(file, 1 << 16)) {
      ByteBuffer all = ByteBuffer.wrap(in.readAllBytes());
      List<ByteBuffer> columns = new ArrayList<>();
      for (int i = 0; i < count(all, "gzipped index"); i++) {
        int at = (int) all.getLong(8 + i * 16);
        columns.add(all.slice(at, (int) all.getLong(16 + i * 16)));
      }
      return Index.of(columns);
    }
  }

  private static int count(ByteBuffer start, String name) throws IOException {
    if (start.limit() < HEADER || start.getInt(0) != MAGIC || start.getInt(4) != COLUMNS) {
      throw new IOException(
          name + ": expected an index made by hearsay kb build or kb compile of this version");
    }
    return COLUMNS;
  }
}
