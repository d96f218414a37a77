package org.hearsay.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Vocabulary;

/** The articles that a store holds, as they were read: their graphs keep text and metadata. */
public final class StoredArticles {

  private static final String SCHEMA = "https://schema.org/";

  private StoredArticles() {}

  /** The articles in the order of their addresses; each is read from the store when asked for. */
  public static List<ArticleSource> of(Dataset dataset) {
    List<ArticleSource> articles = new ArrayList<>();
    for (String iri : addresses(dataset)) {
      articles.add(
          new ArticleSource(
              iri, () -> dataset.calculateRead(() -> article(dataset.getNamedModel(iri), iri))));
    }
    return articles;
  }

  /**
   * Compares the texts with their checksums.
   *
   * @throws Failure for the first that is not what was stored
   */
  public static void check(Dataset dataset) {
    of(dataset).forEach(ArticleSource::read);
  }

  private static List<String> addresses(Dataset dataset) {
    return dataset.calculateRead(
        () -> {
          List<String> addresses = new ArrayList<>();
          dataset
              .listNames()
              .forEachRemaining(
                  name -> {
                    Model graph = dataset.getNamedModel(name);
                    if (graph.contains(graph.getResource(name), RDF.type, Vocabulary.ARTICLE)) {
                      addresses.add(name);
                    }
                  });
          addresses.sort(null);
          return addresses;
        });
  }

  private static Article article(Model graph, String iri) {
    Resource node = graph.getResource(iri);
    String body = text(node, schema("articleBody")).orElse("");
    if (!text(node, Vocabulary.SHA256).equals(Optional.of(GraphMapper.sha256(body)))) {
      throw new Failure(iri + ": the stored text is damaged; restore a backup, or read it anew");
    }
    boolean given = text(node, Vocabulary.PUBLISHED_FROM).equals(Optional.of("metadata"));
    Metadata metadata =
        new Metadata(
            text(node, schema("headline")),
            name(node, "publisher"),
            name(node, "author"),
            text(node, schema("url")),
            given ? text(node, schema("datePublished")).map(LocalDate::parse) : Optional.empty(),
            given ? Metadata.DateSource.METADATA : Metadata.DateSource.NONE);
    return Article.of(text(node, schema("identifier")).orElse(iri), body, metadata);
  }

  private static Optional<String> name(Resource article, String credit) {
    return Optional.ofNullable(article.getPropertyResourceValue(schema(credit)))
        .flatMap(agent -> text(agent, schema("name")));
  }

  private static Optional<String> text(Resource node, Property property) {
    return Optional.ofNullable(node.getProperty(property))
        .map(s -> s.getObject())
        .filter(RDFNode::isLiteral)
        .map(o -> o.asLiteral().getLexicalForm());
  }

  private static Property schema(String name) {
    return ResourceFactory.createProperty(SCHEMA, name);
  }
}
