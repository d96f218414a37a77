package org.hearsay.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.hearsay.article.Failure;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The graphs of a database that a running server of this machine holds. */
final class ServedGraphs implements StoredGraphs {

  /** Who may write to it. */
  private static final String USER = "hearsay";

  /** A server of this machine accepts a connection at once, or never. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** For an update that derives what follows from all articles. */
  private static final Duration UPDATE = Duration.ofMinutes(10);

  private final Path folder;
  private final URI address;
  private final RDFConnection connection;
  private @Nullable Path scratch;

  ServedGraphs(Path folder, URI address) {
    this.folder = folder;
    this.address = address;
    connection =
        RDFConnectionRemote.newBuilder()
            .queryEndpoint(address + "hearsay/query")
            .gspEndpoint(address + "hearsay/get")
            .httpClient(newClient())
            .build();
  }

  private static HttpClient newClient() {
    return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  private static String basic(String password) {
    byte[] login = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  @Override
  public RDFConnection connection() {
    return connection;
  }

  @Override
  public GraphStore store(Iris iris, Optional<String> password) {
    PatientClient client = new PatientClient(newClient(), UPDATE);
    GraphStore store =
        GraphStore.remote(
            address + "hearsay",
            password.map(p -> client.authorized(basic(p))).orElse(client),
            iris);
    try {
      store.check();
      return store;
    } catch (HttpException e) {
      throw new Failure(folder + ": " + refused(e.getStatusCode(), password.isPresent()), e);
    }
  }

  private String refused(int status, boolean known) {
    return switch (status) {
      case 404 ->
          "served at %s for reading; to change it there, start the server with --writable"
              .formatted(address);
      case 401 ->
          known
              ? "the server at %s has another password".formatted(address)
              : "the server at %s asks for its password: --password or $HEARSAY_PASSWORD"
                  .formatted(address);
      case 429 -> "the server at %s was given too many wrong passwords".formatted(address);
      default -> "the server at %s does not answer (%d)".formatted(address, status);
    };
  }

  @Override
  public void settle() {
    // The server sees to its database.
  }

  @Override
  public boolean isStale() {
    return connection.queryAsk("ASK { GRAPH <%s> { ?s ?p ?o } }".formatted(StaleMark.GRAPH));
  }

  /**
   * A copy, made graph by graph, so that no answer is too long.
   *
   * @throws Failure when articles change meanwhile
   */
  @Override
  public Dataset all() {
    try {
      Path made = Files.createTempDirectory("hearsay");
      scratch = made;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
      Dataset copy = GraphStore.openLocal(made);
      List<String> before = articles();
      copy.executeWrite(() -> graphs().forEach(g -> copy.addNamedModel(g, connection.fetch(g))));
      if (isStale() || !articles().equals(before)) {
        throw new Failure(folder + ": is being written to; try again when that is done");
      }
      return copy;
    } catch (IOException e) {
      throw new Failure("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private List<String> graphs() {
    List<String> graphs = new ArrayList<>();
    connection.querySelect(
        "SELECT ?g { GRAPH ?g { } } ORDER BY ?g", r -> graphs.add(r.getResource("g").getURI()));
    return graphs;
  }

  /** Each article with the checksum of its text. */
  private List<String> articles() {
    List<String> articles = new ArrayList<>();
    connection.querySelect(
        "SELECT ?a ?sum { GRAPH ?a { ?a <%s> ?sum } } ORDER BY ?a ?sum"
            .formatted(Vocabulary.SHA256),
        r -> articles.add(r.get("a") + " " + r.get("sum")));
    return articles;
  }

  @Override
  public Optional<Failure> failure(RuntimeException error) {
    Optional<String> reason = Optional.empty();
    if (error instanceof HttpException e) {
      reason = Optional.of(reason(e.getStatusCode(), e.getResponse(), e));
    } else if (error instanceof QueryExceptionHTTP e) {
      reason = Optional.of(reason(e.getStatusCode(), e.getResponse(), e));
    } else if (error instanceof RuntimeIOException || error instanceof RiotException) {
      reason = Optional.of("its answer broke off: " + error.getMessage());
    }
    return reason.map(r -> new Failure("the server at %s: %s".formatted(address, r), error));
  }

  /** The first line of what the server says instead of an answer, or why it says nothing. */
  private static String reason(int status, @Nullable String said, RuntimeException error) {
    String nothing =
        status > 0
            ? "HTTP status " + status
            : "no answer: " + Optional.ofNullable(error.getCause()).orElse(error);
    return Optional.ofNullable(said).flatMap(s -> s.lines().findFirst()).orElse(nothing);
  }

  @Override
  public void close() {
    connection.close();
    if (scratch != null) {
      delete(scratch);
    }
  }

  private static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException e) {
      // The system empties its folder of temporary files.
    }
  }
}
