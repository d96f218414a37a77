package org.hearsay.store;

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

/**
 * Copies a database into a new generation, without what is dead in it. TDB2 can do that, too, but
 * makes all six indexes whatever the database has.
 */
final class Compaction {

  private static final String PREFIX = LocalDatabase.GENERATION;

  private Compaction() {}

  /**
   * Puts a copy in the place of what is there; nothing else may use the dataset meanwhile. When it
   * breaks off, the old generation is there, or the new one is whole.
   *
   * @param beside a folder for the copy while it is made
   */
  static void run(Dataset dataset, Path folder, Path beside) throws IOException {
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
