package org.hearsay.nlp;

/** Features of a parser state (after Zhang and Nivre 2011, for arc-hybrid, with word clusters). */
final class ParseFeatures {

  private static final int NOTHING = -7;
  private static final int FAR = 9;

  private final Words w;
  private final int[] tags;
  private final int[] commas;

  /**
   * @param tags of the words
   */
  ParseFeatures(Words words, int[] tags, int commaTag) {
    this.w = words;
    this.tags = tags;
    commas = new int[words.size + 1];
    for (int i = 0; i < words.size; i++) {
      commas[i + 1] = commas[i] + (tags[i] == commaTag ? 1 : 0);
    }
  }

  void fill(ParseState s, FeatureSink sink) {
    sink.clear();
    int s0 = s.stacked(0);
    int s1 = s.stacked(1);
    int b0 = s.ahead(0);
    words(s, s0, s1, b0, sink);
    pairs(s, s0, s1, b0, sink);
    triples(s, s0, s1, b0, sink);
    arcs(s, s0, s1, b0, sink);
  }

  private void words(ParseState s, int s0, int s1, int b0, FeatureSink sink) {
    int s2 = s.stacked(2);
    int b1 = s.ahead(1);
    int b2 = s.ahead(2);
    one(sink, 1, s0);
    one(sink, 5, s1);
    one(sink, 9, b0);
    one(sink, 13, b1);
    sink.add(17, t(s2), f(s2));
    sink.add(18, t(b2), f(b2));
    sink.add(19, t(s2), t(s1));
    sink.add(20, s.depth > 3 ? 3 : s.depth, t(s0), t(b0));
  }

  private void one(FeatureSink sink, int template, int node) {
    sink.add(template, f(node));
    sink.add(template + 1, t(node));
    sink.add(template + 2, t(node), f(node));
    sink.add(template + 3, t(node), fine(node));
  }

  private void pairs(ParseState s, int s0, int s1, int b0, FeatureSink sink) {
    int b1 = s.ahead(1);
    two(sink, 30, s0, b0);
    two(sink, 40, s1, s0);
    sink.add(50, t(b0), f(b0), t(b1));
    sink.add(51, t(b0), t(b1), f(b1));
    sink.add(52, t(b0), t(b1));
    sink.add(53, f(s1), t(b0));
    sink.add(54, t(s1), f(b0));
    sink.add(55, t(s1), t(b0), distance(s1, s0));
    sink.add(56, t(s0), t(b0), distance(s0, b0));
    sink.add(57, f(s0), distance(s0, b0));
    sink.add(58, f(b0), distance(s0, b0));
    sink.add(59, t(s1), t(s0), distance(s1, s0));
    sink.add(60, f(s1), distance(s1, s0));
    sink.add(61, t(s1), t(s0), between(s1, s0));
    sink.add(62, t(s0), t(b0), between(s0, b0));
    sink.add(63, coarse(s1), coarse(b0));
    sink.add(64, f(s0), t(b0), t(b1));
    sink.add(65, f(s1), f(s0), t(b0));
    sink.add(66, t(s0), t(b0), gap(b0));
  }

  private void two(FeatureSink sink, int template, int a, int b) {
    sink.add(template, f(a), f(b));
    sink.add(template + 1, t(a), t(b));
    sink.add(template + 2, t(a), f(a), t(b));
    sink.add(template + 3, t(a), t(b), f(b));
    sink.add(template + 4, t(a), fine(a), t(b));
    sink.add(template + 5, t(a), t(b), fine(b));
    sink.add(template + 6, coarse(a), coarse(b), t(a));
    sink.add(template + 7, fine(a), fine(b));
    sink.add(template + 8, f(a), coarse(b));
    sink.add(template + 9, coarse(a), f(b));
  }

  private void triples(ParseState s, int s0, int s1, int b0, FeatureSink sink) {
    int b1 = s.ahead(1);
    int b2 = s.ahead(2);
    sink.add(70, t(s0), t(b0), t(b1));
    sink.add(71, t(b0), t(b1), t(b2));
    sink.add(72, t(s1), t(s0), t(b0));
    sink.add(73, t(s.stacked(2)), t(s1), t(s0));
    sink.add(74, t(s1), t(s0), t(b0), t(b1));
    sink.add(75, t(s0), t(b0), t(b1), t(b2));
    sink.add(76, t(s1), t(s0), fine(b0));
    sink.add(77, t(s1), fine(s0), t(b0));
    sink.add(78, fine(s1), t(s0), t(b0));
    sink.add(79, t(s0), f(b0), t(b1));
    sink.add(80, f(s1), t(s0), f(b0));
    sink.add(81, coarse(s1), coarse(s0), coarse(b0));
  }

