package org.hearsay.store.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * What all graphs say of a resource, and of the blank nodes that they say it with. Jena's own
 * handler asks each graph in turn for each resource and reads no signal.
 */
final class BoundedDescription implements DescribeHandler {

  private @Nullable Graph answer;
  private @Nullable DatasetGraph dataset;
  private @Nullable Signal signal;

  @Override
  public void start(Model accumulated, Context context) {
    answer = accumulated.getGraph();
    dataset = context.get(ARQConstants.sysCurrentDataset);
    signal = Signal.of(context);
  }

  @Override
  public void describe(Resource resource) {
    Graph into = Objects.requireNonNull(answer);
    Deque<Node> open = new ArrayDeque<>();
    open.add(resource.asNode());
    while (!open.isEmpty()) {
      Node node = open.remove();
      Iterator<Quad> said =
          Objects.requireNonNull(dataset).find(Node.ANY, node, Node.ANY, Node.ANY);
      while (said.hasNext()) {
        Objects.requireNonNull(signal).check();
        Quad quad = said.next();
        if (!into.contains(quad.asTriple())) {
          into.add(quad.asTriple());
          if (quad.getObject().isBlank()) {
            open.add(quad.getObject());
          }
        }
      }
    }
  }

  @Override
  public void finish() {}
}
