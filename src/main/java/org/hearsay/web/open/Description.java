package org.hearsay.web.open;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Prefixes;

/**
 * What all graphs together say of an address.
 *
 * @param says the triples that it is the subject of
 * @param isIn triples that it is the object of
 * @param names what their other ends and properties are called, as far as that is known
 * @param whole whether these are all
 */
record Description(
    Node address, List<Triple> says, List<Triple> isIn, Map<Node, String> names, boolean whole) {

  /** Triples each way: the most quoted of a hundred thousand claims would not fit on a page. */
  private static final int MOST = 1000;

  /**
   * Statements looked at each way, a second's work: each article repeats the name of its people.
   */
  private static final int MOST_REPEATED = 1000 * MOST;

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> t.getPredicate().toString())
          .thenComparing(t -> t.getObject().toString())
          .thenComparing(t -> t.getSubject().toString());

  /** What names a thing, the best first. */
  private static final List<Node> NAMING =
      List.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          term("schema", "headline"),
          term("schema", "name"),
          term("oa", "exact"));

  private static final DatasetGraph ONTOLOGY = ontology();

  Description {
    says = List.copyOf(says);
    isIn = List.copyOf(isIn);
    names = Map.copyOf(names);
  }

  private static Node term(String prefix, String name) {
    return NodeFactory.createURI(Prefixes.all().getOrDefault(prefix, "") + name);
  }

  private static DatasetGraph ontology() {
    return DatasetGraphFactory.wrap(Ontology.bundled().model().getGraph());
  }

  /** Of what stands in a dataset, within a transaction; empty where nothing does. */
  static Optional<Description> of(DatasetGraph dataset, Node address) {
    Set<Triple> says = new LinkedHashSet<>();
    Set<Triple> isIn = new LinkedHashSet<>();
    boolean all = take(dataset.find(Node.ANY, address, Node.ANY, Node.ANY), says);
    boolean allIn = take(dataset.find(Node.ANY, Node.ANY, Node.ANY, address), isIn);
    if (says.isEmpty() && isIn.isEmpty()) {
      return Optional.empty();
    }
    Map<Node, String> names = new HashMap<>();
    Stream.concat(says.stream(), isIn.stream())
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .filter(Node::isURI)
        .distinct()
        .forEach(
            n ->
                name(dataset, n).or(() -> name(ONTOLOGY, n)).ifPresent(name -> names.put(n, name)));
    return Optional.of(
        new Description(
            address,
            says.stream().sorted(ORDER).toList(),
            isIn.stream().sorted(ORDER).toList(),
            names,
            all && allIn));
  }

  /** Takes distinct triples, up to the most that are given; whether there were no more. */
  private static boolean take(Iterator<Quad> quads, Set<Triple> into) {
    for (int i = 0; i < MOST_REPEATED && into.size() < MOST && quads.hasNext(); i++) {
      into.add(quads.next().asTriple());
    }
    return !quads.hasNext();
  }

  private static Optional<String> name(DatasetGraph dataset, Node node) {
    for (Node naming : NAMING) {
      Iterator<Quad> names = dataset.find(Node.ANY, node, naming, Node.ANY);
      Node name = names.hasNext() ? names.next().getObject() : node;
      if (name.isLiteral()) {
        return Optional.of(name.getLiteralLexicalForm());
      }
    }
    return Optional.empty();
  }

  /** What the address is called, or its last part. */
  String title() {
    return Optional.ofNullable(names.get(address)).orElseGet(() -> lastPart(address.getURI()));
  }

  private static String lastPart(String iri) {
    String path = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
  }

  Model triples() {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    says.forEach(model.getGraph()::add);
    isIn.forEach(model.getGraph()::add);
    return model;
  }
}
