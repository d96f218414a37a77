package org.hearsay.store.bounded;

import java.util.Objects;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Refuses queries that make triple terms, which SPARQL 1.1 does not have: a term of a term twice
 * doubles with each level, and a single look at one takes for ever.
 */
final class WithoutTripleTerms extends OpVisitorBase {

  private final Expressions expressions = new Expressions();

  private WithoutTripleTerms() {}

  /**
   * Looks through a query.
   *
   * @throws QueryParseException when it makes one
   */
  static Op check(Op query) {
    WithoutTripleTerms looking = new WithoutTripleTerms();
    Walker.walk(query, looking, looking.expressions);
    return query;
  }

  /** Jena looks at the variables of aggregates only. */
  @Override
  public void visit(OpGroup group) {
    group.getAggregators().stream()
        .map(a -> a.getAggregator().getExprList())
        .filter(Objects::nonNull)
        .forEach(of -> Walker.walk(of, this, expressions));
  }

  private static final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunction3 function) {
      if (function instanceof E_TripleFn) {
        throw refused();
      }
    }

    @Override
    public void visit(ExprTripleTerm term) {
      throw refused();
    }

    private static QueryParseException refused() {
      return new QueryParseException("Triple terms are not made here.", -1, -1);
    }
  }
}
