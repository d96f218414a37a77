package org.hearsay.kb.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.hearsay.file.WholeFile;

/**
 * Items on their way from a dump into an index: files of sorted items, each complete or not there,
 * each with how far the dump had been read then and a checksum (CRC-32C) at its end. After a break
 * the work goes on behind the last.
 */
final class Segments {

  private static final String PREFIX = "segment-";

  private final Path folder;

  /**
   * How far a dump has been read.
   *
   * @param dump which dump it is
   */
  record Done(long dump, long lines, long entities, long skipped) {}

  Segments(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.getFileName().toString().matches(PREFIX + "\\d+")).sorted().toList();
    }
  }

  /**
   * What the last segment says; nothing done for a new folder.
   *
   * @throws IOException for the first segment that is not what was written
   */
  Done done(long dump) throws IOException {
    Done done = new Done(dump, 0, 0, 0);
    for (Path file : files()) {
      try (DataInputStream in = in(file)) {
        done = header(in);
      }
    }
    return done;
  }

  void add(List<DumpItem> items, Done done) throws IOException {
    List<DumpItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingInt(DumpItem::number));
    Path file = folder.resolve("%s%06d".formatted(PREFIX, files().size()));
    WholeFile.write(
        file,
        out -> {
          CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32C());
          DataOutputStream data = new DataOutputStream(new BufferedOutputStream(summed, 1 << 16));
          data.writeLong(done.dump());
          data.writeLong(done.lines());
          data.writeLong(done.entities());
          data.writeLong(done.skipped());
          data.writeInt(sorted.size());
          for (DumpItem item : sorted) {
            item.write(data);
          }
          data.flush();
          new DataOutputStream(out).writeInt((int) summed.getChecksum().getValue());
        });
  }

  /** Compares a segment with its checksum, and opens it. */
  private DataInputStream in(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] bytes = new byte[1 << 16];
    long length = Files.size(file) - Integer.BYTES;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      int read = 0;
      for (long left = length; left > 0 && read >= 0; left -= read) {
        read = in.read(bytes, 0, (int) Math.min(left, bytes.length));
        sum.update(bytes, 0, Math.max(0, read));
      }
      if (length <= 0 || in.readInt() != (int) sum.getValue()) {
        throw new IOException(
            file + ": damaged: not what was written; remove " + folder + " to begin anew");
      }
    }
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  private static Done header(DataInputStream in) throws IOException {
    return new Done(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  /** Is given items. */
  interface Sink {
    void item(DumpItem item) throws IOException;
  }

  /** A segment being read, and the item it stands at. */
  private static final class Cursor implements AutoCloseable {
    private final DataInputStream in;
    private final int order;
    private int left;
    private DumpItem item;

    Cursor(int order, DataInputStream in) throws IOException {
      this.in = in;
      this.order = order;
      header(in);
      left = in.readInt() - 1;
      item = DumpItem.read(in);
    }

    boolean next() throws IOException {
      if (left == 0) {
        in.close();
        return false;
      }
      left--;
      item = DumpItem.read(in);
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Hands on all items by their numbers; of several with one number the last that was read. */
  void forEach(Sink sink) throws IOException {
    PriorityQueue<Cursor> cursors =
        new PriorityQueue<>(
            Comparator.<Cursor>comparingInt(c -> c.item.number()).thenComparingInt(c -> -c.order));
    int last = 0;
    try {
      for (Path file : files()) {
        cursors.add(new Cursor(cursors.size(), in(file)));
      }
      while (!cursors.isEmpty()) {
        Cursor cursor = cursors.remove();
        if (cursor.item.number() != last) {
          last = cursor.item.number();
          sink.item(cursor.item);
        }
        if (cursor.next()) {
          cursors.add(cursor);
        }
      }
    } finally {
      for (Cursor open : cursors) {
        open.close();
      }
    }
  }

  /** Removes them, and one whose writing broke off; the folder too. */
  void delete() throws IOException {
    PathUtils.deleteDirectory(folder);
  }
}
