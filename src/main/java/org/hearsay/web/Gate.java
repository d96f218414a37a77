package org.hearsay.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in what a request to this machine by its own page or by a program is, before its body is
 * read. A page of another site can send requests from the same browser: it is known by its Origin,
 * or by a Host that only pretends to be here.
 */
final class Gate extends Handler.Wrapper {

  /** Style attributes are set by the graph and map widgets; scripts are never inline. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  private static final String DATASET = "/" + GraphServer.DATASET;

  /** Where anybody may ask. */
  static final Set<String> READ_PATHS =
      Set.of(DATASET, DATASET + "/", DATASET + "/sparql", DATASET + "/query", DATASET + "/get");

  static final String UPDATE_PATH = DATASET + "/update";

  /** Where articles are read. */
  static final String ADD_PATH = DATASET + "/articles";

  private static final Set<String> WRITE_PATHS = Set.of(UPDATE_PATH, DATASET + "/data", ADD_PATH);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  /** No address of this server needs more; two names for one path open a way around. */
  private static final Pattern PATH = Pattern.compile("(?:/(?!\\.)[\\w.~-]*+)++");

  private static final Pattern HERE =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d{1,5})?");

  private final Limits limits;
  private final Optional<Password> password;

  Gate(Handler inside, Limits limits, Optional<Password> password) {
    super(inside);
    this.limits = limits;
    this.password = password;
  }

  /** Why a request is not let in. */
  private record Refusal(int status, String reason) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    Optional<Refusal> refusal = stranger(request).or(() -> unknown(request, response));
    if (refusal.isEmpty() && request.getLength() > mostBytes(request)) {
      refusal = Optional.of(new Refusal(413, "The request is too long."));
    }
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    refuse(refusal.get(), request, response, callback);
    return true;
  }

  private static void refuse(
      Refusal refusal, Request request, Response response, Callback callback) {
    response.setStatus(refusal.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Runnable answer = () -> Content.Sink.write(response, true, refusal.reason() + "\n", callback);
    if (refusal.status() == 401) {
      // Programs send the article first and the password when they are asked for it.
      Content.Source.consumeAll(request, Callback.from(answer, callback::failed));
    } else {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      answer.run();
    }
  }

  /** Bytes that the body of this request may have. */
  int mostBytes(Request request) {
    return WRITE_PATHS.contains(path(request)) ? limits.updateBytes() : limits.queryBytes();
  }

  private static String path(Request request) {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
  }

  private static Optional<Refusal> stranger(Request request) {
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(new Refusal(405, "No such method here."));
    }
    if (!PATH.matcher(path(request)).matches()) {
      return Optional.of(new Refusal(400, "No such address here."));
    }
    String host = header(request, "Host").orElse("").toLowerCase(Locale.ROOT);
    if (!HERE.matcher(host).matches() || !HERE.matcher(authority(request)).matches()) {
      return Optional.of(new Refusal(421, "Ask for 127.0.0.1 or localhost, not for this host."));
    }
    boolean ofAnother =
        header(request, "Origin").filter(o -> !o.equals("http://" + host)).isPresent();
    boolean fromAnother =
        header(request, "Sec-Fetch-Site")
            .filter(s -> s.matches("cross-site|same-site"))
            .isPresent();
    // A link from elsewhere may open the page; it may not ask the graph.
    boolean elsewhere = ofAnother || (fromAnother && path(request).startsWith(DATASET));
    return elsewhere
        ? Optional.of(new Refusal(403, "Not for pages of other sites."))
        : Optional.empty();
  }

  private static String authority(Request request) {
    return Optional.ofNullable(request.getHttpURI().getHost()).orElse("");
  }

  /** A writer without the password; without one on this server, nothing is written at all. */
  private Optional<Refusal> unknown(Request request, Response response) {
    String path = path(request);
    boolean open = READ_PATHS.contains(path);
    if (open || !(path + "/").startsWith(DATASET + "/")) {
      return Optional.empty();
    }
    if (password.isEmpty() || !WRITE_PATHS.contains(path)) {
      return Optional.of(new Refusal(404, "Nothing here."));
    }
    boolean browser =
        header(request, "Origin").isPresent() || header(request, "Sec-Fetch-Site").isPresent();
    return switch (password.get().judge(header(request, "Authorization"), browser)) {
      case RIGHT -> Optional.empty();
      case WAIT -> {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, Password.LONGEST_WAIT_SECONDS);
        yield Optional.of(new Refusal(429, "Too many wrong passwords; try again later."));
      }
      case WRONG -> {
        // A browser is not asked for a password that it would add to every later request by itself.
        response
            .getHeaders()
            .put(
                HttpHeader.WWW_AUTHENTICATE,
                (browser ? "Bearer" : "Basic") + " realm=\"Hearsay\", charset=\"UTF-8\"");
        yield Optional.of(new Refusal(401, "Writing needs the password."));
      }
    };
  }

  private static Optional<String> header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }
}
