package org.hearsay.kb.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Items on their way from a dump into an index: files of sorted items, each complete or not there,
 * each with how far the dump had been read then. After a break the work goes on behind the last.
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

  /** What the last segment says; nothing done for a new folder. */
  Done done(long dump) throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      return new Done(dump, 0, 0, 0);
    }
    try (DataInputStream in = in(files.get(files.size() - 1))) {
      return header(in);
    }
  }

  void add(List<DumpItem> items, Done done) throws IOException {
    Path part = folder.resolve("part");
    List<DumpItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingInt(DumpItem::number));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
      out.writeLong(done.dump());
      out.writeLong(done.lines());
      out.writeLong(done.entities());
      out.writeLong(done.skipped());
      for (DumpItem item : sorted) {
        item.write(out);
      }
    }
    Path file = folder.resolve("%s%06d".formatted(PREFIX, files().size()));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static DataInputStream in(Path file) throws IOException {
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
    private DumpItem item;

    Cursor(int order, DataInputStream in) throws IOException {
      this.in = in;
      this.order = order;
      header(in);
      item = DumpItem.read(in);
    }

    boolean next() throws IOException {
      try {
        item = DumpItem.read(in);
        return true;
      } catch (EOFException e) {
        in.close();
        return false;
      }
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

  /** Removes them; the folder too. */
  void delete() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder.resolve("part"));
    Files.deleteIfExists(folder);
  }
}
