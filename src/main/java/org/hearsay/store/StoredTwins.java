package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.input.Likeness;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;

/** Articles that are stored under one of their addresses and come again under another. */
public final class StoredTwins {

  private final RDFConnection connection;
  private final Iris iris;

  StoredTwins(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /** The id under which an article is stored that is not stored under its own. */
  public Optional<String> of(Article article) {
    Optional<Likeness> likeness = Likeness.of(article);
    return likeness.isEmpty() || isStored(iris.article(article.id()))
        ? Optional.empty()
        : titled(article.metadata().title().orElse("")).stream()
            .map(iri -> StoredArticles.article(graph(iri), iri))
            .filter(a -> Likeness.of(a).filter(likeness.get()::isOf).isPresent())
            .map(Article::id)
            .findFirst();
  }

  /** The graph of a stored article with the addresses of another, if it lacks one of them. */
  public Optional<Model> withAddresses(Article stored) {
    Metadata known = stored.metadata();
    Set<String> missing = new TreeSet<>(known.alsoAt());
    known.url().ifPresent(missing::add);
    String iri = iris.article(stored.id());
    missing.removeAll(addresses(iri));
    return missing.isEmpty() ? Optional.empty() : Optional.of(added(graph(iri), iri, missing));
  }

  /** A graph that replaces a stored one, with the addresses that the stored one has. */
  public Model withAddresses(String iri, Model graph) {
    Set<String> before = addresses(iri);
    graph
        .listObjectsOfProperty(graph.getResource(iri), StoredArticles.URL)
        .forEachRemaining(url -> before.remove(url.asLiteral().getLexicalForm()));
    return added(graph, iri, before);
  }

  private static Model added(Model graph, String iri, Set<String> addresses) {
    Resource article = graph.getResource(iri);
    addresses.forEach(a -> article.addProperty(StoredArticles.ALSO_AT, a));
    return graph;
  }

  private boolean isStored(String iri) {
    return connection.queryAsk(query("ASK { GRAPH ?g { ?g a hs:Article } }", iri).asQuery());
  }

  private Set<String> addresses(String iri) {
    Set<String> addresses = new TreeSet<>();
    connection.querySelect(
        query("SELECT ?url { GRAPH ?g { ?g schema:url|schema:sameAs ?url } }", iri).asQuery(),
        row -> addresses.add(row.getLiteral("url").getLexicalForm()));
    return addresses;
  }

  private Model graph(String iri) {
    return connection.queryConstruct(
        query("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }", iri).asQuery());
  }

  private List<String> titled(String title) {
    ParameterizedSparqlString query =
        prefixed(
            "SELECT ?g { GRAPH ?g { ?g schema:headline ?title ; schema:url ?url } } ORDER BY ?g");
    query.setLiteral("title", title);
    List<String> articles = new ArrayList<>();
    connection.querySelect(query.asQuery(), row -> articles.add(row.getResource("g").getURI()));
    return articles;
  }

  private static ParameterizedSparqlString query(String text, String graph) {
    ParameterizedSparqlString query = prefixed(text);
    query.setIri("g", graph);
    return query;
  }

  private static ParameterizedSparqlString prefixed(String text) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(text);
    query.setNsPrefixes(Prefixes.all());
    return query;
  }
}
