package org.hearsay.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Vocabulary;

/** The articles that a store holds, as they were read: their graphs keep text and metadata. */
public final class StoredArticles {

  private static final String SCHEMA = "https://schema.org/";

  /** Other addresses of an article. */
  static final Property ALSO_AT = schema("sameAs");

  static final Property URL = schema("url");

  private static final Property FORMAT = schema("encodingFormat");

  private StoredArticles() {}

  /** The articles in the order of their addresses; each is read from the store when asked for. */
  public static List<ArticleSource> of(Dataset dataset) {
    return sources(dataset, addresses(dataset), false);
  }

  /**
   * Those that have these addresses, in this order. Without the others nothing could date one of
   * them again that they have dated, so it keeps its day.
   */
  public static List<ArticleSource> of(Dataset dataset, Collection<String> addresses) {
    return sources(dataset, addresses, true);
  }

  private static List<ArticleSource> sources(
      Dataset dataset, Collection<String> addresses, boolean some) {
    List<ArticleSource> articles = new ArrayList<>();
    for (String iri : addresses) {
      articles.add(
          new ArticleSource(
              iri,
              () -> dataset.calculateRead(() -> article(dataset.getNamedModel(iri), iri, some))));
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

  /** The article of a graph of this name. */
  static Article article(Model graph, String iri) {
    return article(graph, iri, false);
  }

  private static Article article(Model graph, String iri, boolean some) {
    Resource node = graph.getResource(iri);
    String body = text(node, schema("articleBody")).orElse("");
    if (!text(node, Vocabulary.SHA256).equals(Optional.of(GraphMapper.sha256(body)))) {
      throw new Failure(iri + ": the stored text is damaged; restore a backup, or read it anew");
    }
    String id = text(node, schema("identifier")).orElse(iri);
    return Article.of(id, body, metadata(node, some), clutter(node, body));
  }

  private static Metadata metadata(Resource node, boolean some) {
    Metadata.Edition edition =
        new Metadata.Edition(
            text(node, Vocabulary.PUBLISHED_AT).map(OffsetDateTime::parse),
            text(node, schema("dateModified")).map(OffsetDateTime::parse),
            text(node, schema("articleSection")),
            text(node, schema("inLanguage")),
            text(node, FORMAT));
    Metadata undated =
        Metadata.undated(
                text(node, schema("headline")),
                names(node, "publisher").stream().findFirst(),
                names(node, "author"),
                text(node, URL))
            .of(edition)
            .alsoAt(
                node.listProperties(ALSO_AT)
                    .mapWith(s -> s.getLiteral().getLexicalForm())
                    .toList());
    Optional<Metadata.DateSource> given =
        text(node, Vocabulary.PUBLISHED_FROM)
            .flatMap(Metadata.DateSource::of)
            .filter(from -> from.isGiven() || (some && from == Metadata.DateSource.CORPUS));
    return given
        .flatMap(
            from ->
                text(node, schema("datePublished"))
                    .map(LocalDate::parse)
                    .map(d -> undated.published(d, from)))
        .orElse(undated);
  }

  /** What a page says is clutter cannot be told from its text; in plain text it is found anew. */
  private static List<Span> clutter(Resource node, String body) {
    List<Span> clutter = new ArrayList<>();
    if (node.hasProperty(FORMAT)) {
      for (Resource at :
          node.listProperties(Vocabulary.BOILERPLATE).mapWith(Statement::getResource).toList()) {
        clutter.add(
            new Span(
                body.offsetByCodePoints(0, at.getProperty(oa("start")).getInt()),
                body.offsetByCodePoints(0, at.getProperty(oa("end")).getInt())));
      }
    }
    clutter.sort(null);
    return clutter;
  }

  /** In the order of the alphabet: that in which they were given is not kept. */
  private static List<String> names(Resource article, String credit) {
    return article
        .listProperties(schema(credit))
        .mapWith(s -> text(s.getResource(), schema("name")).orElse(""))
        .toList()
        .stream()
        .filter(n -> !n.isEmpty())
        .sorted()
        .toList();
  }

  private static Optional<String> text(Resource node, Property property) {
    return Optional.ofNullable(node.getProperty(property))
        .map(s -> s.getObject())
        .filter(RDFNode::isLiteral)
        .map(o -> o.asLiteral().getLexicalForm());
  }

  private static Property oa(String name) {
    return ResourceFactory.createProperty("http://www.w3.org/ns/oa#", name);
  }

  private static Property schema(String name) {
    return ResourceFactory.createProperty(SCHEMA, name);
  }
}
