package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries that would take for ever are stopped: the grace is longer than the time-out of the tests,
 * so one that is only given up fails.
 */
@Timeout(240)
@Tag("torture")
class QueryWatchTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Dataset DATASET = GraphStore.inMemory();
  private static final String VALUES =
      IntStream.range(0, 8)
          .mapToObj(
              v ->
                  "VALUES ?v"
                      + v
                      + " { "
                      + IntStream.range(0, 60)
                          .mapToObj(Integer::toString)
                          .collect(Collectors.joining(" "))
                      + " }")
          .collect(Collectors.joining("\n"));

  private static final int MOST_QUERIES = 4;

  private static GraphServer server;
  private static GraphServer patient;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    Model model = ModelFactory.createDefaultModel();
    for (int i = 0; i < 300; i++) {
      model
          .createResource("urn:s" + i)
          .addProperty(
              model.createProperty("urn:p" + i % 7), model.createResource("urn:s" + (i * 17) % 300))
          .addProperty(model.createProperty("urn:name"), "a".repeat(60) + "!");
    }
    DATASET.executeWrite(() -> DATASET.addNamedModel("urn:g", model));
    server = serve(limits(Duration.ofSeconds(1), 1 << 26));
    patient = serve(limits(Duration.ofMinutes(5), 1 << 21));
  }

  private static Limits limits(Duration query, long answerBytes) {
    return new Limits(
        query,
        Duration.ofMinutes(10),
        MOST_QUERIES,
        Duration.ofMinutes(2),
        500,
        Duration.ofMinutes(10),
        Duration.ofMillis(500),
        1 << 18,
        1 << 20,
        answerBytes);
  }

  private static GraphServer serve(Limits limits) throws GraphServer.CannotServe {
    return GraphServer.start(
        DATASET,
        new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(1), false),
        limits);
  }

  @AfterAll
  static void stop() {
    server.close();
    patient.close();
  }

  private static HttpResponse<String> ask(GraphServer asked, String sparql, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(asked.sparql()))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(sparql))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> ask(String sparql) throws IOException, InterruptedException {
    return ask(patient, sparql, "application/sparql-results+json");
  }

  private static List<String> endless() {
    String regex = "REGEX(?name, \"(.*a){25}$\")";
    return List.of(
        "SELECT * { FILTER " + regex.replace("?name", "\"" + "a".repeat(60) + "!\"") + " }",
        "SELECT * { BIND (REPLACE(\"" + "a".repeat(60) + "!\", \"(.*a){25}$\", \"\") AS ?x) }",
        "SELECT * { ?s <urn:name> ?name FILTER " + regex + " }",
        "SELECT * { ?s <urn:name> ?name FILTER REGEX(?name, \"(.*A){25}$\", \"i\") }",
        "SELECT * { ?s <urn:name> ?name BIND (REPLACE(?name, \"(.*a){25}$\", \"\") AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s <urn:name> ?name FILTER " + regex + " } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s <urn:name> ?name FILTER " + regex + " } }",
        "SELECT * { ?s ?p ?o OPTIONAL { ?s <urn:name> ?name FILTER " + regex + " } }",
        "SELECT * { { ?s <urn:name> ?name FILTER " + regex + " } MINUS { ?s <urn:none> ?x } }",
        "SELECT ?s { ?s <urn:name> ?name } ORDER BY " + regex,
        "SELECT (COUNT(*) AS ?n) { ?s <urn:name> ?name } GROUP BY (" + regex + " AS ?x)",
        "SELECT ?s { ?s <urn:name> ?name } GROUP BY ?s ?name HAVING (" + regex + ")",
        "SELECT (SUM(IF(" + regex + ", 1, 0)) AS ?n) { ?s <urn:name> ?name }",
        "SELECT * { GRAPH ?g { ?s <urn:name> ?name FILTER " + regex + " } }",
        "SELECT * FROM <urn:g> { ?s <urn:name> ?name FILTER " + regex + " }",
        "ASK { ?s <urn:name> ?name FILTER " + regex + " }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . ?s <urn:name> ?name FILTER " + regex + " }",
        "DESCRIBE ?s WHERE { ?s <urn:name> ?name FILTER " + regex + " }",
        "SELECT * { ?a ((!<x:y>){1,30}){1,30} ?b }",
        "SELECT * { <urn:s1> ((!<x:y>){1,30}){1,30} ?b }",
        "SELECT * { GRAPH <urn:g> { ?a ((!<x:y>){1,30}){1,30} ?a } }",
        "SELECT * { ?a ((<urn:p1>|!<x:y>)*/(!<x:y>)*)* ?b . ?b (!<x:y>)* ?c FILTER (?c = 1) }",
        "SELECT (COUNT(*) AS ?n) { " + VALUES + " }",
        "SELECT * { " + VALUES + " FILTER (?v0 + ?v7 > 1000) }",
        "SELECT DISTINCT ?v0 { " + VALUES + " }",
        "SELECT * { { " + VALUES + " } { SELECT ?z { " + VALUES.replace("?v", "?w") + " } } }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (STRLEN(CONCAT(STR(?a), STR(?f),"
            + " STR(?l))) > 999) }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void whatWouldTakeForEverIsStoppedAndSaid(String sparql)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(server, sparql, "*/*");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("The query took longer than 1.0 s and was stopped.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/sparql-results+json", "text/csv", "application/sparql-results+xml"})
  void aLongAnswerThatIsStoppedBreaksTheConnectionAndBlocksNoOther(String format)
      throws IOException, InterruptedException {
    for (int i = 0; i <= MOST_QUERIES; i++) {
      assertThatThrownBy(() -> ask(patient, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", format))
          .isInstanceOf(IOException.class);
    }
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void clientsThatLeaveBlockNobody() throws IOException, InterruptedException {
    String query = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    String head =
        "POST /hearsay/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\n"
            + "Content-Type: application/sparql-query\r\nContent-Length: %d\r\n\r\n%s";
    for (int i = 0; i <= MOST_QUERIES; i++) {
      try (Socket socket = Raw.open(patient, head.formatted(query.length(), query))) {
        assertThat(socket.getInputStream().readNBytes(1 << 10)).isNotEmpty();
      }
    }
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatLeavesASilentQueryTakesUpNothingBehindItsTime() throws Exception {
    String query = "SELECT * { " + VALUES + " FILTER (?v0 + ?v7 > 1000) }";
    String head =
        "POST /hearsay/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n"
            + "Content-Type: application/sparql-query\r\n\r\n%s";
    for (int i = 0; i < MOST_QUERIES; i++) {
      Raw.open(server, head.formatted(query.length(), query)).close();
    }
    assertThat(ask(server, "ASK {}", "*/*").statusCode()).isEqualTo(200);
    while (queriesAtWork() > 0) { // until the test's time-out
      Thread.sleep(50);
    }
  }

  private static long queriesAtWork() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(t -> t.getKey().getName().equals("query"))
        .filter(t -> List.of(t.getValue()).toString().contains("org.apache.jena.sparql.engine"))
        .count();
  }

  private static List<String> endlessUpdates() {
    return endless().stream()
        .filter(query -> query.startsWith("SELECT * {"))
        .map(query -> query.substring("SELECT * ".length()))
        .map(where -> "DELETE { GRAPH <urn:g> { ?s <urn:name> ?name } } WHERE " + where)
        .map(delete -> "INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> 1 } } ; " + delete)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("endlessUpdates")
  void anUpdateThatWouldTakeForEverIsStoppedAndLeavesNothing(String update) throws Exception {
    long before = DATASET.calculateRead(() -> DATASET.asDatasetGraph().stream().count());
    GraphServer.Settings settings =
        new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(1), false);
    Limits limits = limits(Duration.ofMillis(50), 1 << 20);
    try (GraphServer own = GraphServer.start(DATASET, settings, limits)) {
      String head = "Content-Type: application/sparql-update\r\nAuthorization: Bearer secret";
      String answer = Raw.request(own, "POST /hearsay/update", head, update);
      assertThat(Raw.status(answer)).isEqualTo(503);
      assertThat(answer).contains("The update took longer than 1.0 s and was stopped.");
    }
    long after = DATASET.calculateRead(() -> DATASET.asDatasetGraph().stream().count());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void anAnswerWithoutEndIsCut() throws GraphServer.CannotServe, IOException, InterruptedException {
    try (GraphServer own = serve(limits(Duration.ofMinutes(5), 10_000))) {
      HttpResponse<String> answer = ask(own, "SELECT * { ?s ?p ?o }", "text/csv");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("LIMIT");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://jena.apache.org/ARQ/function#wait>(45000)",
        "<http://jena.apache.org/ARQ/function#systemProperty>(\"user.dir\")",
        "<http://jena.apache.org/ARQ/function#context>(\"x\")",
        "<http://jena.apache.org/ARQ/function#version>()",
        "<http://www.w3.org/2005/xpath-functions#matches>(\"a\", \"a\")",
        "<java:org.apache.jena.sparql.function.library.wait>(45000)",
        "<java:java.lang.System>(1)",
        "<http://jena.apache.org/ARQ/jsFunction#x>(1)",
        "REGEX(\"a\", CONCAT(\"(\", \"(\"))"
      })
  void functionsBeyondSparqlAreOff(String call) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("SELECT ?x { BIND (" + call + " AS ?x) }");
    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).doesNotContain("\"value\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
        "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?y }"
      })
  void aPropertyIsAPropertyOfTheGraph(String sparql) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(sparql);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("\"value\"");
  }

  @Test
  void ordinaryFunctionsAnswerAsEver() throws IOException, InterruptedException {
    String body =
        ask("""
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        SELECT * {
          BIND (REGEX("Kursk", "^ku", "i") AS ?a) BIND (REPLACE("abcab"@en, "(b)", "[$1]") AS ?b)
          BIND (CONCAT("x"@en, "y"@en) AS ?c) BIND (6 * 7.5 AS ?d) BIND (xsd:integer("4") AS ?e)
          BIND (REPLACE("a.b", ".", "-", "q") AS ?f) BIND (STRLEN("four") AS ?g) }\
        """)
            .body();
    assertThat(body)
        .contains("\"true\"", "\"a[b]ca[b]\"", "\"xy\"", "\"45.0\"", "\"4\"", "\"a-b\"")
        .contains("\"xml:lang\": \"en\"");
  }

  @Test
  void valuesThatDoubleHaveAnEnd() throws IOException, InterruptedException {
    String body =
        ask("SELECT (STRLEN(?t40) AS ?x) { " + doubling("CONCAT(?t%1$d, ?t%1$d)", "\"aa\"") + " }")
            .body();
    assertThat(body).doesNotContain("\"value\"");
    assertThat(ask("SELECT ?t40 { " + doubling("?t%1$d * ?t%1$d", "99") + " }").body())
        .doesNotContain("\"value\"");
    String replace = "REPLACE(?t%1$d, \"a\", ?t%1$d)";
    assertThat(ask("SELECT (STRLEN(?t40) AS ?x) { " + doubling(replace, "\"aa\"") + " }").body())
        .doesNotContain("\"value\"");
    String sum = "SELECT (STRLEN(?t40) AS ?x) { " + doubling("?t%1$d + ?t%1$d", "\"aa\"") + " }";
    assertThat(ask(sum).body()).doesNotContain("\"value\"");
    for (String term : new String[] {"TRIPLE(?t%1$d, ?t0, ?t%1$d)", "<<( ?t%1$d ?t0 ?t%1$d )>>"}) {
      String nested = doubling(term, "<urn:a>");
      for (String query :
          List.of(
              "SELECT (STR(?t40) AS ?x) { " + nested + " }",
              "ASK { FILTER EXISTS { " + nested + " } }")) {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Triple terms");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GROUP_CONCAT(?t%d)",
        "GROUP_CONCAT(DISTINCT CONCAT(STR(?z), ?t%d) ; separator = \"-\")",
        "SAMPLE(TRIPLE(?t%1$d, <urn:b>, ?t%1$d))",
        "FOLD(?t%d)"
      })
  void groupsThatDoubleHaveAnEnd(String aggregate) throws IOException, InterruptedException {
    String nested = "BIND (\"aa\" AS ?t0)";
    for (int i = 0; i < 24; i++) {
      String twice = "{ SELECT (%s AS ?t%d) { VALUES ?z { 1 2 } %s } }";
      nested = twice.formatted(aggregate.formatted(i), i + 1, nested);
      if (i == 1 && aggregate.startsWith("GROUP")) {
        assertThat(ask("SELECT (STRLEN(?t2) AS ?x) { " + nested + " }").body())
            .contains("\"value\"");
      }
    }
    HttpResponse<String> answer = ask("SELECT (STRLEN(STR(?t24)) AS ?x) { " + nested + " }");
    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).doesNotContain("\"value\"");
  }

  private static String doubling(String step, String first) {
    StringBuilder binds = new StringBuilder("BIND (" + first + " AS ?t0) ");
    for (int i = 0; i < 40; i++) {
      binds.append("BIND (").append(step.formatted(i)).append(" AS ?t").append(i + 1).append(") ");
    }
    return binds.toString();
  }

  @Test
  void thePageIsServedWhileManyQueriesWork() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(40);
    List<Future<HttpResponse<String>>> hogs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      hogs.add(
          clients.submit(() -> ask(server, "SELECT (COUNT(*) AS ?n) { " + VALUES + " }", "*/*")));
    }
    assertThat(Raw.status(Raw.request(server, "GET /", "Accept: */*", ""))).isEqualTo(200);
    assertThat(Raw.status(Raw.request(server, "GET /catalogue", "Accept: */*", ""))).isEqualTo(200);
    for (Future<HttpResponse<String>> hog : hogs) {
      assertThat(hog.get().statusCode()).isEqualTo(503);
    }
    clients.shutdown();
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void unfinishedBodiesBlockNothing() throws Exception {
    List<Socket> open = new ArrayList<>();
    String head =
        "POST /hearsay/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nASK";
    for (int i = 0; i < 250; i++) {
      open.add(Raw.open(patient, head));
    }
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
    assertThat(Raw.status(Raw.request(patient, "GET /", "Accept: */*", ""))).isEqualTo(200);
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Test
  void aClientThatSendsItsHeadBitByBitIsClosed() throws IOException {
    try (Socket slow = Raw.open(server, "GET / HTTP/1.1\r\nHost: 127")) {
      assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain(" 200 ");
    }
  }

  @Test
  void aLongBodyIsRefused() throws IOException, InterruptedException {
    String body = "ASK {} #" + "x".repeat(1 << 19);
    assertThat(ask(body).statusCode()).isEqualTo(413);
    String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    String answer =
        Raw.send(
            server,
            "POST /hearsay/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk);
    assertThat(Raw.status(answer)).isEqualTo(413);
  }

  @Test
  void aQueryThatCannotBeStoppedIsGivenUp() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Limits impatient =
        new Limits(
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            2,
            Duration.ZERO,
            1,
            Duration.ZERO,
            Duration.ZERO,
            1,
            1,
            1);
    QueryWatch watch = new QueryWatch(impatient);
    Map<String, Object> sent = new java.util.concurrent.ConcurrentHashMap<>();
    for (int i = 0; i < 3; i++) {
      watch.doFilter(request(), response(sent), (request, response) -> await(done));
    }
    assertThat(sent).containsEntry("sendError", 503);
    done.countDown();
    watch.destroy();
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            QueryWatchTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getRequestURI") ? "/hearsay/sparql" : null);
  }

  private static HttpServletResponse response(Map<String, Object> sent) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            QueryWatchTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sendError")) {
                sent.put("sendError", arguments[0]);
              }
              if (method.getReturnType().equals(boolean.class)) {
                return false;
              }
              return method.getName().equals("getOutputStream") ? new Nowhere() : null;
            });
  }

  private static final class Nowhere extends jakarta.servlet.ServletOutputStream {
    @Override
    public void write(int one) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(jakarta.servlet.WriteListener listener) {}
  }
}
