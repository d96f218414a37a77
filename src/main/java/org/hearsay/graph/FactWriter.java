package org.hearsay.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Quantity;

/** Writes facts as n-ary nodes of the class that the ontology gives their relation. */
final class FactWriter {

  private final Iris iris;
  private final Ontology ontology;
  private final SpanWriter spans;
  private final EntityWriter entities;

  FactWriter(Iris iris, Ontology ontology, SpanWriter spans, EntityWriter entities) {
    this.iris = iris;
    this.ontology = ontology;
    this.spans = spans;
    this.entities = entities;
  }

  void write(Resource article, Fact fact) {
    Model model = article.getModel();
    Resource type =
        ontology
            .factClass(fact.relation())
            .orElseThrow(
                () -> new IllegalArgumentException("no class for relation " + fact.relation()));
    Resource node =
        model
            .createResource(iris.fact(article.getURI(), fact.id()), Vocabulary.FACT)
            .addProperty(RDF.type, type)
            .addProperty(RDFS.label, Labels.of(fact, type, model, entities), "en")
            .addProperty(Vocabulary.POLARITY, fact.positive() ? "positive" : "negative")
            .addProperty(Vocabulary.MODALITY, fact.proposition().modality().code())
            .addProperty(Vocabulary.EVIDENCE, spans.write(fact.evidence()))
            .addProperty(Vocabulary.RULE, fact.provenance().rule());
    Literals.addConfidence(node, fact.provenance().confidence());
    fact.args().forEach((role, fillers) -> fillers.forEach(f -> fill(node, role, f)));
    fact.when().ifPresent(w -> when(node, w));
    fact.sameEvent()
        .map(f -> model.createResource(iris.fact(article.getURI(), f)))
        .ifPresent(f -> node.addProperty(Vocabulary.SAME_EVENT, f));
    fact.proposition().quantity().ifPresent(q -> quantity(node, q));
    if (fact.claimedBy().isEmpty()) {
      article.addProperty(Vocabulary.REPORTS, node);
    }
    for (String claim : fact.claimedBy()) {
      model
          .createResource(iris.claim(article.getURI(), claim))
          .addProperty(Vocabulary.REPORTS, node);
    }
  }

  private void fill(Resource fact, String role, Filler filler) {
    Property property = ontology.role(role);
    if (filler instanceof Filler.OfEntity entity) {
      fact.addProperty(property, entities.node(fact.getModel(), entity.id()));
    } else if (filler instanceof Filler.OfText text) {
      fact.addProperty(property, text.text());
    }
  }

  private static void when(Resource fact, String iso) {
    fact.addProperty(Vocabulary.WHEN, iso);
    Days.of(iso)
        .ifPresent(
            days -> {
              Resource interval =
                  fact.getModel().createResource(fact.getURI() + "/time", Terms.PROPER_INTERVAL);
              days.first()
                  .ifPresent(d -> end(fact, interval, Vocabulary.FROM, Terms.HAS_BEGINNING, d));
              days.last().ifPresent(d -> end(fact, interval, Vocabulary.UNTIL, Terms.HAS_END, d));
              fact.addProperty(Vocabulary.INTERVAL, interval);
            });
  }

  private static void end(
      Resource fact, Resource interval, Property plain, Property owlTime, java.time.LocalDate day) {
    Literals.addDate(fact, plain, day.toString());
    Resource instant =
        fact.getModel()
            .createResource(interval.getURI() + "/" + owlTime.getLocalName(), Terms.INSTANT)
            .addProperty(Terms.IN_DATE, day.toString(), XSDDatatype.XSDdate);
    interval.addProperty(owlTime, instant);
  }

  private static void quantity(Resource fact, Quantity quantity) {
    Resource node =
        fact.getModel()
            .createResource(fact.getURI() + "/quantity", Vocabulary.QUANTITY)
            .addProperty(Vocabulary.BOUND, quantity.bound().code());
    Literals.addNumber(node, Vocabulary.VALUE, quantity.value());
    quantity.unit().ifPresent(u -> node.addProperty(Vocabulary.UNIT_TEXT, u));
    fact.addProperty(Vocabulary.QUANTITY_OF, node);
  }
}
