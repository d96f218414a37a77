package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;

/**
 * The ontology as the mapping reads it: which class a relation or entity type is, and which plain
 * triples follow from a fact. A relation is added by adding its terms there.
 */
public final class Ontology {

  private static final Ontology BUNDLED = new Ontology(read("hearsay.ttl"));

  private final Model model;

  private Ontology(Model model) {
    this.model = model;
  }

  /** A plain property with the fact class and the two roles that it is derived from. */
  public record Derivation(Property plain, Resource factClass, Property subject, Property object) {}

  public static Ontology bundled() {
    return BUNDLED;
  }

  /** A copy of all its triples. */
  public Model model() {
    return ModelFactory.createDefaultModel().add(model);
  }

  /**
   * Whether a graph has the end of the ontology, of this version or another: what it says of its
   * version is the last line of a sorted file.
   */
  public static boolean endsIn(Model graph) {
    String ontology = Vocabulary.NS.substring(0, Vocabulary.NS.length() - 1);
    return graph.contains(graph.getResource(ontology), OWL.versionInfo);
  }

  /**
   * The class of facts whose {@code hs:code} this is: {@code hs:Deployment} for {@code deployment}.
   */
  public Optional<Resource> factClass(String code) {
    return classOf(Vocabulary.FACT, code);
  }

  /** The class of entities whose {@code hs:code} this is: {@code hs:Agreement}, never a fact's. */
  public Optional<Resource> entityClass(String code) {
    return classOf(Vocabulary.ENTITY, code);
  }

  private Optional<Resource> classOf(Resource parent, String code) {
    return model
        .listResourcesWithProperty(Vocabulary.CODE, code)
        .filterKeep(c -> isBelow(c, parent))
        .toList()
        .stream()
        .findFirst();
  }

  /** Whether a class is a subclass, or one of a subclass: facts have ten kinds. */
  private boolean isBelow(Resource c, Resource parent) {
    return model.contains(c, RDFS.subClassOf, parent)
        || model
            .listObjectsOfProperty(c, RDFS.subClassOf)
            .filterKeep(k -> model.contains(k.asResource(), RDFS.subClassOf, parent))
            .hasNext();
  }

  /** The property of a role by its name in the exchange format. */
  public Property role(String name) {
    return ResourceFactory.createProperty(Vocabulary.NS, name);
  }

  /** Whether the ontology has a property of this name. */
  public boolean hasProperty(String name) {
    return model.contains(role(name), RDF.type, OWL.ObjectProperty)
        || model.contains(role(name), RDF.type, OWL.DatatypeProperty)
        || model.contains(role(name), RDF.type, RDF.Property);
  }

  /**
   * Makes sure that every relation has a class and every role a property.
   *
   * @throws IllegalArgumentException with file and line of the relation that lacks one
   */
  void check(List<Relation> relations) {
    for (Relation relation : relations) {
      if (factClass(relation.name()).isEmpty()) {
        throw new IllegalArgumentException(
            "%s: relation %s: hearsay.ttl is expected to have a class of facts with hs:code \"%s\""
                .formatted(relation.at(), relation.name(), relation.name()));
      }
      for (String role : relation.types().keySet()) {
        if (!hasProperty(role)) {
          throw new IllegalArgumentException(
              "%s: relation %s: hearsay.ttl is expected to have a property hs:%s"
                  .formatted(relation.at(), relation.name(), role));
        }
      }
    }
  }

  /** All derivations, ordered by plain property. */
  public List<Derivation> derivations() {
    return model.listSubjectsWithProperty(Vocabulary.DERIVED_FROM).toList().stream()
        .map(
            plain ->
                new Derivation(
                    plain.as(Property.class),
                    plain.getPropertyResourceValue(Vocabulary.DERIVED_FROM),
                    plain.getPropertyResourceValue(Vocabulary.SUBJECT_ROLE).as(Property.class),
                    plain.getPropertyResourceValue(Vocabulary.OBJECT_ROLE).as(Property.class)))
        .sorted(Comparator.comparing(d -> d.plain().getURI()))
        .collect(Collectors.toUnmodifiableList());
  }

  static Model read(String name) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in =
        Objects.requireNonNull(Ontology.class.getResourceAsStream("/ontology/" + name), name)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return model;
  }
}
