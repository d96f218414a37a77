package org.hearsay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.article.Failure;

/**
 * The TDB2 database in a folder: opened by one program at a time, with errors that say what to do.
 */
public final class LocalDatabase {

  /** Every TDB2 database has its generations in folders of this name. */
  static final String GENERATION = "Data-";

  private static final String FIRST = GENERATION + "0001";

  /** Folder in which a database is made. */
  private static final String NEW = "hearsay.new";

  private static final String HOLDS_ELSE = ": holds something else; choose a new folder with --db";

  private LocalDatabase() {}

  /**
   * The database in a folder, to be written to; made when it is not there.
   *
   * @throws Failure when it cannot be opened
   */
  public static Dataset open(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!exists(folder) && !isEmpty(folder)) {
        throw new Failure(folder + HOLDS_ELSE);
      }
      DatabaseLock.take(folder);
      if (!exists(folder)) {
        make(folder, empty -> {});
      }
      Checksums.check(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
    changing(folder);
    return opened(folder);
  }

  /** Makes a database, whole or not at all: TDB2 cannot open one whose making broke off. */
  private static void make(Path folder, Consumer<Dataset> content) throws IOException {
    Path beside = folder.resolve(NEW);
    if (Files.exists(beside)) {
      PathUtils.deleteDirectory(beside);
    }
    Files.createDirectory(beside);
    try {
      Dataset made = GraphStore.openLocal(beside);
      try {
        content.accept(made);
      } finally {
        TDBInternal.expel(made.asDatasetGraph());
      }
      GraphStore.noteIndexes(beside.resolve(FIRST));
      Files.move(beside.resolve(FIRST), folder.resolve(FIRST), StandardCopyOption.ATOMIC_MOVE);
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      throw damaged(folder.toString(), e);
    } finally {
      PathUtils.deleteDirectory(beside);
    }
  }

  /**
   * To be said before something is written to an existing database, so that it is not taken for
   * damage.
   */
  public static void changing(Path folder) {
    try {
      Checksums.forget(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** To be said when everything is written: what changes from now on is damage. */
  public static void settled(Path folder) {
    try {
      Checksums.note(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /**
   * The database in a folder that has one; derived graphs that a run left behind are made up for.
   *
   * @throws Failure when there is none, or it cannot be opened
   */
  public static Dataset existing(Path folder) {
    try {
      if (!Files.isDirectory(folder) || !exists(folder)) {
        throw new Failure(folder + ": no database here; make one with: hearsay run");
      }
      DatabaseLock.take(folder);
      Checksums.check(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
    Dataset dataset = opened(folder);
    if (StaleMark.isIn(dataset)) {
      changing(folder);
      GraphStore.repair(dataset);
      settled(folder);
    }
    return dataset;
  }

  /** Ends what was opened, so that another program may have the database. */
  static void close(Dataset dataset, Path folder) {
    TDBInternal.expel(dataset.asDatasetGraph());
    try {
      DatabaseLock.release(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  private static Dataset opened(Path folder) {
    try {
      Dataset dataset = GraphStore.openLocal(folder);
      dataset.begin(ReadWrite.READ);
      try {
        boolean unused = dataset.asDatasetGraph().find().hasNext();
      } finally {
        dataset.end();
      }
      return dataset;
    } catch (RuntimeException | InternalError e) {
      throw isLocked(e)
          ? new Failure(folder + ": in use by another program; end it, or choose another --db", e)
          : damaged(folder.toString(), e);
    }
  }

  /** TDB2 has one class of errors for a lock that others hold and for files that are damaged. */
  private static boolean isLocked(Throwable e) {
    return e instanceof DBOpEnvException
        && String.valueOf(e.getMessage()).startsWith("Failed to get a lock");
  }

  /**
   * Makes a database with what is written to it, whole or not at all.
   *
   * @throws Failure when there is one already
   */
  public static void create(Path folder, Consumer<Dataset> content) {
    try {
      Files.createDirectories(folder);
      if (exists(folder)) {
        throw new Failure(folder + ": there is a database already; choose another --db");
      }
      if (!isEmpty(folder)) {
        throw new Failure(folder + HOLDS_ELSE);
      }
      DatabaseLock.take(folder);
      try {
        make(folder, dataset -> dataset.executeWrite(() -> content.accept(dataset)));
        settled(folder);
      } finally {
        DatabaseLock.release(folder);
      }
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** Whether an error is one of reading or writing a database, below what is foreseen. */
  public static boolean isTrouble(Throwable e) {
    String thrown = e.getClass().getName();
    return thrown.startsWith("org.apache.jena.tdb2.")
        || thrown.startsWith("org.apache.jena.dboe.")
        || thrown.startsWith("org.apache.jena.riot.thrift.")
        || e instanceof AtlasException
        || isFault(e);
  }

  /** Files are mapped into memory: a disk that is full, or a file cut, is a fault there. */
  private static boolean isFault(Throwable e) {
    return e instanceof InternalError
        && String.valueOf(e.getMessage()).contains("unsafe memory access");
  }

  /** Takes away what is dead in a database, when it has grown much since the last time. */
  public static void compactWhenGrown(Dataset dataset, Path folder) {
    try {
      Compaction.runWhenGrown(
          dataset, folder, folder.resolve(NEW), Compaction.SMALL, Compaction.GROWN);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /**
   * Takes away what is dead in a database.
   *
   * @return the bytes that it takes then
   */
  public static long compact(Dataset dataset, Path folder) {
    try {
      return Compaction.run(dataset, folder, folder.resolve(NEW));
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** Bytes of the files of a database. */
  public static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  /** What to say when reading or writing a database fails below everything that was foreseen. */
  public static Failure damaged(String where, Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason =
        isFault(cause)
            ? "a fault"
            : Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    return new Failure(
        where
            + ": cannot be read or written: "
            + reason.lines().findFirst().orElse("")
            + "; is the disk full or read-only? A damaged database is restored from a backup, or"
            + " made anew with: hearsay run",
        e);
  }

  private static boolean exists(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().startsWith(GENERATION));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(f -> f.getFileName().toString().startsWith("hearsay."));
    }
  }

  /** Says where the database is served from now on, until this program ends. */
  public static void serving(Path folder, URI address) {
    try {
      ServerNote.write(folder, address);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** The address of the server of another program that holds the database. */
  static Optional<URI> servedAt(Path folder) {
    try {
      return Files.isDirectory(folder) && exists(folder) && !DatabaseLock.isOurs(folder)
          ? ServerNote.read(folder)
          : Optional.empty();
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }
}
