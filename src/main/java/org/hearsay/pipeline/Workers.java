package org.hearsay.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hearsay.article.Failure;

/**
 * Threads that work on articles, each within a time limit. One that does not stop when asked is
 * left behind, and another takes its place.
 */
final class Workers implements AutoCloseable {

  private final Duration limit;
  private final ThreadPoolExecutor pool;

  Workers(int threads, Duration limit) {
    this.limit = limit;
    pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "article");
    thread.setDaemon(true);
    return thread;
  }

  /** Work on one article, begun in the order of the calls. */
  Job begin(String where, Supplier<Outcome> work) {
    return new Job(where, work);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private synchronized void oneMore() {
    pool.setMaximumPoolSize(pool.getCorePoolSize() + 1);
    pool.setCorePoolSize(pool.getCorePoolSize() + 1);
  }

  private synchronized void oneLess() {
    pool.setCorePoolSize(pool.getCorePoolSize() - 1);
    pool.setMaximumPoolSize(pool.getCorePoolSize());
  }

  /** Work on one article. */
  final class Job {
    private final String where;
    private final CompletableFuture<Start> start = new CompletableFuture<>();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private boolean ended;
    private boolean leftBehind;

    private Job(String where, Supplier<Outcome> work) {
      this.where = where;
      outcome.completeAsync(
          () -> {
            start.complete(new Start(Thread.currentThread(), System.nanoTime()));
            try {
              return work.get();
            } finally {
              end();
            }
          },
          pool);
    }

    /** Who works on it since when. */
    private record Start(Thread thread, long nanos) {}

    String where() {
      return where;
    }

    /** What came of it; to be asked in the order in which the work was begun. */
    Outcome await() {
      try {
        Start begun = start.get();
        long left = limit.toNanos() - (System.nanoTime() - begun.nanos);
        try {
          return outcome.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          leave(begun.thread);
          String line = "%s: took longer than %d seconds; left out";
          return new Outcome.Failed(new Failure(line.formatted(where, limit.toSeconds()), e));
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(where + ": " + e.getMessage(), e);
      }
    }

    private synchronized void leave(Thread thread) {
      if (!ended) {
        leftBehind = true;
        thread.interrupt();
        oneMore();
      }
    }

    private synchronized void end() {
      ended = true;
      if (leftBehind) {
        oneLess();
      }
    }
  }
}
