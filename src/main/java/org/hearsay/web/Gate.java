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
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;
import org.hearsay.web.open.OpenData;

/**
 * Lets in what a request to this machine by its own page or by a program is, before its body is
 * read. A page of another site can send requests from the same browser: it is known by its Origin,
 * or by a Host that only pretends to be here. It may read what is for others, and nothing more.
 */
final class Gate extends Handler.Wrapper {

  /** Style attributes are set by the graph and map widgets; scripts are never inline. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  /** No address but those of the graph needs more; two names for one path open a way around. */
  private static final Pattern PATH = Pattern.compile("(?:/(?!\\.)[\\w.~-]*+)++");

  private static final Pattern HERE =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d{1,5})?");

  private final Limits limits;
  private final Optional<Password> password;
  private final boolean forOthers;

  /**
   * A gate before what is inside.
   *
   * @param forOthers whether pages of other sites may read
   */
  Gate(Handler inside, Limits limits, Optional<Password> password, boolean forOthers) {
    super(forOthers ? readable(inside) : inside);
    this.limits = limits;
    this.password = password;
    this.forOthers = forOthers;
  }

  /** Lets browsers hand on what is inside; what no other page may have does not get here. */
  private static Handler readable(Handler inside) {
    CrossOriginHandler readable = new CrossOriginHandler();
    readable.setAllowedOriginPatterns(Set.of("*"));
    readable.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
    readable.setAllowedHeaders(Set.of("*"));
    readable.setExposedHeaders(Set.of("Location", "Link", "Retry-After"));
    readable.setHandler(inside);
    return readable;
  }

  /** Why a request is not let in. */
  private record Refusal(int status, String reason) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    if (header(request, "Access-Control-Request-Private-Network").isPresent()) {
      // Browsers ask so before a page of the web may read from this machine.
      response.getHeaders().put("Access-Control-Allow-Private-Network", "true");
    }
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
    return purpose(request) == Purpose.WRITE ? limits.updateBytes() : limits.queryBytes();
  }

  private static Purpose purpose(Request request) {
    return Purpose.of(request.getMethod(), path(request), header(request, "Content-Type"));
  }

  private static String path(Request request) {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
  }

  private Optional<Refusal> stranger(Request request) {
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(new Refusal(405, "No such method here."));
    }
    String path = path(request);
    if (!PATH.matcher(path).matches() && !OpenData.isAt(path)) {
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
    Purpose purpose = purpose(request);
    // A link from elsewhere may open the page; what may be read is read, and nothing else done.
    boolean elsewhere = ofAnother || (fromAnother && purpose != Purpose.PAGE);
    return elsewhere && !(forOthers && purpose.isOpen())
        ? Optional.of(new Refusal(403, "Not for pages of other sites."))
        : Optional.empty();
  }

  private static String authority(Request request) {
    return Optional.ofNullable(request.getHttpURI().getHost()).orElse("");
  }

  /** A writer without the password; without one on this server, nothing is written at all. */
  private Optional<Refusal> unknown(Request request, Response response) {
    Purpose purpose = purpose(request);
    if (purpose == Purpose.PAGE || purpose.isOpen()) {
      return Optional.empty();
    }
    if (password.isEmpty() || purpose == Purpose.NOTHING) {
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
