package org.hearsay.web.open;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.graph.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The terms of an ontology for readers: in groups, each with an anchor and links to the others. */
final class OntologyPage {

  private static final Property CODE_LIST = term("codeList");
  private static final Property PRESUPPOSED = term("presupposed");

  /** What is told of a term, in this order, and how it is put. */
  private static final Map<Property, String> TOLD = told();

  private final Model model;
  private final Page page;

  OntologyPage(Model model) {
    this.model = model;
    Resource ontology = model.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
    this.page = new Page(text(ontology, RDFS.label).orElse(ontology.getURI()));
    head(ontology);
    Map<String, List<Resource>> groups = groups();
    Element contents = page.main().appendElement("nav").attr("aria-label", "Groups of terms");
    groups.keySet().forEach(g -> Page.link(contents, "#" + anchor(g), g));
    groups.forEach(this::group);
  }

  Document document() {
    return page.document();
  }

  private static Property term(String name) {
    return ResourceFactory.createProperty(Vocabulary.NS, name);
  }

  private static Map<Property, String> told() {
    Map<Property, String> told = new LinkedHashMap<>();
    told.put(RDFS.subClassOf, "is a");
    told.put(RDFS.subPropertyOf, "refines");
    told.put(RDFS.domain, "from");
    told.put(RDFS.range, "to");
    told.put(OWL.inverseOf, "inverse of");
    told.put(Vocabulary.DERIVED_FROM, "derived from");
    told.put(Vocabulary.SUBJECT_ROLE, "its subject is");
    told.put(Vocabulary.OBJECT_ROLE, "its object is");
    told.put(Vocabulary.CODE, "code");
    told.put(PRESUPPOSED, "presupposed");
    told.put(CODE_LIST, "values");
    told.put(SKOS.notation, "value");
    told.put(SKOS.hasTopConcept, "has");
    told.put(SKOS.closeMatch, "close to");
    told.put(SKOS.broadMatch, "narrower than");
    told.put(SKOS.narrowMatch, "wider than");
    return told;
  }

  private void head(Resource ontology) {
    Element main = page.main();
    main.appendElement("p").text(text(ontology, RDFS.comment).orElse(""));
    Element line = main.appendElement("p").attr("class", "quiet");
    line.text(Vocabulary.NS + " · " + text(ontology, OWL.versionInfo).orElse("") + " · ");
    Optional.ofNullable(ontology.getPropertyResourceValue(DCTerms.license))
        .ifPresent(l -> Page.link(line, l.getURI(), "licence"));
    page.forms(OpenData.ONTOLOGY + "?");
  }

  /** Terms by group; each is in the first that it belongs to. */
  private Map<String, List<Resource>> groups() {
    Resource fact = Vocabulary.FACT;
    Map<String, Predicate<Resource>> rules = new LinkedHashMap<>();
    rules.put("Entities", c -> isA(c, OWL.Class) && isBelow(c, Vocabulary.ENTITY));
    rules.put("Facts", c -> isA(c, OWL.Class) && isBelow(c, fact));
    rules.put("Other classes", c -> isA(c, OWL.Class));
    rules.put("Plain properties", p -> p.hasProperty(Vocabulary.DERIVED_FROM));
    rules.put("How the ontology drives the mapping", p -> isA(p, OWL.AnnotationProperty));
    rules.put("Properties of claims", p -> p.hasProperty(RDFS.domain, Vocabulary.CLAIM));
    rules.put("Properties and roles of facts", p -> p.hasProperty(RDFS.domain, fact));
    rules.put("Code lists", c -> isA(c, SKOS.ConceptScheme) || isA(c, SKOS.Concept));
    rules.put("Other properties", p -> true);
    Map<String, List<Resource>> groups = new LinkedHashMap<>();
    List<Resource> terms =
        model
            .listSubjects()
            .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Vocabulary.NS))
            .toList();
    for (Map.Entry<String, Predicate<Resource>> rule : rules.entrySet()) {
      List<Resource> found =
          terms.stream()
              .filter(rule.getValue())
              .filter(t -> groups.values().stream().noneMatch(g -> g.contains(t)))
              .sorted(Comparator.comparing(Resource::getURI))
              .toList();
      groups.put(rule.getKey(), found);
    }
    return groups;
  }

  private static boolean isA(Resource term, Resource type) {
    return term.hasProperty(RDF.type, type);
  }

  private boolean isBelow(Resource c, Resource parent) {
    return c.equals(parent)
        || model
            .listObjectsOfProperty(c, RDFS.subClassOf)
            .filterKeep(k -> k.isURIResource() && isBelow(k.asResource(), parent))
            .hasNext();
  }

  private void group(String title, List<Resource> terms) {
    page.main().appendElement("h3").attr("id", anchor(title)).text(title);
    for (Resource term : terms) {
      Element part = page.main().appendElement("section").attr("class", "panel");
      part.attr("id", term.getURI().substring(Vocabulary.NS.length()));
      Element name = part.appendElement("h4");
      name.text(text(term, RDFS.label).or(() -> text(term, SKOS.prefLabel)).orElse(""));
      name.appendText(" ").appendElement("code").text(Page.shown(term.getURI()));
      text(term, RDFS.comment)
          .or(() -> text(term, SKOS.definition))
          .ifPresent(c -> part.appendElement("p").text(c));
      Element list = part.appendElement("dl");
      TOLD.forEach((property, words) -> row(list, words, objects(term, property)));
      row(list, "used from", subjects(RDFS.domain, term));
      row(list, "used to", subjects(RDFS.range, term));
      row(list, "above", subjects(RDFS.subClassOf, term));
    }
  }

  private List<RDFNode> objects(Resource term, Property property) {
    return sorted(model.listObjectsOfProperty(term, property).toList().stream());
  }

  private List<RDFNode> subjects(Property property, Resource term) {
    return sorted(model.listSubjectsWithProperty(property, term).toList().stream());
  }

  private static List<RDFNode> sorted(Stream<? extends RDFNode> nodes) {
    return nodes.<RDFNode>map(n -> n).sorted(Comparator.comparing(RDFNode::toString)).toList();
  }

  private static void row(Element list, String words, List<RDFNode> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    list.appendElement("dt").text(words);
    Element values = list.appendElement("dd");
    for (RDFNode node : nodes) {
      if (node.isLiteral()) {
        values.appendElement("code").text(node.asLiteral().getLexicalForm());
      } else {
        String iri = node.asResource().getURI();
        String there =
            iri.startsWith(Vocabulary.NS) ? "#" + iri.substring(Vocabulary.NS.length()) : iri;
        Page.link(values, there, Page.shown(iri));
      }
      values.appendText(" ");
    }
  }

  private static String anchor(String title) {
    return "group-" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Optional<String> text(Resource term, Property property) {
    return Optional.ofNullable(term.getProperty(property)).map(s -> s.getString());
  }
}
