package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to a server that can be written to. */
class GateTest {

  private static final Dataset DATASET = GraphStore.inMemory();
  private static final String INSERT = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }";
  private static final String UPDATE = "Content-Type: application/sparql-update";
  private static final String BASIC =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("hearsay:secret".getBytes(StandardCharsets.UTF_8));
  private static final String BEARER = "Authorization: Bearer secret";

  private static GraphServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    server = writable(DATASET, false);
  }

  private static GraphServer writable(Dataset dataset, boolean allowLoad)
      throws GraphServer.CannotServe {
    return GraphServer.start(
        dataset,
        new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(30), allowLoad));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static long size(Dataset dataset) {
    return dataset.calculateRead(() -> dataset.asDatasetGraph().stream().count());
  }

  private static String update(String head, String text) throws IOException {
    return Raw.request(server, "POST /hearsay/update", UPDATE + "\r\n" + head, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:3330", "127.0.0.1.evil.example", ""})
  void anotherHostIsNotServed(String host) throws IOException {
    for (String path : new String[] {"/", "/catalogue", "/hearsay/sparql?query=ASK%7B%7D"}) {
      String answer = Raw.request(server, "GET " + path, "Host: " + host, "");
      assertThat(Raw.status(answer)).isIn(400, 421);
    }
    String absolute = Raw.request(server, "GET http://evil.example/", "Host: evil.example", "");
    assertThat(Raw.status(absolute)).isIn(400, 421);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void thisMachineIsServed(String host) throws IOException {
    String answer = Raw.request(server, "GET /", "Host: " + host + ":" + server.port(), "");
    assertThat(Raw.status(answer)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void aPageOfAnotherSiteMayReadAndCannotWrite(String head) throws Exception {
    for (String known : new String[] {BASIC, BEARER}) {
      assertThat(Raw.status(update(head + "\r\n" + known, INSERT))).isEqualTo(403);
      for (String graph : new String[] {"/hearsay?graph=urn:g", "/hearsay/data?default"}) {
        String turtle = head + "\r\nContent-Type: text/turtle\r\n" + known;
        String put = Raw.request(server, "PUT " + graph, turtle, "<urn:a> <urn:b> <urn:c> .");
        assertThat(Raw.status(put)).isEqualTo(403);
      }
    }
    assertThat(size(DATASET)).isZero();
    String ask = "GET /hearsay/sparql?query=ASK%7B%7D";
    assertThat(Raw.status(Raw.request(server, ask, head, ""))).isEqualTo(200);
    GraphServer.Settings settings =
        new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(30), false, false);
    try (GraphServer closed = GraphServer.start(DATASET, settings)) {
      assertThat(Raw.status(Raw.request(closed, ask, head, ""))).isEqualTo(403);
      assertThat(Raw.status(Raw.request(closed, "GET /ns", head, ""))).isEqualTo(403);
    }
  }

  @Test
  void browsersAreToldWhatAPageOfAnotherSiteMayDo() throws IOException {
    String head = "Origin: https://example.org\r\nAccess-Control-Request-Headers: accept\r\n";
    String asks = head + "Access-Control-Request-Method: POST";
    assertThat(Raw.request(server, "OPTIONS /hearsay/sparql", asks, ""))
        .contains("Access-Control-Allow-Origin: https://example.org")
        .contains("Access-Control-Allow-Methods")
        .doesNotContain("Access-Control-Allow-Credentials");
    for (String path : new String[] {"/hearsay/update", "/hearsay/articles", "/", "/catalogue"}) {
      String answer = Raw.request(server, "OPTIONS " + path, asks, "");
      assertThat(Raw.status(answer)).isEqualTo(403);
      assertThat(answer).doesNotContain("Access-Control-Allow-Origin");
    }
  }

  @Test
  void aBrowserIsNotAskedForAPasswordAndNeedsAToken() throws Exception {
    Dataset dataset = GraphStore.inMemory();
    try (GraphServer own = writable(dataset, false)) {
      String origin = "Origin: http://127.0.0.1:" + own.port() + "\r\n" + UPDATE + "\r\n";
      String ambient = Raw.request(own, "POST /hearsay/update", origin + BASIC, INSERT);
      assertThat(Raw.status(ambient)).isEqualTo(401);
      assertThat(ambient).contains("WWW-Authenticate: Bearer").doesNotContain("Basic");
      assertThat(size(dataset)).isZero();
      String token = Raw.request(own, "POST /hearsay/update", origin + BEARER, INSERT);
      assertThat(Raw.status(token)).isLessThan(300);
      assertThat(size(dataset)).isOne();
    }
  }

  @Test
  void refusalsHaveTheHeadersOfThePage() throws IOException {
    String answer = update("Accept: */*", INSERT);
    assertThat(Raw.status(answer)).isEqualTo(401);
    assertThat(answer)
        .contains("WWW-Authenticate: Basic")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("X-Content-Type-Options: nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "MOVE"})
  void otherMethodsAreOff(String method) throws IOException {
    assertThat(Raw.status(Raw.request(server, method + " /", "X-Secret: 1", "")))
        .isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hearsay/update",
        "/hearsay/data?default",
        "/hearsay/data?graph=urn:g",
        "/hearsay/%75pdate",
        "/hearsay//update",
        "//hearsay/update",
        "/hearsay/./update",
        "/x/../hearsay/update",
        "/hearsay/update/",
        "/hearsay/update;a=b",
        "/hearsay;a=b/update",
        "/hearsay/sparql/../update",
        "/hearsay/update%00",
        "/hearsay%2Fupdate",
        "/hearsay/sparql",
        "/hearsay",
        "/hearsay/",
        "/hearsay/get?default",
        "/hearsay?default",
        "/hearsay?graph=urn:g",
        "/hearsay/?graph=urn:g",
        "/id/%2e%2e/hearsay/update",
        "/id/..%2Fhearsay/update",
        "/id/x;/../hearsay/update",
        "/ns/../hearsay/update",
        "/hearsay/upload",
        "/hearsay/shacl",
        "/hearsay/patch",
        "/$/server",
        "/$/datasets",
        "/$/compact/hearsay"
      })
  void nothingIsWrittenWithoutThePassword(String path) throws IOException {
    for (String method : new String[] {"POST", "PUT", "DELETE"}) {
      for (String type : new String[] {"application/sparql-update", "text/turtle"}) {
        String body = type.contains("turtle") ? "<urn:a> <urn:b> <urn:c> ." : INSERT;
        String head = "Content-Type: " + type;
        assertThat(Raw.status(Raw.request(server, method + " " + path, head, body)))
            .as(method)
            .isGreaterThanOrEqualTo(400);
      }
    }
    String form = "Content-Type: application/x-www-form-urlencoded";
    Raw.request(server, "POST " + path, form, "update=" + INSERT.replace(" ", "+"));
    Raw.request(server, "POST " + path, form, "graph=urn:g&update=" + INSERT.replace(" ", "+"));
    assertThat(size(DATASET)).isZero();
  }

  @Test
  void filesAndServersAreLoadedOnlyWhereThatIsAllowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> 'secret' .");
    for (String from : new String[] {secret.toUri().toString(), server.page() + "hearsay/get"}) {
      for (String load : new String[] {"LOAD <%s>", "LOAD <%s> INTO GRAPH <urn:g>"}) {
        String answer = update(BEARER, load.formatted(from));
        assertThat(Raw.status(answer)).isGreaterThanOrEqualTo(400);
        assertThat(answer).contains("--allow-load");
      }
    }
    assertThat(size(DATASET)).isZero();
    Dataset dataset = GraphStore.inMemory();
    try (GraphServer own = writable(dataset, true)) {
      String load = "LOAD <" + secret.toUri() + "> INTO GRAPH <urn:g>";
      String head = UPDATE + "\r\n" + BEARER;
      assertThat(Raw.status(Raw.request(own, "POST /hearsay/update", head, load))).isLessThan(300);
      assertThat(size(dataset)).isOne();
    }
  }

  @Test
  void contextsOfJsonLdThatLieElsewhereAreNotFetched() throws IOException {
    String head = "Content-Type: application/ld+json\r\n" + BEARER;
    String body = "{\"@context\":\"" + server.page() + "catalogue\",\"@id\":\"urn:a\",\"b\":\"c\"}";
    String answer = Raw.request(server, "POST /hearsay/data?graph=urn:g", head, body);
    assertThat(Raw.status(answer)).isGreaterThanOrEqualTo(400);
    assertThat(answer).contains("not loaded from elsewhere");
  }

  @Test
  void wrongPasswordsAreAnsweredMoreAndMoreSlowly() {
    AtomicLong now = new AtomicLong();
    Password password = new Password("secret", now::get);
    Optional<String> right = Optional.of("Bearer secret");
    for (int i = 0; i < 5; i++) {
      assertThat(password.judge(Optional.of("Bearer guess" + i), false))
          .isEqualTo(Password.Verdict.WRONG);
    }
    assertThat(password.judge(right, false)).isEqualTo(Password.Verdict.WAIT);
    now.addAndGet(1_000_000_000L);
    assertThat(password.judge(Optional.of("Bearer guess"), false))
        .isEqualTo(Password.Verdict.WRONG);
    now.addAndGet(1_000_000_000L);
    assertThat(password.judge(right, false)).isEqualTo(Password.Verdict.WAIT);
    now.addAndGet(1_000_000_000L);
    assertThat(password.judge(right, false)).isEqualTo(Password.Verdict.RIGHT);
    assertThat(password.judge(Optional.of("Bearer guess"), false))
        .isEqualTo(Password.Verdict.WRONG);
    assertThat(password.judge(right, false)).isEqualTo(Password.Verdict.RIGHT);
  }

  @Test
  void wrongPasswordsInARowAreToldWhenToComeAgain() throws Exception {
    try (GraphServer own = writable(GraphStore.inMemory(), false)) {
      String answer = "";
      for (int i = 0; i < 10; i++) {
        String guess = UPDATE + "\r\nAuthorization: Bearer guess" + i;
        answer = Raw.request(own, "POST /hearsay/update", guess, INSERT);
      }
      assertThat(Raw.status(answer)).isEqualTo(429);
      assertThat(answer).containsPattern("Retry-After: \\d+\r\n");
      String right = UPDATE + "\r\n" + BEARER;
      assertThat(Raw.status(Raw.request(own, "POST /hearsay/update", right, INSERT)))
          .isEqualTo(429);
      assertThat(Raw.status(Raw.request(own, "GET /", "Accept: */*", ""))).isEqualTo(200);
    }
  }

  @Test
  void otherMachinesFindNoServer() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> !a.isLoopbackAddress())
            .toList();
    assumeThat(others).isNotEmpty();
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, server.port()).close())
          .isInstanceOf(IOException.class);
    }
  }

  /** What names an address where something could be read. */
  private static List<String> reaching() {
    return List.of(
        "GET SELECT * FROM <%s> { ?s ?p ?o }",
        "GET SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
        "GET CONSTRUCT { ?s ?p ?o } FROM <%s> { ?s ?p ?o }",
        "GET DESCRIBE <%s>",
        "GET SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "GET SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "GET SELECT * { GRAPH <%s> { ?s ?p ?o } }",
        "POST INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "POST INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "POST INSERT { GRAPH <urn:g> { ?s ?p ?o } } USING <%s> WHERE { ?s ?p ?o }",
        "POST INSERT { GRAPH <urn:g> { ?s ?p ?o } } USING NAMED <%s>"
            + " WHERE { GRAPH ?g { ?s ?p ?o } }",
        "POST COPY <%s> TO <urn:g>",
        "POST LOAD SILENT <%s> INTO GRAPH <urn:g>",
        "POST INSERT { GRAPH <urn:g> { <urn:a> <urn:b> ?x } } WHERE {"
            + " BIND (<java:org.hearsay.web.GateTest$Called>('%s') AS ?x) }");
  }

  /** A function that a query may name, and that must not be called. */
  public static final class Called extends FunctionBase1 {
    private static final AtomicLong TIMES = new AtomicLong();

    @Override
    public NodeValue exec(NodeValue value) {
      TIMES.incrementAndGet();
      return value;
    }
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void queriesAndUpdatesReachNothingButTheGraph(String asking) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> 'secret' .");
    AtomicLong asked = new AtomicLong();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    elsewhere.start();
    Dataset dataset = GraphStore.inMemory();
    try (GraphServer own = writable(dataset, false)) {
      String http = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x.ttl";
      for (String address : List.of(http, secret.toUri().toString())) {
        String[] request = asking.formatted(address).split(" ", 2);
        String answer;
        if (request[0].equals("POST")) {
          String head = UPDATE + "\r\n" + BEARER;
          answer = Raw.request(own, "POST /hearsay/update", head, request[1]);
        } else {
          answer = Raw.request(own, "GET " + query(request[1]), "Accept: */*", "");
        }
        assertThat(Raw.status(answer)).isPositive();
        assertThat(answer).doesNotContain("'secret'", "\"secret\"");
        String named = "&default-graph-uri=%1$s&named-graph-uri=%1$s".formatted(encoded(address));
        String all = "GET " + query("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");
        assertThat(Raw.request(own, all + named, "Accept: */*", "")).doesNotContain("\"secret\"");
        String graph = "GET /hearsay/data?graph=" + encoded(address);
        assertThat(Raw.status(Raw.request(own, graph, "Accept: */*", ""))).isEqualTo(404);
      }
      assertThat(asked.get()).isZero();
      assertThat(Called.TIMES.get()).isZero();
      assertThat(size(dataset)).isZero();
    } finally {
      elsewhere.stop(0);
    }
  }

  private static String query(String text) {
    return "/hearsay/sparql?query=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
