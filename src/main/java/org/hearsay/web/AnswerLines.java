package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An answer that is sent line by line while the work goes on, whether or not somebody still reads
 * it; a blank line now and then keeps the connection from being taken for idle.
 */
final class AnswerLines implements AutoCloseable {

  private static final int SECONDS = 5;

  private final PrintWriter out;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "answer");
            thread.setDaemon(true);
            return thread;
          });

  AnswerLines(OutputStream out) {
    this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
    var unused = clock.scheduleAtFixedRate(() -> line(""), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void write(JsonNode node) {
    line(node.toString());
  }

  private synchronized void line(String line) {
    out.print(line + "\n");
    out.flush();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      out.close();
    }
  }
}
