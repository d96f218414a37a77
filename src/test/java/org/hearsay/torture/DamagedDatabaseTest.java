package org.hearsay.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.hearsay.article.Failure;
import org.hearsay.store.LocalDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of which a file is cut, emptied or changed. */
@Tag("torture")
class DamagedDatabaseTest {

  @TempDir private static Path folder;

  private static Path whole = Path.of("");

  @BeforeAll
  static void build() {
    whole = folder.resolve("whole");
    Dataset dataset = LocalDatabase.open(whole);
    Pieces.build(Pieces.lines(false).subList(0, 1), dataset, false);
    LocalDatabase.settled(whole);
  }

  /** What has happened to a file. */
  private enum Damage {
    EMPTIED,
    CUT,
    ZEROED,
    CHANGED
  }

  private static byte[] damaged(byte[] bytes, Damage damage, Random random) {
    byte[] changed = bytes.clone();
    switch (damage) {
      case EMPTIED -> {
        return new byte[0];
      }
      case CUT -> {
        return Arrays.copyOf(bytes, bytes.length / 3);
      }
      case ZEROED -> Arrays.fill(changed, 0, Math.min(bytes.length, 8192), (byte) 0);
      default -> {
        for (int i = 0; i < 20; i++) {
          changed[random.nextInt(Math.min(bytes.length, 50_000))] ^=
              (byte) (1 + random.nextInt(255));
        }
      }
    }
    return changed;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(whole)) {
      return all.filter(f -> f.toString().contains("Data-") && f.toFile().isFile())
          .filter(f -> !f.toString().endsWith(".lock") && f.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  /** Opens each damaged copy; what else than a failure or trouble that is one line comes of it. */
  private static List<String> surprises(boolean summed) throws IOException {
    Random random = new Random(1);
    List<String> surprises = new ArrayList<>();
    for (Path file : files()) {
      for (Damage damage : Damage.values()) {
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = damaged(bytes, damage, random);
        if (!Arrays.equals(bytes, changed)) {
          Path copy = Files.createTempDirectory(folder, "copy");
          copy(copy, summed);
          Files.delete(copy.resolve(whole.relativize(file)));
          Files.write(copy.resolve(whole.relativize(file)), changed);
          opened(copy, summed)
              .ifPresent(s -> surprises.add(whole.relativize(file) + " " + damage + ": " + s));
        }
      }
    }
    return surprises;
  }

  private static Optional<String> opened(Path copy, boolean summed) {
    try {
      Dataset dataset = LocalDatabase.existing(copy);
      long quads = dataset.calculateRead(() -> dataset.asDatasetGraph().stream().count());
      return summed ? Optional.of("answers with " + quads) : Optional.empty();
    } catch (Failure e) {
      return wrong(e);
    } catch (RuntimeException | InternalError e) {
      return LocalDatabase.isTrouble(e) ? wrong(LocalDatabase.damaged("it", e)) : wrong(e);
    }
  }

  /** A message that is no line, or of another trouble. */
  private static Optional<String> wrong(Throwable e) {
    String message = String.valueOf(e.getMessage());
    boolean right =
        e instanceof Failure && message.lines().count() == 1 && !message.contains("in use");
    return right ? Optional.empty() : Optional.of(e.toString());
  }

  /** The same files under other names: they are large, and only one is to be another. */
  private static void copy(Path to, boolean summed) throws IOException {
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(whole.relativize(file).toString());
        Files.createDirectories(target.getParent());
        boolean wanted = summed || !file.toString().endsWith(".sums");
        if (wanted && !file.toString().endsWith("lock")) {
          Files.createLink(target, file);
        }
      }
    }
  }

  @Test
  void everyDamageIsNoticed() throws IOException {
    assertThat(surprises(true)).isEmpty();
  }

  @Test
  void damageWithoutChecksumsIsNoTrace() throws IOException {
    assertThat(surprises(false)).isEmpty();
  }
}
