package org.hearsay.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose client sends the head of a request bit by bit: Jetty's idle time-out
 * begins anew with each byte, and connections are few.
 */
final class SlowClients extends Handler.Wrapper implements Connection.Listener {

  private final Scheduler scheduler;
  private final Duration patience;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

  SlowClients(Handler inside, Scheduler scheduler, Duration patience) {
    super(inside);
    this.scheduler = scheduler;
    this.patience = patience;
  }

  /** What a connection had sent at the last look. */
  private static final class Seen {
    private final AtomicLong requests = new AtomicLong();
    private volatile boolean busy;
    private long requestsBefore;
    private long bytesBefore;
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Seen());
    look(connection);
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void look(Connection connection) {
    Seen seen = open.get(connection);
    if (seen == null) {
      return;
    }
    seen.requestsBefore = seen.requests.get();
    seen.bytesBefore = connection.getBytesIn();
    scheduler.schedule(
        () -> {
          boolean sending = connection.getBytesIn() > seen.bytesBefore;
          if (!seen.busy && sending && seen.requests.get() == seen.requestsBefore) {
            connection.close();
          } else {
            look(connection);
          }
        },
        patience.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Seen seen = open.get(request.getConnectionMetaData().getConnection());
    if (seen != null) {
      seen.requests.incrementAndGet();
      seen.busy = true;
      Request.addCompletionListener(request, failure -> seen.busy = false);
    }
    return super.handle(request, response, callback);
  }
}
