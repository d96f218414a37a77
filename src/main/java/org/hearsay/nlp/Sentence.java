package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.article.Block;
import org.hearsay.article.Span;

/**
 * A sentence with its tokens and dependency tree.
 *
 * <p>Trees are well-formed: every head is -1 or a token of this sentence and there is no cycle.
 */
public final class Sentence {

  /**
   * Words; longer sentences are cut. They are tables and lists, and the time of the tree grows with
   * the third power.
   */
  public static final int LONGEST = 250;

  private final Span span;
  private final Block block;
  private final List<Token> tokens;
  private final int[][] children;
  private final float[][] states;
  private Supplier<List<Predicate>> predicates;

  public Sentence(Span span, Block block, List<Token> tokens) {
    this(span, block, tokens, new float[tokens.size()][0], s -> List.of());
  }

  /**
   * @param states what the analyzer's network knows of each token, for other networks
   * @param roles finds the predicates of this sentence when somebody asks for them
   */
  public Sentence(
      Span span,
      Block block,
      List<Token> tokens,
      float[][] states,
      Function<Sentence, List<Predicate>> roles) {
    this.span = span;
    this.block = block;
    this.tokens = List.copyOf(tokens);
    this.states = states;
    this.predicates = () -> roles.apply(this);
    List<List<Integer>> below = new ArrayList<>();
    tokens.forEach(t -> below.add(new ArrayList<>()));
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).head() >= 0) {
        below.get(tokens.get(i).head()).add(i);
      }
    }
    children =
        below.stream()
            .map(b -> b.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  public Span span() {
    return span;
  }

  /** The line of the article that this sentence stands in. */
  public Block block() {
    return block;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** What the analyzer's network knows of each token: a row each, empty when it has none. */
  public float[][] states() {
    return states;
  }

  /** What happens, is or holds, left to right; empty when the analysis was without roles. */
  public synchronized List<Predicate> predicates() {
    List<Predicate> found = predicates.get();
    predicates = () -> found;
    return found;
  }

  /** Indexes of the dependents of token {@code index}, left to right. */
  public int[] children(int index) {
    return children[index].clone();
  }

  /**
   * Indexes of the dependents whose relation, or whose relation without subtype, is one of these.
   */
  public int[] children(int index, String... relations) {
    List<String> wanted = Arrays.asList(relations);
    return Arrays.stream(children[index])
        .filter(
            c -> wanted.contains(token(c).relation()) || wanted.contains(token(c).baseRelation()))
        .toArray();
  }

  /** Indexes of token {@code index} and everything below it, left to right. */
  public int[] subtree(int index) {
    List<Integer> found = new ArrayList<>();
    collect(index, found);
    return found.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private void collect(int index, List<Integer> found) {
    found.add(index);
    for (int child : children[index]) {
      collect(child, found);
    }
  }

  /** Whether {@code ancestor} stands on the path from {@code index} to the root, or is it. */
  public boolean dominates(int ancestor, int index) {
    for (int at = index; at >= 0; at = token(at).head()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The stretch of text from token {@code first} to token {@code last}, both included. */
  public Span span(int first, int last) {
    return new Span(token(first).span().start(), token(last).span().end());
  }

  @Override
  public String toString() {
    return "Sentence" + span;
  }
}
