package org.hearsay.store;

import java.nio.file.Path;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.hearsay.graph.Iris;
import org.hearsay.graph.LinkWriter;
import org.hearsay.graph.Ontology;

/**
 * Puts article graphs into a store and keeps the derived graphs in step. Works the same on a local
 * dataset and on a remote endpoint, since both are an {@link RDFConnection}.
 */
public final class GraphStore implements AutoCloseable {

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
    String base = endpoint.replaceFirst("/+$", "");
    var builder =
        RDFConnectionRemote.newBuilder()
            .queryEndpoint(base + "/query")
            .updateEndpoint(base + "/update")
            .gspEndpoint(base + "/data");
    if (!user.isEmpty()) {
      builder.httpClient(
          java.net.http.HttpClient.newBuilder()
              .authenticator(AuthLib.authenticator(user, password))
              .build());
    }
    return new GraphStore(builder.build(), iris, false);
  }

  /**
   * Replaces the graph of one article whole; people in it who only share the name of somebody in
   * another article become nodes of their own.
   */
  public void putArticle(String articleIri, Model graph) {
    new Namesakes(connection, iris).apart(articleIri, graph);
    connection.put(articleIri, graph);
  }

  /**
   * Replaces the graph of the ontology, and derives anew from all article graphs the plain triples,
   * the stories and the links between claims.
   */
  public void refresh() {
    connection.put(iris.ontologyGraph(), Ontology.bundled().model());
    connection.update(PlainTriples.update(iris));
    connection.put(iris.linksGraph(), LinkWriter.write(new FusionReader(connection).read(), iris));
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
