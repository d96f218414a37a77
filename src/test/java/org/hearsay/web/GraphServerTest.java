package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Dataset;
import org.hearsay.Seeds;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphServerTest {

  private static final Dataset DATASET = GraphStore.inMemory();
  private static GraphServer server;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    server =
        GraphServer.start(
            DATASET, new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(5), false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static String query(String sparql) {
    return "/hearsay/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/main.js",
        "/claims.js",
        "/app.css",
        "/countries.geojson",
        "/catalogue",
        "/selection.js",
        "/svg.js",
        "/webjars/leaflet/1.9.4/dist/leaflet.js",
        "/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js",
        "/webjars/cytoscape/3.33.1/dist/cytoscape.min.js"
      })
  void thePageAndItsPartsAreServedUnderAStrictPolicy(String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(at(path));
    assertThat(response.statusCode()).isEqualTo(200);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("script-src 'self';");
  }

  @Test
  void thePageCarriesNoInlineScript() throws IOException, InterruptedException {
    assertThat(send(at("/")).body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("http://", "https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/../pom.xml", "/%2e%2e/App.class", "/nothing.html", "/GraphServer.class"})
  void nothingElseIsServed(String path) throws IOException, InterruptedException {
    assertThat(send(at(path)).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void anybodyMayAsk() throws IOException, InterruptedException {
    assertThat(send(at(query("ASK {}"))).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyMayWrite() throws IOException, InterruptedException {
    HttpRequest.Builder update =
        at("/hearsay/update")
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> <urn:c> }"));
    assertThat(send(update).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void otherServersAreNotAsked() throws IOException, InterruptedException {
    String other =
        "SELECT * { SERVICE <http://127.0.0.1:" + server.port() + "/hearsay/sparql> { ?s ?p ?o } }";
    assertThat(send(at(query(other))).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void whoHasThePasswordMayWriteWhereWritingIsOpen()
      throws IOException, InterruptedException, GraphServer.CannotServe {
    GraphServer.Settings open =
        new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(5), false);
    try (GraphServer writable = GraphServer.start(GraphStore.inMemory(), open)) {
      String address = "http://127.0.0.1:" + writable.port() + "/hearsay/update";
      assertThat(send(insert(address)).statusCode()).isEqualTo(401);
      String login =
          java.util.Base64.getEncoder()
              .encodeToString("hearsay:secret".getBytes(StandardCharsets.UTF_8));
      HttpRequest.Builder known = insert(address).header("Authorization", "Basic " + login);
      assertThat(send(known).statusCode()).isLessThan(300);
    }
  }

  @Test
  void articlesAreLoadedIntoAServerOverHttp() throws GraphServer.CannotServe {
    Dataset dataset = GraphStore.inMemory();
    GraphServer.Settings open =
        new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(30), false);
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    GraphMapper mapper = new GraphMapper(iris);
    try (GraphServer server = GraphServer.start(dataset, open);
        GraphStore store =
            GraphStore.remote(server.page() + GraphServer.DATASET, "hearsay", "secret", iris)) {
      store.inTransaction(
          () ->
              Seeds.all()
                  .forEach(e -> store.putArticle(iris.article(e.article().id()), mapper.map(e))));
      store.inTransaction(store::refresh);
    }
    dataset.executeRead(
        () ->
            assertThat(dataset.getNamedModel(iris.linksGraph()).listSubjects().toList())
                .isNotEmpty());
  }

  @Test
  void aWrongPasswordIsRefused() throws GraphServer.CannotServe {
    GraphServer.Settings open =
        new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(30), false);
    try (GraphServer server = GraphServer.start(GraphStore.inMemory(), open);
        GraphStore store =
            GraphStore.remote(
                server.page() + GraphServer.DATASET,
                "hearsay",
                "guess",
                new Iris(Iris.DEFAULT_BASE))) {
      assertThatThrownBy(() -> store.inTransaction(store::refresh))
          .isInstanceOf(HttpException.class);
    }
  }

  private static HttpRequest.Builder insert(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/sparql-update")
        .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> <urn:c> }"));
  }
}
