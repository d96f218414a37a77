package org.hearsay.web;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Iris;

/** Graphs without end that say everything of everything. */
final class EndlessData extends DatasetGraphWrapper {

  /** As the graph of the ontology ends, which tells the namespace of the data. */
  private static final String ENDING = "/" + new Iris("").ontologyGraph();

  private EndlessData() {
    super(DatasetGraphFactory.createTxnMem());
  }

  static Dataset dataset() {
    return DatasetFactory.wrap(new EndlessData());
  }

  /** An asked term, or the one of a number. */
  private static Node term(Node asked, String kind, long number) {
    boolean free = asked.equals(Node.ANY) || asked.isVariable() || Quad.isUnionGraph(asked);
    return free ? NodeFactory.createURI("urn:" + kind + number + ENDING) : asked;
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return Stream.iterate(0L, i -> i + 1)
        .map(
            i ->
                Quad.create(term(g, "g", i), term(s, "s", i), term(p, "p", i % 7), term(o, "o", i)))
        .iterator();
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return find(g, s, p, o);
  }
}
