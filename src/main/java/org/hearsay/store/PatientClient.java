package org.hearsay.store;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client that waits only so long for a whole answer, and asks again, later each time, when there
 * is none or the server has no time. Everything it sends may be sent twice: graphs are replaced
 * whole.
 */
final class PatientClient extends HttpClient {

  private static final int ATTEMPTS = 5;

  /** Doubles with each attempt: 15 seconds in all. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Statuses of a server that may have time later. */
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private final HttpClient client;
  private final Duration timeout;

  private final Duration firstPause;

  private final Optional<String> authorization;

  PatientClient(HttpClient client, Duration timeout) {
    this(client, timeout, FIRST_PAUSE, Optional.empty());
  }

  /**
   * One that waits before it asks again.
   *
   * @param authorization the header of that name, sent without being asked for it
   */
  PatientClient(
      HttpClient client, Duration timeout, Duration firstPause, Optional<String> authorization) {
    this.client = client;
    this.timeout = timeout;
    this.firstPause = firstPause;
    this.authorization = authorization;
  }

  /** The same with a header {@code Authorization}. */
  PatientClient authorized(String header) {
    return new PatientClient(client, timeout, firstPause, Optional.of(header));
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return sendAsync(request, handler).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return attempt(authorized(request), info -> whole(handler.apply(info)), 1, firstPause);
  }

  /** Hands on a body when all of it is there, so that no reader waits for the rest. */
  private static <T> HttpResponse.BodySubscriber<T> whole(HttpResponse.BodySubscriber<T> reader) {
    return HttpResponse.BodySubscribers.mapping(
        HttpResponse.BodySubscribers.ofByteArray(),
        bytes -> {
          SubmissionPublisher<List<ByteBuffer>> body = new SubmissionPublisher<>(Runnable::run, 1);
          body.subscribe(reader);
          body.submit(List.of(ByteBuffer.wrap(bytes)));
          body.close();
          return reader.getBody().toCompletableFuture().join();
        });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // thenCompose waits for the inner one
  private <T> CompletableFuture<HttpResponse<T>> attempt(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, int attempt, Duration pause) {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
    return answer
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, error) -> {
              answer.cancel(true); // nothing, when it is there
              if (attempt < ATTEMPTS && (response == null ? isPassing(error) : isLate(response))) {
                return CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS))
                    .thenCompose(
                        v -> attempt(request, handler, attempt + 1, pause.multipliedBy(2)));
              }
              return response == null
                  ? CompletableFuture.<HttpResponse<T>>failedFuture(said(error))
                  : CompletableFuture.completedFuture(response);
            })
        .thenCompose(Function.identity());
  }

  private static boolean isLate(HttpResponse<?> response) {
    return LATER.contains(response.statusCode());
  }

  /** A refused password will be refused again. */
  private static boolean isPassing(Throwable error) {
    return !String.valueOf(error.getMessage()).contains("authentication");
  }

  private Throwable said(Throwable error) {
    return error instanceof TimeoutException
        ? new HttpTimeoutException("none that is whole in " + timeout.toSeconds() + " seconds")
        : error;
  }

  private HttpRequest authorized(HttpRequest request) {
    HttpRequest.Builder authorized = HttpRequest.newBuilder(request, (name, value) -> true);
    authorization.ifPresent(header -> authorized.setHeader("Authorization", header));
    return authorized.build();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushes) {
    throw new UnsupportedOperationException("nothing is pushed here");
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }
}