  private void arcs(ParseState s, int s0, int s1, int b0, FeatureSink sink) {
    int s0l = child(s.left1, s0);
    int s0r = child(s.right1, s0);
    int s1l = child(s.left1, s1);
    int s1r = child(s.right1, s1);
    int b0l = child(s.left1, b0);
    int s0r2 = child(s.right2, s0);
    int s1r2 = child(s.right2, s1);
    int b0l2 = child(s.left2, b0);
    int l0 = count(s.lefts, s0);
    int r0 = count(s.rights, s0);
    int r1 = count(s.rights, s1);
    int lb = count(s.lefts, b0);
    sink.add(90, t(s0), rel(s, s0l), t(s0l));
    sink.add(91, t(s0), rel(s, s0r), t(s0r));
    sink.add(92, t(s1), rel(s, s1l), t(s1l));
    sink.add(93, t(s1), rel(s, s1r), t(s1r));
    sink.add(94, t(b0), rel(s, b0l), t(b0l));
    sink.add(95, t(s0), rel(s, s0l), t(b0));
    sink.add(96, t(s0), rel(s, s0r), t(b0));
    sink.add(97, t(s1), rel(s, s1r), t(s0));
    sink.add(98, t(s1), rel(s, s1l), t(s0));
    sink.add(99, t(s0), rel(s, b0l), t(b0));
    sink.add(100, t(s1), t(s0), rel(s, s0l));
    sink.add(101, t(s1), t(s0), rel(s, s0r));
    sink.add(102, f(s0), rel(s, s0l));
    sink.add(103, f(s0), rel(s, s0r));
    sink.add(104, f(s1), rel(s, s1r));
    sink.add(105, f(b0), rel(s, b0l));
    sink.add(106, t(s0), rel(s, s0r), rel(s, s0r2));
    sink.add(107, t(s1), rel(s, s1r), rel(s, s1r2), t(s0));
    sink.add(108, t(b0), rel(s, b0l), rel(s, b0l2));
    sink.add(109, t(s0), l0, r0);
    sink.add(110, t(s1), r1, t(s0));
    sink.add(111, t(b0), lb, t(s0));
    sink.add(112, f(s0), r0);
    sink.add(113, f(s1), r1);
    sink.add(114, f(s0), f(s0l));
    sink.add(115, f(s0r), t(s0), t(b0));
    sink.add(116, f(s1r), t(s1), t(s0));
    sink.add(117, f(s0l), t(s0), t(s1));
    sink.add(118, f(b0l), t(b0), t(s0));
    sink.add(119, f(s1), f(s0l), t(s0));
    sink.add(120, f(s0), f(b0l), t(b0));
    sink.add(121, rel(s, s1l), rel(s, s1r), rel(s, s0l), t(s0));
    sink.add(122, f(s0l), f(b0), t(s0));
    sink.add(123, f(s1), f(s1r), t(s0));
  }

  private int f(int node) {
    return node < 0 ? NOTHING : w.form[node];
  }

  private int t(int node) {
    return node < 0 ? NOTHING : tags[node];
  }

  private int fine(int node) {
    return node < 0 ? NOTHING : w.fine[node];
  }

  private int coarse(int node) {
    return node < 0 ? NOTHING : w.coarse[node];
  }

  private int gap(int node) {
    return node < 0 ? NOTHING : w.gap[node];
  }

  private static int child(int[] children, int node) {
    return node < 0 ? NOTHING : children[node];
  }

  private static int count(int[] counts, int node) {
    return node < 0 ? NOTHING : Math.min(counts[node], 5);
  }

  private static int rel(ParseState s, int node) {
    return node < 0 ? NOTHING : s.label[node];
  }

  private static int distance(int a, int b) {
    if (a < 0 || b < 0) {
      return NOTHING;
    }
    int far = b - a;
    return far < 5 ? far : far < 8 ? 5 : far < 14 ? 8 : FAR;
  }

  private int between(int a, int b) {
    return a < 0 || b < 0 ? NOTHING : Math.min(commas[b] - commas[a], 3);
  }
}
