package org.hearsay.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Fact;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;

/** Writes everything read from one article as the triples of its named graph. Thread-safe. */
public final class GraphMapper {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Iris iris;
  private final Ontology ontology;

  /**
   * @throws IllegalArgumentException where a relation lacks its terms in the ontology
   */
  public GraphMapper(Iris iris) {
    this.iris = iris;
    this.ontology = Ontology.bundled();
    ontology.check(RelationLexicon.bundled().relations());
  }

  /** The triples of the graph {@link Iris#article}; no blank nodes. */
  public Model map(Extraction extraction) {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    Article article = extraction.article();
    Resource node = article(model, article);
    SpanWriter spans = new SpanWriter(iris, node, article.body());
    for (Span clutter : article.boilerplate()) {
      node.addProperty(Vocabulary.BOILERPLATE, spans.write(clutter));
    }
    for (Span correction : article.corrections()) {
      node.addProperty(Vocabulary.CORRECTION, spans.write(correction));
    }
    EntityWriter entities = new EntityWriter(iris, ontology, spans);
    for (Entity entity : extraction.entities().all()) {
      entities.write(model, entity);
    }
    for (Claim claim : extraction.claims()) {
      claim(node, claim, spans, entities);
      topics(node, claim, extraction.entities(), entities);
    }
    FactWriter facts = new FactWriter(iris, ontology, spans, entities);
    for (Fact fact : extraction.facts()) {
      facts.write(node, fact);
    }
    return model;
  }

  private Resource article(Model model, Article article) {
    Metadata meta = article.metadata();
    Resource node =
        model
            .createResource(iris.article(article.id()), Vocabulary.ARTICLE)
            .addProperty(RDF.type, Terms.NEWS_ARTICLE)
            .addProperty(Terms.IDENTIFIER, article.id())
            .addProperty(Terms.ARTICLE_BODY, article.body())
            .addProperty(Vocabulary.SHA256, sha256(article.body()))
            .addProperty(Vocabulary.PUBLISHED_FROM, meta.publishedFrom().code())
            .addProperty(Terms.WAS_GENERATED_BY, run(model));
    meta.title().ifPresent(t -> node.addProperty(Terms.HEADLINE, t));
    meta.url().ifPresent(u -> node.addProperty(Terms.URL, u));
    meta.alsoAt().forEach(u -> node.addProperty(Terms.SAME_AS, u));
    meta.publisher().ifPresent(p -> credit(node, Terms.PUBLISHER, "publisher", p));
    meta.authors().forEach(a -> credit(node, Terms.AUTHOR, "author", a));
    meta.published()
        .ifPresent(d -> node.addProperty(Terms.DATE_PUBLISHED, d.toString(), XSDDatatype.XSDdate));
    edition(node, meta.edition());
    return node;
  }

  private static void edition(Resource node, Metadata.Edition edition) {
    edition.format().ifPresent(f -> node.addProperty(Terms.ENCODING_FORMAT, f));
    edition.section().ifPresent(s -> node.addProperty(Terms.ARTICLE_SECTION, s));
    edition.language().ifPresent(l -> node.addProperty(Terms.IN_LANGUAGE, l));
    edition
        .publishedAt()
        .ifPresent(
            t ->
                node.addProperty(Vocabulary.PUBLISHED_AT, TIME.format(t), XSDDatatype.XSDdateTime));
    edition
        .modifiedAt()
        .ifPresent(
            t -> node.addProperty(Terms.DATE_MODIFIED, TIME.format(t), XSDDatatype.XSDdateTime));
  }

  private void credit(Resource article, Property how, String kind, String name) {
    Resource agent =
        article
            .getModel()
            .createResource(iris.base() + kind + "/" + Iris.slug(name))
            .addProperty(Terms.NAME, name);
    article.addProperty(how, agent).addProperty(Terms.WAS_ATTRIBUTED_TO, agent);
  }

  private Resource run(Model model) {
    return model
        .createResource(iris.run(), Vocabulary.RUN)
        .addProperty(Terms.SOFTWARE_VERSION, Version.current());
  }

  private void claim(Resource article, Claim claim, SpanWriter spans, EntityWriter entities) {
    Model model = article.getModel();
    Resource node =
        model
            .createResource(iris.claim(article.getURI(), claim.id()), Vocabulary.CLAIM)
            .addProperty(Terms.IS_PART_OF, article)
            .addProperty(Terms.WAS_GENERATED_BY, model.createResource(iris.run()))
            .addProperty(Vocabulary.EVIDENCE, spans.write(claim.extent()))
            .addProperty(Vocabulary.CONTENT, spans.text(claim.content()))
            .addProperty(Vocabulary.KIND, claim.wording().kind().code())
            .addProperty(Vocabulary.STANCE, claim.stance().code())
            .addProperty(Vocabulary.MODALITY, claim.modality().code())
            .addProperty(Vocabulary.RULE, claim.provenance().rule());
    Literals.addConfidence(node, claim.provenance().confidence());
    claim.source().forEach(s -> node.addProperty(Vocabulary.SOURCE_SPAN, spans.write(s)));
    claim.cue().forEach(s -> node.addProperty(Vocabulary.CUE_SPAN, spans.write(s)));
    claim.content().forEach(s -> node.addProperty(Vocabulary.CONTENT_SPAN, spans.write(s)));
    if (!claim.source().isEmpty()) {
      node.addProperty(Vocabulary.SOURCE, spans.text(claim.source()));
    }
    if (!claim.cue().isEmpty()) {
      node.addProperty(Vocabulary.CUE, spans.text(claim.cue()));
    }
    Optional<Resource> speaker = claim.speaker().map(s -> entities.node(model, s));
    speaker.ifPresent(s -> node.addProperty(Vocabulary.SPEAKER, s));
    node.addProperty(RDFS.label, Labels.of(claim, speaker, spans), "en");
    claim
        .occasion()
        .venue()
        .ifPresent(v -> node.addProperty(Vocabulary.VENUE, entities.node(model, v)));
    claim.occasion().medium().ifPresent(m -> node.addProperty(Vocabulary.MEDIUM, m));
    claim.occasion().statedOn().ifPresent(d -> Literals.addDate(node, Vocabulary.STATED_ON, d));
    for (String outer : claim.relay()) {
      node.addProperty(Vocabulary.VIA, model.createResource(iris.claim(article.getURI(), outer)));
    }
  }

  /** Joins a claim with the entities that its content mentions. */
  private void topics(Resource article, Claim claim, Entities all, EntityWriter entities) {
    Resource node = article.getModel().createResource(iris.claim(article.getURI(), claim.id()));
    for (Entity entity : all.all()) {
      boolean mentioned =
          entity.mentions().stream()
              .anyMatch(m -> claim.content().stream().anyMatch(c -> c.contains(m.span())));
      if (mentioned) {
        node.addProperty(Vocabulary.ABOUT, entities.node(article.getModel(), entity.id()));
      }
    }
  }

  /** What {@code hs:sha256} says of a text, in lower-case hexadecimal. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
