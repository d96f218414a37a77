package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {

  private static final Model ONTOLOGY = Ontology.bundled().model();
  private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private static List<Resource> terms() {
    List<Resource> terms = new ArrayList<>();
    ONTOLOGY
        .listSubjects()
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Vocabulary.NS))
        .forEach(terms::add);
    terms.sort(java.util.Comparator.comparing(Resource::getURI));
    return terms;
  }

  private static List<String> targets() {
    return SHAPES
        .listObjectsOfProperty(ResourceFactory.createProperty(SH + "targetClass"))
        .mapWith(RDFNode::asResource)
        .mapWith(Resource::getURI)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyTermHasALabelAndAComment(Resource term) {
    assertThat(term.hasProperty(RDFS.label) || term.hasProperty(SKOS.prefLabel))
        .as(term + " label")
        .isTrue();
    assertThat(term.hasProperty(RDFS.comment) || term.hasProperty(SKOS.definition))
        .as(term + " comment")
        .isTrue();
  }

  @Test
  void everyTermOfTheVocabularyIsInTheOntology() throws IllegalAccessException {
    for (Field field : Vocabulary.class.getFields()) {
      if (field.get(null) instanceof Resource term) {
        assertThat(ONTOLOGY.contains(term, RDF.type)).as(field.getName()).isTrue();
      }
    }
  }

  @Test
  void everyClassHasAShape() {
    ONTOLOGY
        .listSubjectsWithProperty(RDF.type, OWL.Class)
        .filterKeep(c -> c.isURIResource() && c.getURI().startsWith(Vocabulary.NS))
        .forEach(c -> assertThat(targets()).contains(c.getURI()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void anInstanceWithNothingElseBreaksTheShapeOfItsClass(String target) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(NodeFactory.createURI("urn:x"), RDF.type.asNode(), NodeFactory.createURI(target));
    assertThat(Shapes.bundled().violations(graph)).isNotEmpty();
  }

  private static List<String> notations(String property) {
    Resource list =
        ONTOLOGY
            .getResource(Vocabulary.NS + property)
            .getPropertyResourceValue(ONTOLOGY.getProperty(Vocabulary.NS + "codeList"));
    return ONTOLOGY
        .listSubjectsWithProperty(SKOS.inScheme, list)
        .mapWith(c -> c.getRequiredProperty(SKOS.notation).getString())
        .toList();
  }

  @Test
  void theCodeListsHaveWhatTheProgramWrites() {
    assertThat(notations("kind"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Claim.Kind.values()).map(Claim.Kind::code).toList());
    assertThat(notations("stance"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Claim.Stance.values()).map(Claim.Stance::code).toList());
    assertThat(notations("modality"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Modality.values()).map(Modality::code).toList());
    assertThat(notations("bound"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Quantity.Bound.values()).map(Quantity.Bound::code).toList());
    assertThat(notations("polarity")).containsExactlyInAnyOrder("positive", "negative");
  }

  @Test
  void everyRelationOfTheExtractorIsInTheOntology() {
    for (Relation relation : RelationLexicon.bundled().relations()) {
      assertThat(Ontology.bundled().factClass(relation.name())).as(relation.name()).isPresent();
    }
  }
}
