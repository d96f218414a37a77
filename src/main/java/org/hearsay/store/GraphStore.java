package org.hearsay.store;

import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.graph.Decisions;
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

  /**
   * A graph is small and read whole, so one index that begins with it is enough; TDB2 itself makes
   * two more, a third of its files.
   */
  static final StoreParams INDEXES =
      StoreParams.builder("hearsay")
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  /** Statuses of a server that does not want this graph; others concern all. */
  private static final Set<Integer> REFUSED = Set.of(400, 413, 414, 415, 422);

  private final RDFConnection connection;
  private final Iris iris;
  private final boolean local;
  private final PlainTriples plain;
  private final Namesakes namesakes;
  private final StaleMark stale;

  /** A store on a local dataset. */
  public GraphStore(RDFConnection connection, Iris iris) {
    this(connection, iris, true);
  }

  private GraphStore(RDFConnection connection, Iris iris, boolean local) {
    this.connection = connection;
    this.iris = iris;
    this.local = local;
    plain = new PlainTriples(connection, iris);
    namesakes = new Namesakes(connection, iris);
    stale = new StaleMark(connection, iris);
  }

  /**
   * Opens, or makes, the TDB2 database in a folder; its default graph shows all named graphs
   * together.
   */
  public static Dataset openLocal(Path folder) {
    return unionDefaultGraph(DatabaseMgr.connectDatasetGraph(folder.toString(), INDEXES));
  }

  /** Notes in a generation of a database what indexes it has; a compaction takes the note along. */
  static void noteIndexes(Path generation) {
    StoreParamsCodec.write(Location.create(generation.toString()), INDEXES);
  }

  /** A dataset in memory that behaves as a stored one. */
  public static Dataset inMemory() {
    return unionDefaultGraph(DatabaseMgr.createDatasetGraph());
  }

  private static Dataset unionDefaultGraph(DatasetGraph stored) {
    stored.getContext().set(TDB2.symUnionDefaultGraph, true);
    return DatasetFactory.wrap(stored);
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
   * @param timeout until the answer is there whole
   */
  public static GraphStore remote(
      String endpoint, String user, String password, Duration timeout, Iris iris) {
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(timeout);
    if (!user.isEmpty()) {
      client.authenticator(AuthLib.authenticator(user, password));
    }
    return remote(
        endpoint.replaceFirst("(?<!/)/+$", ""), new PatientClient(client.build(), timeout), iris);
  }

  /** The same with a client of one's own; the endpoint has no slash at its end. */
  static GraphStore remote(String endpoint, PatientClient client, Iris iris) {
    RDFConnection connection =
        RDFConnectionRemote.newBuilder()
            .queryEndpoint(endpoint + "/query")
            .updateEndpoint(endpoint + "/update")
            .gspEndpoint(endpoint + "/data")
            .httpClient(client)
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

  /** What people have decided against what was read. */
  public Decisions decisions() {
    return Decisions.of(graph(iris.overridesGraph()), iris);
  }

  /** Articles that are stored under another address. */
  public StoredTwins twins() {
    return new StoredTwins(connection, iris);
  }

  /**
   * Replaces the graph of one article whole, with the plain triples that follow from it; namesakes
   * and links are stale until refreshed.
   */
  public void putArticle(String articleIri, Model graph) {
    Model before = graph(articleIri);
    try {
      connection.put(articleIri, graph);
    } catch (HttpException e) {
      if (REFUSED.contains(e.getStatusCode())) {
        throw new Failure(articleIri + ": refused with HTTP status " + e.getStatusCode(), e);
      }
      throw e;
    }
    plain.replace(before, graph);
    stale.set(namesakes.names(before.union(graph)));
  }

  /** The triples of a graph; none when there is no such graph. */
  private Model graph(String iri) {
    return connection.queryConstruct(
        "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(iri));
  }

  /**
   * Takes articles out, and what follows from them.
   *
   * @return the ids that are not stored
   */
  public List<String> remove(List<String> ids) {
    List<String> unknown = new ArrayList<>();
    inTransaction(
        () -> {
          keepOntology();
          for (String id : ids) {
            String iri = iris.article(id);
            Model before = graph(iri);
            if (before.contains(before.getResource(iri), RDF.type, Vocabulary.ARTICLE)) {
              connection.delete(iri);
              plain.replace(before, ModelFactory.createDefaultModel());
              stale.set(namesakes.names(before));
            } else {
              unknown.add(id);
            }
          }
          refresh();
        });
    return unknown;
  }

  /** Derives anew in a local dataset what a run that was broken off left behind. */
  static void repair(Dataset dataset) {
    for (String base : StaleMark.bases(dataset)) {
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), new Iris(base));
      store.inTransaction(store::refresh);
    }
  }

  /** A writer of many articles. */
  public ArticleWriter writer() {
    return new ArticleWriter(this, connection, local);
  }

  /**
   * Tells namesakes apart where articles have changed, and derives the links between claims;
   * nothing when no article has changed.
   */
  public void refresh() {
    keepOntology();
    if (!stale.isSet()) {
      return;
    }
    namesakes
        .settled(stale.names())
        .forEach(
            (article, graph) -> {
              Model before = graph(article);
              connection.put(article, graph);
              plain.replace(before, graph);
            });
    change(
        iris.linksGraph(),
        LinkWriter.write(new FusionReader(connection, iris).read(decisions().links()), iris));
    stale.clear();
  }

  /** Puts a graph in the place of the one that is there; only what differs is written. */
  private void change(String iri, Model after) {
    Model before = graph(iri);
    Model gone = before.difference(after);
    Model fresh = after.difference(before);
    if (!gone.isEmpty()) {
      StringWriter triples = new StringWriter();
      RDFDataMgr.write(triples, gone, Lang.NTRIPLES);
      connection.update("DELETE DATA { GRAPH <%s> { %s } }".formatted(iri, triples));
    }
    if (!fresh.isEmpty()) {
      connection.load(iri, fresh);
    }
  }

  /** Stores this program's ontology; from another one's, other plain triples were derived. */
  void keepOntology() {
    Model ontology = Ontology.bundled().model();
    if (!graph(iris.ontologyGraph()).isIsomorphicWith(ontology)) {
      connection.put(iris.ontologyGraph(), ontology);
      plain.clear();
      List<String> articles = new ArrayList<>();
      connection.querySelect(
          "SELECT ?a { GRAPH ?a { ?a a <%s> } }".formatted(Vocabulary.ARTICLE),
          row -> articles.add(row.getResource("a").getURI()));
      articles.forEach(a -> plain.replace(ModelFactory.createDefaultModel(), graph(a)));
    }
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
