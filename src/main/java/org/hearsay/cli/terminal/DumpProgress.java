package org.hearsay.cli.terminal;

import java.nio.file.Path;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hearsay.kb.build.DumpIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * How far a dump has been read, on standard error: a bar with rate and time left for a person, else
 * a line a minute; and the lines that could not be read, the first of them one by one.
 */
public final class DumpProgress implements DumpIndex.Listener, AutoCloseable {

  private static final int SHOWN = 20;
  private static final long MEGABYTE = 1_000_000;
  private static final long MINUTE = 60_000_000_000L;

  private final Path dump;
  private final long started = System.nanoTime();
  private final @Nullable ProgressBar bar;
  private long said = started;
  private long first = -1;
  private long skipped;

  public DumpProgress(Path dump) {
    this.dump = dump;
    bar =
        CommandLine.Help.Ansi.AUTO.enabled()
            ? new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .showSpeed()
                .build()
            : null;
  }

  @Override
  public void progress(long position, long size, long entities) {
    long now = System.nanoTime();
    first = first < 0 ? position : first;
    String rate = "%,d entities, %,d/s".formatted(entities, Math.round(entities / seconds()));
    if (bar != null) {
      bar.maxHint(size > 0 ? size : -1);
      bar.stepTo(position);
      bar.setExtraMessage(" " + rate);
    } else if (now - said > MINUTE) {
      said = now;
      long left = Math.round(seconds() * (size - position) / Math.max(1, position - first));
      String time =
          size > 0 ? ", " + Duration.ofSeconds(left).toString().substring(2) + " left" : "";
      System.err.println("hearsay: " + rate + time);
    }
  }

  private double seconds() {
    return Math.max(1e-3, (System.nanoTime() - started) / 1e9);
  }

  @Override
  public void skipped(long line, String reason) {
    skipped++;
    if (skipped <= SHOWN) {
      System.err.println("hearsay: " + dump + ":" + line + ": skipped: " + reason);
    } else if (skipped == SHOWN + 1) {
      System.err.println("hearsay: further lines that cannot be read are only counted");
    }
  }

  /** What was built, how fast, and how much room it takes. */
  public String summary(DumpIndex.Summary done) {
    return "%,d entities (%,d/s), %,d lines skipped; %,d items, %,d bytes (%d an item)"
        .formatted(
            done.entities(),
            Math.round(done.entities() / seconds()),
            done.skipped(),
            done.items(),
            done.bytes(),
            done.bytes() / Math.max(1, done.items()));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
