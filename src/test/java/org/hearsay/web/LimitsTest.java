package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may use of a server, each limit where no other would do its work. */
@Timeout(60)
@Tag("torture")
class LimitsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String ROWS =
      IntStream.range(0, 6)
          .mapToObj(v -> "VALUES ?v" + v + " { " + "1 ".repeat(60) + "} ")
          .collect(Collectors.joining());
  private static final String NEVER_ENDS = "SELECT * { " + ROWS + " FILTER (?v0 + ?v5 > 9) }";
  private static final String ALL = "/hearsay/data?graph=urn:x-arq:UnionGraph";

  private static GraphServer serve(Dataset dataset, Limits limits) throws Exception {
    GraphServer.Settings settings =
        new GraphServer.Settings(0, Optional.of("secret"), limits.query(), false);
    return GraphServer.start(dataset, settings, limits);
  }

  private static Limits limits(Duration query) {
    Duration idle = Duration.ofSeconds(20); // ends a test that waits in vain
    return new Limits(query, LONG, 8, LONG, 500, idle, LONG, 1 << 18, 1 << 16, 1 << 22);
  }

  private static CompletableFuture<HttpResponse<String>> get(GraphServer server, String path) {
    URI address = URI.create(server.page().replaceFirst("/$", "") + path);
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(address).header("Accept", "application/n-triples, */*").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String query(String text) {
    return "/hearsay/sparql?query=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whoFindsAllPlacesTakenWaitsAndIsToldSo() throws Exception {
    Limits two =
        new Limits(
            Duration.ofSeconds(5), LONG, 2, Duration.ofMillis(100), 500, LONG, LONG, 999, 999, 999);
    try (GraphServer server = serve(GraphStore.inMemory(), two)) {
      List<CompletableFuture<HttpResponse<String>>> hogs = new ArrayList<>();
      for (int i = 0; i < two.queries(); i++) {
        hogs.add(get(server, query(NEVER_ENDS)));
      }
      int refused = 0;
      while (!hogs.get(0).isDone() && !hogs.get(1).isDone()) {
        HttpResponse<String> answer = get(server, query("ASK {}")).get();
        refused += answer.statusCode() == 503 ? 1 : 0;
      }
      for (CompletableFuture<HttpResponse<String>> hog : hogs) {
        assertThat(hog.get().body()).contains("took longer");
      }
      assertThat(refused).isPositive();
      assertThat(get(server, query("ASK {}")).get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aConnectionOnWhichNothingComesIsClosed() throws Exception {
    Limits idle = new Limits(LONG, LONG, 8, LONG, 500, Duration.ofMillis(300), LONG, 999, 999, 999);
    try (GraphServer server = serve(GraphStore.inMemory(), idle);
        Socket silent = Raw.open(server, "")) {
      assertThat(silent.getInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void aConnectionOnWhichAHeadDripsIsClosed() throws Exception {
    Limits headers =
        new Limits(LONG, LONG, 8, LONG, 500, LONG, Duration.ofMillis(500), 999, 999, 999);
    try (GraphServer server = serve(GraphStore.inMemory(), headers);
        Socket slow = Raw.open(server, "GET / HTTP/1.1\r\nX: ")) {
      slow.setSoTimeout(50);
      boolean open = true;
      while (open) { // until the test's time-out
        try {
          slow.getOutputStream().write('x');
          open = slow.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
          // Still waited for.
        } catch (IOException e) {
          open = false;
        }
      }
    }
  }

  @Test
  void oneConnectionTooManyIsNotServed() throws Exception {
    Limits few = new Limits(LONG, LONG, 8, LONG, 3, LONG, LONG, 999, 999, 999);
    String request = "GET /ns HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    List<Socket> open = new ArrayList<>();
    try (GraphServer server = serve(GraphStore.inMemory(), few)) {
      for (int i = 0; i < few.connections(); i++) {
        open.add(Raw.open(server, request));
        assertThat(open.get(i).getInputStream().read()).isEqualTo('H');
      }
      try (Socket late = Raw.open(server, request)) {
        late.setSoTimeout(500);
        assertThat(unanswered(late.getInputStream())).isTrue();
      }
      for (Socket socket : open) {
        socket.close();
      }
      assertThat(get(server, "/ns").get().statusCode()).isEqualTo(200);
    }
  }

  private static boolean unanswered(InputStream in) {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      return true; // not taken in the time, or refused
    }
  }

  @Test
  void aDescriptionWithoutEndIsStopped() throws Exception {
    try (GraphServer server = serve(EndlessData.dataset(), limits(Duration.ofSeconds(1)))) {
      HttpResponse<String> answer = get(server, query("DESCRIBE <urn:a>")).get();
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("The query took longer than 1.0 s and was stopped.");
    }
  }

  @Test
  void allGraphsAtOnceAreAnAnswerLikeOthers() throws Exception {
    Dataset dataset = GraphStore.inMemory();
    try (GraphServer server = serve(dataset, limits(LONG));
        GraphServer hasty = serve(dataset, limits(Duration.ofMillis(1)))) {
      fill(server);
      String line = "Accept: application/n-triples";
      assertThat(Raw.request(server, "GET " + ALL, line, "")).contains("The answer is longer than");
      assertThat(Raw.request(hasty, "GET " + ALL, line, "")).contains("The query took longer than");
    }
  }

  @Test
  void oneTripleInManyGraphsIsNotReadForEver() throws Exception {
    try (GraphServer server = serve(EndlessData.dataset(), limits(LONG))) {
      HttpResponse<String> answer = get(server, "/id?iri=urn:a").get();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().lines().count()).isLessThan(3000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/n-triples # ",
        "text/turtle # ",
        "application/rdf+xml <!-- ",
        "application/ld+json -"
      })
  void aCutAnswerBreaksTheConnectionAndSaysWhyWhereTheFormatHasComments(String cut)
      throws Exception {
    String[] format = cut.split(" ", 2);
    String why = "The answer is longer than 4194304 bytes; add a LIMIT.";
    try (GraphServer server = serve(GraphStore.inMemory(), limits(LONG))) {
      fill(server);
      String asked = "GET " + query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }");
      String answer = Raw.request(server, asked, "Accept: " + format[0], "");
      if (Raw.status(answer) == 503) {
        assertThat(answer).contains(why); // a format that is made in memory
      } else {
        assertThat(answer).doesNotContain("\r\n0\r\n\r\n");
        assertThat(answer.contains(format[1] + why)).isEqualTo(format[1].length() > 1);
      }
    }
  }

  private static void fill(GraphServer server) throws IOException {
    String turtle = "Authorization: Bearer secret\r\nContent-Type: text/turtle";
    for (int i = 0; i < 100; i++) {
      String triple = "<urn:s%d> <http://a.example/p> '%s' .".formatted(i, "x".repeat(60_000));
      String put = Raw.request(server, "POST /hearsay/data?graph=urn:g", turtle, triple);
      assertThat(Raw.status(put)).isLessThan(300);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hearsay/update", "/hearsay/data?graph=urn:g", "/hearsay/articles"})
  void anUpdateIsAsLongAsItMayBeAndNoLonger(String path) throws Exception {
    try (GraphServer server = serve(GraphStore.inMemory(), limits(LONG))) {
      String head = "Authorization: Bearer secret\r\nContent-Type: application/sparql-update";
      String body = "INSERT DATA {} #" + "x".repeat(1 << 16);
      String long1 = Raw.request(server, "POST " + path, head, body);
      assertThat(Raw.status(long1)).isEqualTo(413);
      String chunked =
          Raw.send(
              server,
              "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\nConnection: close\r\n"
                      .formatted(path, head)
                  + "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                      .formatted(body.length(), body));
      assertThat(Raw.status(chunked)).isEqualTo(413);
      String fits = body.substring(0, 60_000);
      if (path.endsWith("update")) {
        assertThat(Raw.status(Raw.request(server, "POST " + path, head, fits))).isLessThan(300);
      }
    }
  }

  @Test
  void aSecondRequestHiddenInAChunkIsNotAnswered() throws Exception {
    try (GraphServer server = serve(GraphStore.inMemory(), limits(LONG))) {
      for (String extension : List.of("1;a=\"b", "1;a=\"b\nc", "1;\"", "1;a=\"\\\n\"", "1;\0")) {
        String answer =
            Raw.send(
                server,
                "POST /hearsay/sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked"
                    + "\r\nContent-Type: application/sparql-query\r\n\r\n"
                    + extension
                    + "\r\nX\r\n0\r\n\r\n"
                    + "GET /ns HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(extension).hasSizeLessThanOrEqualTo(2);
        assertThat(answer).doesNotContain("200 OK");
      }
    }
  }
}
