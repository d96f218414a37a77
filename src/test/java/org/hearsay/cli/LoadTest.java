package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.hearsay.graph.Iris;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loading into servers that do not take everything, or are not there. */
class LoadTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty.\n";

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  @TempDir private Path folder;

  private final Dataset dataset = GraphStore.inMemory();

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(folder.resolve(name), TEXT + "It was signed in " + name + ".\n");
    }
  }

  /** Loads into a server that has what it is asked pass a filter. */
  private Ran load(Filter filter, String... more) {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/news", dataset)
            .addFilter("/news/*", filter)
            .start();
    try {
      String endpoint = server.serverURL() + "news";
      List<String> words = new ArrayList<>();
      words.addAll(List.of("load", folder.toString(), "--endpoint", endpoint));
      words.addAll(List.of(more));
      return Ran.of(words.toArray(String[]::new));
    } finally {
      server.stop();
    }
  }

  private boolean has(String id) {
    return dataset.calculateRead(() -> dataset.containsNamedModel(IRIS.article(id)));
  }

  @Test
  void anArticleThatTheServerRefusesIsALineAndTheOthersAreStored() {
    Ran ran =
        load(
            (request, response, chain) -> {
              HttpServletRequest asked = (HttpServletRequest) request;
              if (asked.getMethod().equals("PUT") && asked.getQueryString().contains("b.txt")) {
                ((HttpServletResponse) response).sendError(413);
              } else {
                chain.doFilter(request, response);
              }
            });
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("hearsay: " + IRIS.article("b.txt") + ": refused with HTTP status 413")
        .contains("2 articles", "1 failed", "2 articles are there");
    assertThat(List.of(has("a.txt"), has("b.txt"), has("c.txt")))
        .containsExactly(true, false, true);
  }

  @Test
  @Timeout(50) // without --timeout a minute passes
  void whatIsNotAnsweredInTimeIsAskedAgain() {
    CountDownLatch asked = new CountDownLatch(2);
    Ran ran =
        load(
            (request, response, chain) -> {
              asked.countDown();
              assertThatCode(asked::await).doesNotThrowAnyException();
              chain.doFilter(request, response);
            },
            "--timeout",
            "2");
    assertThat(ran.err()).contains("3 articles are there");
    assertThat(ran.code()).isZero();
  }
}
