package org.hearsay.article.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Failure;

/**
 * Fetches addresses: what robots.txt allows, one at a time, with a pause between requests to a
 * host, within a size and a time. What has not changed since the last time is not sent again.
 */
public final class Fetcher {

  /** Browsers follow twenty; what needs more than five is a trap. */
  private static final int MOST_REDIRECTS = 5;

  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
  private static final int FOUND = 200;
  private static final int UNCHANGED = 304;

  private final Settings settings;
  private final Reachable reachable;
  private final Robots robots = new Robots(address -> followed(address, Map.of(), false).answer());
  private final KeptPages kept;
  private final HttpClient client;
  private final Map<String, Long> asked = new HashMap<>();

  /**
   * How to fetch.
   *
   * @param agent who asks, with an address to complain to
   * @param allowPrivate whether machines of private networks may be asked
   * @param kept folder of pages that may be asked for again
   * @param pause between two requests to a host
   * @param limit of one request
   */
  public record Settings(
      String agent, boolean allowPrivate, Path kept, Duration pause, Duration limit) {}

  public Fetcher(Settings settings) {
    this(settings, InetAddress::getAllByName);
  }

  Fetcher(Settings settings, Reachable.Names names) {
    this.settings = settings;
    reachable = new Reachable(settings.allowPrivate(), names);
    kept = new KeptPages(settings.kept());
    client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.limit())
            .build();
  }

  /** An answer and the address, behind redirects, that gave it. */
  private record Answered(URI address, HttpResponse<byte[]> answer) {}

  /**
   * What is at an address.
   *
   * @throws Failure in one line when it cannot, or may not, be had
   */
  public synchronized Fetched fetch(URI address) {
    Optional<KeptPages.Kept> before = kept.of(address);
    Map<String, String> conditions = new HashMap<>();
    before.flatMap(KeptPages.Kept::tag).ifPresent(t -> conditions.put("If-None-Match", t));
    before.flatMap(KeptPages.Kept::changed).ifPresent(c -> conditions.put("If-Modified-Since", c));
    Answered answered = followed(address, conditions, true);
    HttpResponse<byte[]> answer = answered.answer();
    if (answer.statusCode() == UNCHANGED && before.isPresent()) {
      return before.get().page();
    }
    if (answer.statusCode() != FOUND) {
      throw new Failure(address + ": expected a page, found HTTP status " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Fetched page = new Fetched(answered.address(), type, content(address, answer));
    kept.keep(
        address,
        new KeptPages.Kept(
            page,
            answer.headers().firstValue("ETag"),
            answer.headers().firstValue("Last-Modified")));
    return page;
  }

  private Answered followed(URI start, Map<String, String> headers, boolean asRobot) {
    URI address = start;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      reachable.check(address);
      Duration pause = asRobot ? robots.check(address, settings.pause()) : settings.pause();
      HttpResponse<byte[]> answer = asked(address, headers, pause);
      Optional<String> target = answer.headers().firstValue("Location");
      if (!REDIRECTS.contains(answer.statusCode()) || target.isEmpty()) {
        return new Answered(address, answer);
      }
      try {
        address = address.resolve(target.get());
      } catch (IllegalArgumentException e) {
        throw new Failure(address + ": leads to what is no address: " + target.get(), e);
      }
    }
    throw new Failure(start + ": more than " + MOST_REDIRECTS + " redirects");
  }

  private HttpResponse<byte[]> asked(URI address, Map<String, String> headers, Duration pause) {
    rest(address.getHost(), pause);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.limit())
            .header("User-Agent", settings.agent())
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new LimitedBody(ArticleText.LONGEST_BYTES));
    try {
      return answer.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      String line = "%s: no answer in %d seconds";
      throw new Failure(line.formatted(address, settings.limit().toSeconds()), e);
    } catch (ExecutionException e) {
      throw failed(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(address + ": interrupted", e);
    } finally {
      asked.put(address.getHost(), System.nanoTime());
    }
  }

  private static Failure failed(URI address, ExecutionException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitedBody.TooLong) {
        return ArticleText.tooLong(address.toString());
      }
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String reason =
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return new Failure(address + ": no answer: " + reason.lines().findFirst().orElse(""), e);
  }

  private void rest(String host, Duration pause) {
    Long last = asked.get(host);
    if (last == null) {
      return;
    }
    long left = pause.toNanos() - (System.nanoTime() - last);
    try {
      TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(host + ": interrupted", e);
    }
  }

  /** Unpacked, and no longer than it may be then either. */
  private static byte[] content(URI address, HttpResponse<byte[]> answer) {
    if (!answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
      return answer.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(in.readNBytes(ArticleText.LONGEST_BYTES + 1));
      if (out.size() > ArticleText.LONGEST_BYTES) {
        throw ArticleText.tooLong(address.toString());
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new Failure(address + ": expected gzip: " + e.getMessage(), e);
    }
  }
}
