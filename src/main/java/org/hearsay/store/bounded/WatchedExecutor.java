package org.hearsay.store.bounded;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Executes queries as TDB2 does, but paths over a graph that reads the cancel signal. */
final class WatchedExecutor extends OpExecutorTDB2 {

  WatchedExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = new WatchedGraph(execCxt.getActiveGraph(), Signal.of(execCxt.getContext()));
    ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }

  /** Every step of a path is a look-up in the graph. */
  private static final class WatchedGraph extends WrappedGraph {

    private final Signal signal;

    WatchedGraph(Graph base, Signal signal) {
      super(base);
      this.signal = signal;
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
      signal.check();
      return super.find(s, p, o).mapWith(this::watched);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      signal.check();
      return super.find(pattern).mapWith(this::watched);
    }

    private Triple watched(Triple triple) {
      signal.check();
      return triple;
    }
  }
}
