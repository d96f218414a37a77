package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Dataset;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.export.RdfFile;
import org.hearsay.file.WholeFile;
import org.hearsay.store.StoredArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the local database into a file that restore reads. */
@Command(
    name = "backup",
    description = "Write the local database, articles included, into one file.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay backup 2026-11-30.nq.gz"})
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "N-Quads, gzipped.")
  private Path file = Path.of("");

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    return database.read(
        graphs -> {
          Dataset dataset = graphs.all();
          StoredArticles.check(dataset);
          WholeFile.write(
              file,
              out -> {
                GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
                RdfFile.write(dataset, RdfFile.Syntax.NQ, zipped, Map.of());
                zipped.finish();
              });
          return 0;
        });
  }
}
