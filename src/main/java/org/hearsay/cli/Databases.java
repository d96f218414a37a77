package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDBException;
import org.hearsay.store.GraphStore;

/** Opens the local database with errors that say what to do. */
final class Databases {

  private Databases() {}

  /** The database in a folder, made when it is not there. */
  static Dataset open(Path folder) {
    try {
      Files.createDirectories(folder);
      return GraphStore.openLocal(folder);
    } catch (IOException e) {
      throw new Failure(folder + ": cannot be made: " + e.getMessage(), e);
    } catch (DBOpEnvException | TDBException e) {
      throw new Failure(folder + ": in use by another hearsay; end it, or choose another --db", e);
    }
  }

  /** The database in a folder that has one. */
  static Dataset existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Failure(folder + ": no database here; make one with: hearsay run");
    }
    return open(folder);
  }
}
