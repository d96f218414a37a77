package org.hearsay.web;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;

/**
 * An embedded Fuseki on the loopback address: the page at {@code /}, SPARQL at {@code
 * /hearsay/sparql}, reading by Graph Store Protocol at {@code /hearsay/get}. Updates exist only
 * with a password.
 */
public final class GraphServer implements AutoCloseable {

  /** Name of the dataset in the addresses. */
  public static final String DATASET = "hearsay";

  private static final String USER = "hearsay";

  private final FusekiServer fuseki;

  private GraphServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * How to serve.
   *
   * @param port 0 for any free port
   * @param writePassword of the user {@code hearsay}; without it nothing can be written
   * @param queryTimeout after which a query is ended
   */
  public record Settings(int port, Optional<String> writePassword, Duration queryTimeout) {}

  /** The address is taken, or cannot be used. */
  public static final class CannotServe extends Exception {
    private static final long serialVersionUID = 1L;

    CannotServe(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Starts serving; returns when the port is open. */
  public static GraphServer start(Dataset dataset, Settings settings) throws CannotServe {
    DatasetGraph graph = dataset.asDatasetGraph();
    graph.getContext().set(ARQ.queryTimeout, Long.toString(settings.queryTimeout().toMillis()));
    graph.getContext().set(ARQ.httpServiceAllowed, false);
    DataService.Builder service =
        DataService.newBuilder()
            .dataset(graph)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.Query, "query")
            .addEndpoint(Operation.GSP_R, "get");
    FusekiServer.Builder server =
        FusekiServer.create()
            .port(settings.port())
            .loopback(true)
            .addServlet("/catalogue", new CatalogueServlet())
            .addServlet("/*", new PageServlet())
            .addFilter("/*", new SecurityHeaders());
    settings
        .writePassword()
        .ifPresent(
            password -> {
              service.addEndpoint(Operation.Update, "update").addEndpoint(Operation.GSP_RW, "data");
              server.securityHandler(guarded(password));
            });
    try {
      return new GraphServer(server.add("/" + DATASET, service.build()).start());
    } catch (FusekiException e) {
      throw new CannotServe(
          "port " + settings.port() + " is in use; choose another with --port, or 0 for a free one",
          e);
    }
  }

  private static ConstraintSecurityHandler guarded(String password) {
    ConstraintSecurityHandler handler =
        JettySecurityLib.makeSecurityHandler$(
            "Hearsay", JettySecurityLib.makeUserStore(USER, password), AuthScheme.BASIC);
    JettySecurityLib.addPathConstraint(handler, "/" + DATASET + "/update");
    JettySecurityLib.addPathConstraint(handler, "/" + DATASET + "/data");
    return handler;
  }

  public int port() {
    return fuseki.getPort();
  }

  /** Address of the page. */
  public String page() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** Address of the SPARQL query endpoint. */
  public String sparql() {
    return page() + DATASET + "/sparql";
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
