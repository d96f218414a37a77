package org.hearsay.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.store.bounded.BoundedDataset;
import org.hearsay.web.open.OpenData;
import org.hearsay.web.open.ServiceDescription;

/**
 * An embedded Fuseki on the loopback address: the page at {@code /}, SPARQL at {@code
 * /hearsay/sparql}, the Graph Store Protocol at {@code /hearsay/data}, {@link OpenData} beside
 * them. Writing takes a password.
 */
public final class GraphServer implements AutoCloseable {

  /** Name of the dataset in the addresses. */
  public static final String DATASET = "hearsay";

  /** Bytes a second below which a client is no longer waited for. */
  private static final int SLOWEST = 200;

  private final FusekiServer fuseki;
  private final Heap heap;

  private GraphServer(FusekiServer fuseki, Heap heap) {
    this.fuseki = fuseki;
    this.heap = heap;
  }

  /**
   * How to serve.
   *
   * @param port 0 for any free port
   * @param writePassword of the user {@code hearsay}; without it nothing can be written
   * @param queryTimeout after which a query is stopped
   * @param allowLoad whether who may write may also have the server read files and other servers
   * @param forOthers whether pages of other sites may read
   */
  public record Settings(
      int port,
      Optional<String> writePassword,
      Duration queryTimeout,
      boolean allowLoad,
      boolean forOthers) {

    /** The same, to be read by pages of other sites. */
    public Settings(
        int port, Optional<String> writePassword, Duration queryTimeout, boolean allowLoad) {
      this(port, writePassword, queryTimeout, allowLoad, true);
    }
  }

  /** The address is taken, or cannot be used. */
  public static final class CannotServe extends Exception {
    private static final long serialVersionUID = 1L;

    CannotServe(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Starts serving; returns when the port is open. */
  public static GraphServer start(Dataset dataset, Settings settings) throws CannotServe {
    return start(dataset, settings, Limits.of(settings.queryTimeout()));
  }

  /**
   * The same; who may write may have articles read, too.
   *
   * @param items of which others ask by name; asked for when somebody does
   */
  public static GraphServer start(
      Dataset dataset, Settings settings, Adding adding, Supplier<KnowledgeBase> items)
      throws CannotServe {
    Limits limits = Limits.of(settings.queryTimeout());
    return start(dataset, settings, limits, Optional.of(adding), items);
  }

  static GraphServer start(Dataset dataset, Settings settings, Limits limits) throws CannotServe {
    return start(dataset, settings, limits, Optional.empty(), KnowledgeBase::bundled);
  }

  private static GraphServer start(
      Dataset dataset,
      Settings settings,
      Limits limits,
      Optional<Adding> adding,
      Supplier<KnowledgeBase> items)
      throws CannotServe {
    boolean writable = settings.writePassword().isPresent();
    DatasetGraph graph = dataset.asDatasetGraph();
    BoundedDataset.bound(graph);
    if (!settings.allowLoad()) {
      BoundedDataset.loadNothing(graph);
    }
    DataService.Builder service =
        DataService.newBuilder()
            .dataset(graph)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.Query, "query")
            .addEndpoint(Operation.GSP_R, "get");
    Operation graphs = writable ? Operation.GSP_RW : Operation.GSP_R;
    service.addEndpoint(graphs).addEndpoint(graphs, "data");
    if (writable) {
      service.addEndpoint(Operation.Update, "update");
    }
    FusekiServer.Builder builder = FusekiServer.create();
    if (writable && adding.isPresent()) {
      builder.registerOperation(AddArticles.OPERATION, new AddArticles(adding.get()));
      service.addEndpoint(AddArticles.OPERATION, "articles");
    }
    OpenData.servlets(dataset, items, settings.queryTimeout()).forEach(builder::addServlet);
    QueryWatch watch = new QueryWatch(limits);
    FusekiServer fuseki =
        builder
            .port(settings.port())
            .loopback(true)
            .registerOperation(Operation.Query, "application/sparql-query", new BoundedQueries())
            .registerOperation(Operation.Update, "application/sparql-update", new WatchedUpdates())
            .addServlet("/catalogue/*", new CatalogueServlet(writable && adding.isPresent()))
            .addServlet("/*", new PageServlet())
            .addFilter("/*", watch)
            .addFilter("/" + DATASET + "/*", new ServiceDescription(writable))
            .add("/" + DATASET, service.build())
            .build();
    guard(fuseki.getJettyServer(), settings, limits);
    try {
      fuseki.start();
    } catch (FusekiException e) {
      throw new CannotServe(
          "port " + settings.port() + " is in use; choose another with --port, or 0 for a free one",
          e);
    }
    return new GraphServer(fuseki, new Heap(() -> watch.stopAll("The memory is used up.")));
  }

  /** From outside in: who may come in, bodies read whole without a thread, how many at once. */
  private static void guard(Server server, Settings settings, Limits limits) {
    Handler fuseki = server.getHandler();
    QoSHandler taking = new QoSHandler(fuseki);
    taking.includePath("/" + DATASET + "/*");
    OpenData.PATHS.forEach(taking::includePath);
    taking.setMaxRequestCount(limits.queries());
    taking.setMaxSuspend(limits.waiting());
    Optional<Password> password =
        settings.writePassword().map(p -> new Password(p, System::nanoTime));
    Handler reading =
        new WholeBodies(taking, password.isPresent() ? limits.updateBytes() : limits.queryBytes());
    Gate gate = new Gate(new Patient(reading), limits, password, settings.forOthers());
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    connector.setIdleTimeout(limits.idle().toMillis());
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setSendServerVersion(false);
    SlowClients clients = new SlowClients(gate, connector.getScheduler(), limits.headers());
    connector.addBean(clients);
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setHandler(clients);
  }

  /** Waits for no slow client, but for articles that are read while they are answered. */
  private static final class Patient extends MinimumDataRateHandler {

    Patient(Handler inside) {
      super(inside, SLOWEST, SLOWEST);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return Purpose.ADD_PATH.equals(request.getHttpURI().getPath())
          ? getHandler().handle(request, response, callback)
          : super.handle(request, response, callback);
    }
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
    heap.close();
    fuseki.stop();
  }
}
