package org.hearsay.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.file.WholeFile;

/**
 * Copies a database into a new generation, without what is dead in it. TDB2 can do that, too, but
 * makes all six indexes whatever the database has.
 */
final class Compaction {

  private static final String PREFIX = LocalDatabase.GENERATION;

  /** File that notes the size after the last compaction. */
  private static final String SIZE = "hearsay.size";

  /** Bytes below which a database is left alone; the files of an empty one say 168 million. */
  static final long SMALL = 256_000_000;

  /** Compacting every time that a database has grown so many times costs little in the long run. */
  static final long GROWN = 4;

  private Compaction() {}

  /** Runs when a database is not small and has grown much since the last time. */
  static void runWhenGrown(Dataset dataset, Path folder, Path beside, long small, long grown)
      throws IOException {
    long size = LocalDatabase.size(folder);
    if (size > small && size > grown * sizeBefore(folder)) {
      run(dataset, folder, beside);
    }
  }

  /** The size after the last compaction; 0 when nobody knows. */
  private static long sizeBefore(Path folder) throws IOException {
    Path note = folder.resolve(SIZE);
    String size = Files.exists(note) ? Files.readString(note).strip() : "";
    return size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
  }

  /**
   * Puts a copy in the place of what is there; nothing else may use the dataset meanwhile. When it
   * breaks off, the old generation is there, or the new one is whole.
   *
   * @param beside a folder for the copy while it is made
   * @return the bytes that the database takes then
   */
  static long run(Dataset dataset, Path folder, Path beside) throws IOException {
    DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(dataset.asDatasetGraph());
    List<Path> generations = generations(folder);
    Path last = generations.get(generations.size() - 1);
    int number = Integer.parseInt(last.getFileName().toString().substring(PREFIX.length()));
    Path next = folder.resolve((PREFIX + "%04d").formatted(number + 1));
    if (Files.exists(beside)) {
      PathUtils.deleteDirectory(beside);
    }
    Path part = Files.createDirectories(beside.resolve(next.getFileName()));
    DatasetGraph copy = open(part);
    CopyDSG.copy(container.get(), copy);
    StoreConnection.internalExpel(Location.create(part), true);
    GraphStore.noteIndexes(part);
    Files.move(part, next, StandardCopyOption.ATOMIC_MOVE);
    PathUtils.deleteDirectory(beside);
    DatasetGraph compacted = open(next);
    compacted.getContext().putAll(container.getContext());
    container.set(compacted);
    for (Path old : generations) {
      StoreConnection.internalExpel(Location.create(old), true);
      PathUtils.deleteDirectory(old);
    }
    long size = LocalDatabase.size(folder);
    WholeFile.write(folder.resolve(SIZE), out -> out.write(Long.toString(size).getBytes(UTF_8)));
    return size;
  }

  private static DatasetGraph open(Path generation) {
    return StoreConnection.connectCreate(Location.create(generation), GraphStore.INDEXES, null)
        .getDatasetGraph();
  }

  private static List<Path> generations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(PREFIX + "\\d{4}"))
          .sorted()
          .toList();
    }
  }
}
