package org.hearsay.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Failure;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.LocalDatabase;
import org.hearsay.store.bounded.BoundedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a database of what backup wrote. */
@Command(
    name = "restore",
    description = "Make a local database of a backup.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay restore 2026-11-30.nq.gz --db data/restored"})
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file = Path.of("");

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      throw new Failure(file + ": no such file");
    }
    LocalDatabase.create(database.folder(), this::read);
    return 0;
  }

  private void read(Dataset dataset) {
    try {
      unpack();
      BoundedFile.read(file, dataset);
    } catch (IOException e) {
      throw Failure.of(file, e);
    }
    Model all = dataset.getUnionModel();
    if (all.isEmpty()) {
      throw new Failure(file + ": expected named graphs, found none with triples");
    }
    if (all.contains(null, RDF.type, Vocabulary.ARTICLE) && !Ontology.endsIn(all)) {
      throw new Failure(file + ": not whole: terms of the ontology are missing; was it cut?");
    }
  }

  /** Finds out whether a gzipped file is whole: Jena takes an end that is missing for the end. */
  private void unpack() throws IOException {
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (EOFException | ZipException e) {
        throw new Failure(file + ": not whole: was it cut, or is it no gzip file?", e);
      }
    }
  }
}
