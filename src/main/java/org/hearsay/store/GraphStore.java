package org.hearsay.store;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.LinkWriter;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;

/**
 * Puts article graphs into a store and keeps the derived graphs in step. Works the same on a local
 * dataset and on a remote endpoint, since both are an {@link RDFConnection}.
 */
public final class GraphStore implements AutoCloseable {

  /** Graph that says, while it is there, which derived graphs do not follow from the articles. */
  private static final String STALE = "urn:hearsay:stale";

  /** Statuses of a server that does not want this graph; others concern all. */
  private static final Set<Integer> REFUSED = Set.of(400, 413, 414, 415, 422);

  private final RDFConnection connection;
  private final Iris iris;
  private final boolean local;

  /** A store on a local dataset. */
  public GraphStore(RDFConnection connection, Iris iris) {
    this(connection, iris, true);
  }

  private GraphStore(RDFConnection connection, Iris iris, boolean local) {
    this.connection = connection;
    this.iris = iris;
    this.local = local;
  }

  /**
   * Opens, or makes, the TDB2 database in a folder; its default graph shows all named graphs
   * together.
   */
  public static Dataset openLocal(Path folder) {
    Dataset dataset = TDB2Factory.connectDataset(folder.toString());
    unionDefaultGraph(dataset);
    return dataset;
  }

  /** A dataset in memory that behaves as a stored one. */
  public static Dataset inMemory() {
    Dataset dataset = TDB2Factory.createDataset();
    unionDefaultGraph(dataset);
    return dataset;
  }

  private static void unionDefaultGraph(Dataset dataset) {
    Context context = dataset.asDatasetGraph().getContext();
    context.set(TDB2.symUnionDefaultGraph, true);
  }

  /**
   * A store on a Fuseki, or other SPARQL 1.1 service with Graph Store Protocol.
   *
   * @param endpoint address of its dataset; the services {@code query}, {@code update} and {@code
   *     data} are under it
   */
  public static GraphStore remote(String endpoint, String user, String password, Iris iris) {
    return remote(endpoint, user, password, Duration.ofSeconds(60), iris);
  }

  /**
   * The same with the time that one request may take; it is repeated a few times.
   *
   * @param timeout until the answer begins
   */
  public static GraphStore remote(
      String endpoint, String user, String password, Duration timeout, Iris iris) {
    String base = endpoint.replaceFirst("(?<!/)/+$", "");
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(timeout);
    if (!user.isEmpty()) {
      client.authenticator(AuthLib.authenticator(user, password));
    }
    RDFConnection connection =
        RDFConnectionRemote.newBuilder()
            .queryEndpoint(base + "/query")
            .updateEndpoint(base + "/update")
            .gspEndpoint(base + "/data")
            .httpClient(new PatientClient(client.build(), timeout))
            .build();
    return new GraphStore(connection, iris, false);
  }

  /**
   * Asks for something and changes nothing, to see whether the store is there and may be written.
   *
   * @return how many articles it has
   * @throws HttpException when it cannot be reached, or does not let this user write
   */
  public long check() {
    connection.update("INSERT DATA { }");
    return articles();
  }

  /** How many articles the store has. */
  public long articles() {
    long[] count = {0};
    connection.querySelect(
        "SELECT (COUNT(DISTINCT ?a) AS ?n) { GRAPH ?a { ?a a <%s> } }"
            .formatted(Vocabulary.ARTICLE),
        row -> count[0] = row.getLiteral("n").getLong());
    return count[0];
  }

  /** Whether the store has an article with this very text. */
  public boolean has(Article article) {
    String iri = iris.article(article.id());
    return connection.queryAsk(
        "ASK { GRAPH <%s> { <%s> <%s> \"%s\" } }"
            .formatted(iri, iri, Vocabulary.SHA256, GraphMapper.sha256(article.body())));
  }

  /** Replaces the graph of one article whole; the derived graphs are stale until refreshed. */
  public void putArticle(String articleIri, Model graph) {
    try {
      connection.put(articleIri, graph);
    } catch (HttpException e) {
      if (REFUSED.contains(e.getStatusCode())) {
        throw new Failure(articleIri + ": refused with HTTP status " + e.getStatusCode(), e);
      }
      throw e;
    }
  }

  /**
   * Takes articles out, and derives the rest anew.
   *
   * @return the ids that are not stored
   */
  public List<String> remove(List<String> ids) {
    List<String> unknown = new ArrayList<>();
    inTransaction(
        () -> {
          markStale();
          for (String id : ids) {
            String iri = iris.article(id);
            if (connection.queryAsk(
                "ASK { GRAPH <%1$s> { <%1$s> a <%2$s> } }".formatted(iri, Vocabulary.ARTICLE))) {
              connection.delete(iri);
            } else {
              unknown.add(id);
            }
          }
          refresh();
        });
    return unknown;
  }

  /** Notes that the derived graphs do not follow from the articles any more. */
  void markStale() {
    connection.update(
        "INSERT DATA { GRAPH <%s> { <%s> a <%s> } }".formatted(STALE, iris.base(), STALE));
  }

  /** Whether a run that was broken off left derived graphs behind that do not follow. */
  static boolean isStale(Dataset dataset) {
    return dataset.calculateRead(() -> dataset.containsNamedModel(STALE));
  }

  /** Derives anew in a local dataset what a run that was broken off left behind. */
  static void repair(Dataset dataset) {
    List<String> bases =
        dataset.calculateRead(
            () -> dataset.getNamedModel(STALE).listSubjects().mapWith(Resource::getURI).toList());
    for (String base : bases) {
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), new Iris(base));
      store.inTransaction(store::refresh);
    }
  }

  /** A writer of many articles. */
  public ArticleWriter writer() {
    return new ArticleWriter(this, connection, local);
  }

  /**
   * Replaces the graph of the ontology, tells namesakes apart, and derives anew from all article
   * graphs the plain triples, the stories and the links between claims.
   */
  public void refresh() {
    new Namesakes(connection, iris).settle();
    connection.put(iris.ontologyGraph(), Ontology.bundled().model());
    connection.update(PlainTriples.update(iris));
    connection.put(
        iris.linksGraph(), LinkWriter.write(new FusionReader(connection, iris).read(), iris));
    connection.update("DROP SILENT GRAPH <" + STALE + ">");
  }

  /** Runs several writes as one, where the store is local; a failure leaves it as it was. */
  public void inTransaction(Runnable writes) {
    if (!local) {
      writes.run();
      return;
    }
    connection.begin(ReadWrite.WRITE);
    boolean done = false;
    try {
      writes.run();
      connection.commit();
      done = true;
    } finally {
      if (!done) {
        connection.abort();
      }
      connection.end();
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
