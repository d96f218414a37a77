package org.hearsay.store.bounded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/**
 * Puts in the place of the functions that can take for ever, or whose values can double with each
 * call, ones that cannot. What is too much for them is an error of the expression, as a division by
 * zero is: the row has no value.
 */
final class BoundedExpressions extends ExprTransformCopy {

  /** Characters of a text that a query makes; an article is rarely longer. */
  static final int LONGEST_TEXT = 100_000;

  /** Digits of a factor. */
  private static final int LONGEST_NUMBER = 1_000;

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new Regex(arguments);
    }
    if (function instanceof E_StrReplace) {
      return new Replace(arguments);
    }
    return function instanceof E_StrConcat
        ? new Concat(arguments)
        : super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Add) {
      return new Add(left, right);
    }
    return function instanceof E_Multiply
        ? new Multiply(left, right)
        : super.transform(function, left, right);
  }

  static ExprEvalException tooMuch(String what) {
    return new ExprEvalException(what + ": too much for one value");
  }

  /** A function that reads the signal; where there is none, as in optimizing, it has no value. */
  private abstract static class Watched extends ExprFunctionN {

    private Optional<Pattern> pattern = Optional.empty();
    private String written = "";

    Watched(String name, ExprList arguments) {
      super(name, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      throw new ExprEvalException("not outside a query");
    }

    /** Matches the first argument with the second, under the flags of another. */
    Matcher matcher(List<NodeValue> arguments, int flagsAt, FunctionEnv env) {
      String flags = flagsAt < arguments.size() ? text(arguments.get(flagsAt)) : "";
      String regex = text(arguments.get(1));
      if (pattern.isEmpty() || !written.equals(regex + "/" + flags)) {
        pattern = Optional.of(RegexEngine.makePattern("REGEX", regex, flags));
        written = regex + "/" + flags;
      }
      String text = text(arguments.get(0));
      return pattern.get().matcher(new WatchedText(text, Signal.of(env.getContext())));
    }

    static String text(NodeValue value) {
      return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
    }
  }

  private static final class Regex extends Watched {
    Regex(ExprList arguments) {
      super(Tags.tagRegex, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
      try {
        return NodeValue.makeBoolean(matcher(arguments, 2, env).find());
      } catch (StackOverflowError e) {
        throw tooMuch("REGEX");
      }
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments);
    }
  }

  private static final class Replace extends Watched {
    Replace(ExprList arguments) {
      super(Tags.tagReplace, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
      String replacement = text(arguments.get(2));
      StringBuilder replaced = new StringBuilder();
      try {
        Matcher matcher = matcher(arguments, 3, env);
        boolean any = false;
        while (matcher.find()) {
          if (any && matcher.start() == matcher.end()) {
            continue; // as Jena does: an empty match counts only as the first
          }
          any = true;
          matcher.appendReplacement(replaced, replacement);
          if (replaced.length() > LONGEST_TEXT) {
            throw tooMuch("REPLACE");
          }
        }
        matcher.appendTail(replaced);
        return any ? like(arguments.get(0).asNode(), replaced.toString()) : arguments.get(0);
      } catch (IndexOutOfBoundsException | StackOverflowError e) {
        throw tooMuch("REPLACE");
      }
    }

    private static NodeValue like(Node original, String text) {
      return NodeValue.makeNode(
          original.getLiteralLanguage().isEmpty()
              ? NodeFactory.createLiteralDT(text, original.getLiteralDatatype())
              : NodeFactory.createLiteralLang(text, original.getLiteralLanguage()));
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }

  private static final class Concat extends E_StrConcat {
    Concat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      long length = arguments.stream().mapToLong(a -> a.asString().length()).sum();
      if (length > LONGEST_TEXT) {
        throw tooMuch("CONCAT");
      }
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(arguments);
    }
  }

  /** Jena's sum of two texts is the one behind the other. */
  private static final class Add extends E_Add {
    Add(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (left.isString() && left.asString().length() + right.asString().length() > LONGEST_TEXT) {
        throw tooMuch("addition");
      }
      return super.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Add(left, right);
    }
  }

  private static final class Multiply extends E_Multiply {
    Multiply(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (digits(left) > LONGEST_NUMBER || digits(right) > LONGEST_NUMBER) {
        throw tooMuch("multiplication");
      }
      return super.eval(left, right);
    }

    private static int digits(NodeValue value) {
      if (value.isInteger()) {
        return value.getInteger().bitLength() / 3;
      }
      return value.isDecimal() ? value.getDecimal().precision() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Multiply(left, right);
    }
  }
}
