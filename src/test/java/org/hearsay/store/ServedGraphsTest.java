package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.article.Failure;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.hearsay.web.GraphServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedGraphsTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  @TempDir private Path folder;

  private static GraphServer served(Dataset dataset) throws GraphServer.CannotServe {
    return GraphServer.start(
        dataset, new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(30), false));
  }

  private ServedGraphs graphs(GraphServer server) {
    return new ServedGraphs(folder, URI.create(server.page()));
  }

  @Test
  void aServerForReadingSaysHowItIsWrittenTo() throws GraphServer.CannotServe {
    try (GraphServer server = served(GraphStore.inMemory());
        ServedGraphs graphs = graphs(server)) {
      assertThatThrownBy(() -> graphs.store(IRIS, Optional.of("p")))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "%s: served at %s for reading; to change it there, start the server with --writable",
              folder, server.page());
    }
  }

  @Test
  void aServerThatIsGoneIsALine() throws GraphServer.CannotServe {
    GraphServer server = served(GraphStore.inMemory());
    server.close();
    try (ServedGraphs graphs = graphs(server)) {
      assertThatThrownBy(graphs::isStale)
          .isInstanceOfSatisfying(
              QueryException.class,
              e ->
                  assertThat(graphs.failure(e).orElseThrow())
                      .hasMessageStartingWith("the server at " + server.page() + ": no answer"));
    }
  }

  @Test
  void graphsThatAreBeingWrittenAreNotCopied() throws GraphServer.CannotServe {
    Dataset dataset = GraphStore.inMemory();
    try (GraphServer server = served(dataset);
        ServedGraphs graphs = graphs(server)) {
      assertThat(graphs.isStale()).isFalse();
      Dataset copy = graphs.all();
      assertThat(copy.calculateRead(copy::isEmpty)).isTrue();
      dataset.executeWrite(() -> new StaleMark(RDFConnection.connect(dataset), IRIS).set(Set.of()));
      assertThat(graphs.isStale()).isTrue();
      assertThatThrownBy(graphs::all).hasMessageContaining("is being written to; try again");
    }
  }

  /** As a running server, with a filter before its graphs. */
  private static FusekiServer served(Dataset dataset, Filter graphs) {
    return FusekiServer.create()
        .port(0)
        .loopback(true)
        .add("/hearsay", dataset)
        .addFilter("/hearsay/get", graphs)
        .start();
  }

  /** As one that is longer than the server gives. */
  @Test
  void anAnswerThatBreaksOffIsALine() {
    Dataset dataset = GraphStore.inMemory();
    dataset.executeWrite(
        () -> dataset.getNamedModel("urn:g").add(RDFS.label, RDFS.label, RDFS.label));
    FusekiServer server =
        served(
            dataset,
            (request, response, chain) -> {
              response.setContentType("application/n-triples");
              response.setContentLength(1_000);
              response.getOutputStream().println("<urn:a> <urn:b> <urn:c> .");
              response.flushBuffer();
              throw new IOException("too long");
            });
    try (ServedGraphs graphs = new ServedGraphs(folder, URI.create(server.serverURL()))) {
      assertThatThrownBy(graphs::all)
          .isInstanceOfSatisfying(
              RuntimeException.class,
              e ->
                  assertThat(graphs.failure(e).orElseThrow())
                      .hasMessageStartingWith("the server at " + server.serverURL())
                      .hasMessageContaining("broke off"));
    } finally {
      server.stop();
    }
  }

  @Test
  void anArticleThatChangesWhileItIsCopiedIsNoticed() {
    Dataset dataset = GraphStore.inMemory();
    Runnable change =
        () ->
            dataset.executeWrite(
                () ->
                    dataset
                        .getNamedModel(IRIS.article("a"))
                        .createResource(IRIS.article("a"))
                        .removeAll(Vocabulary.SHA256)
                        .addProperty(Vocabulary.SHA256, UUID.randomUUID().toString()));
    change.run();
    AtomicBoolean busy = new AtomicBoolean();
    Filter changing =
        (request, response, chain) -> {
          if (busy.get()) {
            change.run();
          }
          chain.doFilter(request, response);
        };
    FusekiServer server = served(dataset, changing);
    try (ServedGraphs graphs = new ServedGraphs(folder, URI.create(server.serverURL()))) {
      Dataset copy = graphs.all();
      assertThat(copy.calculateRead(() -> copy.containsNamedModel(IRIS.article("a")))).isTrue();
      busy.set(true);
      assertThatThrownBy(graphs::all).hasMessageContaining("is being written to; try again");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://example.org:80/", "http://127.0.0.1:80/x", "nonsense"})
  void aNoteOfAnotherMachineIsNone(String note) throws Exception {
    Files.writeString(folder.resolve("hearsay.server"), note);
    assertThat(ServerNote.read(folder)).isEmpty();
    ServerNote.write(folder, URI.create("http://127.0.0.1:3330/"));
    assertThat(ServerNote.read(folder)).contains(URI.create("http://127.0.0.1:3330/"));
  }
}
