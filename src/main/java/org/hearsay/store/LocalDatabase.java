package org.hearsay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
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

  /** File that notes the size after the last compaction. */
  private static final String SIZE = "hearsay.size";

  /** Bytes below which a database is left alone. */
  private static final long SMALL = 64_000_000;

  /** Compacting every time that a database has grown so many times costs little in the long run. */
  private static final long GROWN = 4;

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
        throw new Failure(folder + ": holds something else; choose a new folder with --db");
      }
      DatabaseLock.take(folder);
      if (!exists(folder)) {
        make(folder);
      }
      Checksums.check(folder);
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
    changing(folder);
    return opened(folder);
  }

  /** Makes an empty database, whole or not at all: TDB2 cannot open one whose making broke off. */
  private static void make(Path folder) throws IOException {
    Path beside = folder.resolve(NEW);
    if (Files.exists(beside)) {
      PathUtils.deleteDirectory(beside);
    }
    Files.createDirectory(beside);
    try {
      TDBInternal.expel(GraphStore.openLocal(beside).asDatasetGraph());
      GraphStore.noteIndexes(beside.resolve(FIRST));
    } catch (RuntimeException | InternalError e) {
      throw damaged(folder.toString(), e);
    }
    Files.move(beside.resolve(FIRST), folder.resolve(FIRST), StandardCopyOption.ATOMIC_MOVE);
    PathUtils.deleteDirectory(beside);
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
    } catch (DBOpEnvException e) {
      throw new Failure(folder + ": in use by another program; end it, or choose another --db", e);
    } catch (RuntimeException | InternalError e) {
      throw damaged(folder.toString(), e);
    }
  }

  /**
   * Makes a database of a file in any RDF syntax with named graphs.
   *
   * @throws Failure when there is one already, or the file cannot be read
   */
  public static void restore(Path file, Path folder) {
    try {
      if (Files.isDirectory(folder) && exists(folder)) {
        throw new Failure(folder + ": there is a database already; choose another --db");
      }
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
    if (!Files.isReadable(file)) {
      throw new Failure(file + ": no such file");
    }
    Dataset dataset = open(folder);
    try {
      dataset.executeWrite(() -> RDFDataMgr.read(dataset, file.toUri().toString()));
      settled(folder);
    } catch (RiotException e) {
      throw new Failure(file + ": expected N-Quads: " + e.getMessage(), e);
    } finally {
      dataset.close();
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
      long size = size(folder);
      Path note = folder.resolve(SIZE);
      long before = Files.exists(note) ? Long.parseLong(Files.readString(note).strip()) : 0;
      if (size > SMALL && size > GROWN * before) {
        compact(dataset, folder);
      }
    } catch (IOException | NumberFormatException e) {
      throw new Failure(folder + ": cannot be compacted: " + e.getMessage(), e);
    }
  }

  /**
   * Takes away what is dead in a database.
   *
   * @return the bytes that it takes then
   */
  public static long compact(Dataset dataset, Path folder) {
    try {
      Compaction.run(dataset, folder, folder.resolve(NEW));
      long size = size(folder);
      Files.writeString(folder.resolve(SIZE), Long.toString(size));
      return size;
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
