package org.hearsay.cli.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Articles done and tokens a second, on standard error, when a person is there to see it. */
public final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private long tokens;

  public Progress(int articles) {
    bar =
        CommandLine.Help.Ansi.AUTO.enabled()
            ? new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" articles", 1)
                .setInitialMax(articles)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .build()
            : null;
  }

  public void step(int tokensOfArticle) {
    tokens += tokensOfArticle;
    if (bar != null) {
      double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
      bar.setExtraMessage(" %,d tokens/s".formatted(Math.round(tokens / seconds)));
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
