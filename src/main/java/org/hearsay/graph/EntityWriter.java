package org.hearsay.graph;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.kb.Coordinates;
import org.hearsay.link.Entity;

/** Writes the entities of one article and knows their nodes by id. */
final class EntityWriter {

  private final Iris iris;
  private final Ontology ontology;
  private final SpanWriter spans;
  private final Map<String, String> nodes = new HashMap<>();

  EntityWriter(Iris iris, Ontology ontology, SpanWriter spans) {
    this.iris = iris;
    this.ontology = ontology;
    this.spans = spans;
  }

  void write(Model model, Entity entity) {
    String iri = iris.entity(spans.article().getURI(), entity);
    nodes.put(entity.id(), iri);
    Resource type = ontology.entityClass(entity.type().code()).orElse(Vocabulary.ENTITY);
    Resource node =
        model
            .createResource(iri, Vocabulary.ENTITY)
            .addProperty(RDF.type, type)
            .addProperty(RDFS.label, entity.label(), "en");
    entity.aliases().forEach(a -> node.addProperty(SKOS.altLabel, a, "en"));
    entity
        .wikidata()
        .ifPresent(
            q -> {
              node.addProperty(OWL.sameAs, model.createResource(Iris.WIKIDATA + q));
              Literals.addConfidence(node, entity.confidence());
            });
    entity
        .classes()
        .forEach(c -> node.addProperty(Terms.INSTANCE_OF, model.createResource(Iris.WIKIDATA + c)));
    if (entity.isUnnamed()) {
      node.addLiteral(Vocabulary.UNNAMED, true);
    }
    if (!entity.reason().isEmpty()) {
      node.addProperty(Vocabulary.LINK_REASON, entity.reason());
    }
    entity
        .country()
        .filter(c -> !entity.wikidata().equals(java.util.Optional.of(c)))
        .ifPresent(c -> node.addProperty(Vocabulary.WITHIN, model.createResource(iris.item(c))));
    entity.coordinates().ifPresent(c -> coordinates(node, c));
    entity.mentions().forEach(m -> node.addProperty(Vocabulary.MENTION, spans.write(m.span())));
  }

  /** The node of an entity written before. */
  Resource node(Model model, String id) {
    String iri = nodes.get(id);
    if (iri == null) {
      throw new IllegalArgumentException("no entity with id " + id);
    }
    return model.createResource(iri);
  }

  private static void coordinates(Resource node, Coordinates at) {
    String latitude = BigDecimal.valueOf(at.latitude()).stripTrailingZeros().toPlainString();
    String longitude = BigDecimal.valueOf(at.longitude()).stripTrailingZeros().toPlainString();
    Literals.addDecimal(node, Terms.LAT, new BigDecimal(latitude));
    Literals.addDecimal(node, Terms.LONG, new BigDecimal(longitude));
    node.addProperty(
        Terms.AS_WKT,
        "POINT(" + longitude + " " + latitude + ")",
        TypeMapper.getInstance().getSafeTypeByName(Terms.WKT_LITERAL));
  }
}
