package org.hearsay.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets queries and updates work in threads of their own and stops them when their time is over. A
 * thread that does not stop is given up: the client has its answer, and few such threads are left
 * to run.
 */
final class QueryWatch implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(QueryWatch.class);

  private final Limits limits;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "query");
            thread.setDaemon(true);
            return thread;
          });

  QueryWatch(Limits limits) {
    this.limits = limits;
  }

  /** Stops all queries that are being answered. */
  void stopAll(String why) {
    running.forEach(r -> r.stop(why));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    boolean update = Purpose.UPDATE_PATH.equals(asked.getRequestURI());
    if (!update && purpose(asked) != Purpose.QUERY) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse http = (HttpServletResponse) response;
    if (givenUp.get() > limits.queries() / 2) {
      http.setHeader("Retry-After", "60");
      http.sendError(503, "Too many queries that could not be stopped are still running.");
      return;
    }
    Running query = new Running();
    Answer answer = new Answer(http, query, limits.answerBytes());
    request.setAttribute(Running.ATTRIBUTE, query);
    running.add(query);
    AtomicInteger state = new AtomicInteger(); // 1 ended, 2 given up
    Future<?> work =
        workers.submit(
            () -> {
              try {
                chain.doFilter(request, answer);
              } finally {
                running.remove(query);
                if (!state.compareAndSet(0, 1)) {
                  givenUp.decrementAndGet();
                }
              }
              return null;
            });
    Duration limit = update ? limits.update() : limits.query();
    if (!ended(work, query, limit)) {
      String what = update ? "update" : "query";
      query.stop("The %s took longer than %s and was stopped.".formatted(what, seconds(limit)));
      if (!ended(work, query, limits.grace()) && state.compareAndSet(0, 2)) {
        LOG.warn(
            "A query does not stop; its thread is given up. Given up: {}",
            givenUp.incrementAndGet());
      }
    }
    answer.end();
  }

  private static Purpose purpose(HttpServletRequest request) {
    return Purpose.of(
        String.valueOf(request.getMethod()),
        request.getRequestURI(),
        Optional.ofNullable(request.getContentType()));
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }

  private static boolean ended(Future<?> work, Running query, Duration within) throws IOException {
    try {
      work.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      query.stop("The query failed: " + e.getCause()); // no reason where it was stopped before
      return true;
    }
  }

  @Override
  public void destroy() {
    stopAll("The server ends.");
    workers.shutdown();
  }
}
