package org.hearsay.nlp;

/**
 * Knows what an action costs: the arcs of the gold tree it puts out of reach (the dynamic oracle of
 * arc-hybrid, Goldberg and Nivre 2013), and a wrong relation.
 */
final class Oracle {

  private final Parser parser;
  private final int[] heads;
  private final int[] labels;
  private int left;
  private int right;
  private int shift;
  private int leftLabel;
  private int rightLabel;

  /**
   * @param heads of the gold tree, -1 for the root
   * @param labels relation numbers of the gold tree
   */
  Oracle(Parser parser, int[] heads, int[] labels) {
    this.parser = parser;
    this.heads = heads;
    this.labels = labels;
  }

  /** Prepares for questions about this state. */
  void look(ParseState s) {
    int top = s.stacked(0);
    leftLabel = ParseState.NONE;
    rightLabel = ParseState.NONE;
    if (top >= 0) {
      int below = s.stacked(1);
      int lost = heads[top] < 0 ? 1 : 0;
      for (int b = s.next; b < s.length; b++) {
        lost += heads[b] == top ? 1 : 0;
      }
      boolean isLeft = s.next < s.length && heads[top] == s.next;
      boolean isRight = below >= 0 && heads[top] == below;
      leftLabel = isLeft ? labels[top] : ParseState.NONE;
      rightLabel = isRight ? labels[top] : ParseState.NONE;
      left = lost + (heads[top] > s.next || isRight ? 1 : 0);
      right = lost + (heads[top] >= s.next ? 1 : 0);
    }
    shift = s.canShift() ? lostByShift(s) : 0;
  }

  private int lostByShift(ParseState s) {
    int lost = 0;
    for (int i = 0; i < s.depth; i++) {
      int word = s.stack[i];
      lost += heads[word] == s.next ? 1 : 0;
      lost += i < s.depth - 1 && heads[s.next] == word ? 1 : 0;
    }
    return lost;
  }

  /** The cost of an action in the state last looked at. */
  int cost(int action) {
    return switch (parser.kind(action)) {
      case Parser.LEFT -> left + wrong(leftLabel, action);
      case Parser.RIGHT -> right + wrong(rightLabel, action);
      default -> shift;
    };
  }

  private int wrong(int label, int action) {
    return label != ParseState.NONE && label != parser.label(action) ? 1 : 0;
  }

  /** Of the actions that lose least, the one the model likes best. */
  int cheapest(ParseState state, float[] scores) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int a = 0; a < parser.actions().size(); a++) {
      if (parser.allowed(state, a)) {
        int cost = cost(a);
        if (cost < least || (cost == least && scores[a] > scores[best])) {
          best = a;
          least = cost;
        }
      }
    }
    return best;
  }
}
