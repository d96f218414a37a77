package org.hearsay.store.bounded;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggFoldList;
import org.apache.jena.sparql.expr.aggregate.AggFoldMap;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Aggregates are those of SPARQL 1.1, and the texts that they make as long at most as those of
 * {@link BoundedExpressions}: nested queries would double them with each level.
 */
final class BoundedGroups extends TransformCopy {

  @Override
  public Op transform(OpGroup group, Op inside) {
    List<ExprAggregator> aggregators =
        group.getAggregators().stream()
            .map(a -> new ExprAggregator(a.getVar(), bounded(a.getAggregator())))
            .toList();
    return new OpGroup(inside, group.getGroupVars(), aggregators);
  }

  private static Aggregator bounded(Aggregator aggregator) {
    if (aggregator instanceof AggCustom
        || aggregator instanceof AggFoldList
        || aggregator instanceof AggFoldMap) {
      throw new QueryParseException("no aggregate of SPARQL 1.1: " + aggregator, -1, -1);
    }
    if (aggregator instanceof AggGroupConcat all) {
      return new GroupConcat(false, all.getExprList(), all.getSeparator());
    }
    return aggregator instanceof AggGroupConcatDistinct distinct
        ? new GroupConcat(true, distinct.getExprList(), distinct.getSeparator())
        : aggregator;
  }

  private static final class GroupConcat extends AggregatorBase {

    private final String separator;

    GroupConcat(boolean distinct, ExprList texts, String separator) {
      super("GROUP_CONCAT", distinct, texts);
      this.separator = Objects.requireNonNullElse(separator, " ");
    }

    @Override
    public Aggregator copy(ExprList texts) {
      return new GroupConcat(isDistinct, texts, separator);
    }

    @Override
    public Accumulator createAccumulator() {
      return new Joined(getExpr(), isDistinct, separator);
    }

    @Override
    public Node getValueEmpty() {
      return NodeValue.nvEmptyString.asNode();
    }

    @Override
    public int hashCode() {
      return Objects.hash(isDistinct, exprList, separator);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
      return other instanceof GroupConcat o
          && isDistinct == o.isDistinct
          && separator.equals(o.separator)
          && exprList.equals(o.exprList, bySyntax);
    }
  }

  /** The texts of a group, one after the other. */
  private static final class Joined extends AccumulatorExpr {

    private final StringBuilder text = new StringBuilder();
    private final String separator;
    private String before = "";

    Joined(Expr texts, boolean distinct, String separator) {
      super(texts, distinct);
      this.separator = separator;
    }

    @Override
    protected void accumulate(NodeValue value, Binding row, FunctionEnv env) {
      String next = value.asString();
      int length = text.length() + before.length() + next.length();
      if (length > BoundedExpressions.LONGEST_TEXT) {
        throw BoundedExpressions.tooMuch("GROUP_CONCAT");
      }
      text.append(before).append(next);
      before = separator;
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv env) {
      // Counted where this is called; the group has no value.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }
  }
}
