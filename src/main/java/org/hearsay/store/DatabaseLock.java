package org.hearsay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Failure;
import org.hearsay.file.Locks;

/** The lock beside a database: one program at a time has it. */
final class DatabaseLock {

  private static final String FILE = "hearsay.lock";

  /** Held until the database is closed, or the program ends. */
  private static final Map<Path, FileLock> HELD = new HashMap<>();

  private DatabaseLock() {}

  /**
   * Takes the lock of a database for this program.
   *
   * @throws Failure when another program has it
   */
  static void take(Path folder) throws IOException {
    if (!isOurs(folder)) {
      String who = ServerNote.read(folder).map(a -> "the server at " + a).orElse("another hearsay");
      throw new Failure("%s: in use by %s; end it, or choose another --db".formatted(folder, who));
    }
  }

  /** Whether this program holds the lock, since now or before. */
  static synchronized boolean isOurs(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (HELD.containsKey(real)) {
      return true;
    }
    FileChannel channel =
        FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Locks.take(channel);
    if (lock.isEmpty()) {
      channel.close();
      return false;
    }
    HELD.put(real, lock.get());
    ServerNote.delete(real);
    return true;
  }

  /** Gives it back, so that another program may have the database. */
  static synchronized void release(Path folder) throws IOException {
    FileLock lock = HELD.remove(folder.toRealPath());
    if (lock != null) {
      lock.channel().close();
    }
  }
}
