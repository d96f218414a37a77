package org.hearsay.nlp;

import java.util.Arrays;

/**
 * A half-built tree of the arc-hybrid transition system (Kuhlmann et al. 2011): a stack, the next
 * word, and the arcs so far.
 */
final class ParseState {

  static final int NONE = -1;

  final int length;
  final int[] stack;
  final int[] head;
  final int[] label;
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] lefts;
  final int[] rights;
  int depth;
  int next;

  ParseState(int length) {
    this.length = length;
    stack = new int[length + 1];
    head = filled();
    label = filled();
    left1 = filled();
    left2 = filled();
    right1 = filled();
    right2 = filled();
    lefts = new int[length];
    rights = new int[length];
  }

  private int[] filled() {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /** Takes over another state of the same sentence. */
  void copy(ParseState other) {
    System.arraycopy(other.stack, 0, stack, 0, other.depth);
    System.arraycopy(other.head, 0, head, 0, length);
    System.arraycopy(other.label, 0, label, 0, length);
    System.arraycopy(other.left1, 0, left1, 0, length);
    System.arraycopy(other.left2, 0, left2, 0, length);
    System.arraycopy(other.right1, 0, right1, 0, length);
    System.arraycopy(other.right2, 0, right2, 0, length);
    System.arraycopy(other.lefts, 0, lefts, 0, length);
    System.arraycopy(other.rights, 0, rights, 0, length);
    depth = other.depth;
    next = other.next;
  }

  /** The word {@code below} places under the top of the stack, or {@link #NONE}. */
  int stacked(int below) {
    return depth > below ? stack[depth - 1 - below] : NONE;
  }

  /** The word {@code ahead} places after the next one, or {@link #NONE}. */
  int ahead(int ahead) {
    return next + ahead < length ? next + ahead : NONE;
  }

  boolean isFinal() {
    return next == length && depth == 1;
  }

  boolean canShift() {
    return next < length;
  }

  boolean canLeft() {
    return next < length && depth > 0;
  }

  boolean canRight() {
    return depth > 1;
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** The next word governs the top of the stack. */
  void left(int relation) {
    int dependent = stack[--depth];
    attach(dependent, next, relation);
    left2[next] = left1[next];
    left1[next] = dependent;
    lefts[next]++;
  }

  /** The word below governs the top of the stack. */
  void right(int relation) {
    int dependent = stack[--depth];
    int governor = stack[depth - 1];
    attach(dependent, governor, relation);
    right2[governor] = right1[governor];
    right1[governor] = dependent;
    rights[governor]++;
  }

  private void attach(int dependent, int governor, int relation) {
    head[dependent] = governor;
    label[dependent] = relation;
  }
}
