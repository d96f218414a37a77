package org.hearsay.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/** Locks of whole files that a program holds until it ends or gives them back. */
public final class Locks {

  private Locks() {}

  /** The lock of a file; nothing when a program, this one too, holds it. */
  public static Optional<FileLock> take(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
