package org.hearsay.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.hearsay.article.Failure;

/**
 * Writes a file whole or not at all: beside its place first ({@code NAME.part}), then to the disk,
 * then into place. What is no regular file, as a pipe or {@code /dev/stdout}, is written to.
 */
public final class WholeFile {

  private WholeFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file.
   *
   * @throws Failure in one line when it cannot be written; what was there before is there still
   */
  public static void write(Path file, Content content) {
    write(Map.of(file, content));
  }

  /**
   * Replaces files that belong together: none is moved into place before all are whole.
   *
   * @throws Failure in one line when one cannot be written; what was there before is there still
   */
  public static void write(Map<Path, Content> files) {
    write(files.entrySet().iterator());
  }

  private static void write(Iterator<Map.Entry<Path, Content>> files) {
    if (!files.hasNext()) {
      return;
    }
    Map.Entry<Path, Content> next = files.next();
    Path file = next.getKey();
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          next.getValue().write(out);
        }
        write(files);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, next.getValue(), files);
      }
    } catch (IOException e) {
      throw failed(file, e);
    } catch (UncheckedIOException e) {
      throw failed(file, Objects.requireNonNull(e.getCause()));
    }
  }

  private static void replace(Path file, Content content, Iterator<Map.Entry<Path, Content>> others)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    boolean done = false;
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel, file);
      try {
        channel.truncate(0);
        OutputStream out = buffered(channel);
        content.write(out);
        out.flush();
        channel.force(true);
        write(others);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        done = true;
      } finally {
        if (!done) {
          Files.deleteIfExists(part);
        }
      }
    }
    syncFolder(file);
  }

  /** Whoever writes the content may close it: what comes then needs the channel open. */
  private static OutputStream buffered(FileChannel channel) {
    return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    if (Locks.take(channel).isEmpty()) {
      throw new Failure(file + ": is being written by another hearsay");
    }
  }

  /** The new name is on the disk, too, where folders can be opened; Windows cannot. */
  private static void syncFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // The file is whole all the same.
      }
    }
  }

  private static Failure failed(Path file, IOException e) {
    String line = String.valueOf(Failure.of(file, e).getMessage());
    String reason = line.substring(Math.min(line.length(), (file + ": ").length()));
    return new Failure(file + ": cannot be written: " + reason, e);
  }
}
