package org.hearsay.nlp.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.parse.WordClusters;

/**
 * What the words and the tree of a sentence say of predicates and of what may be an argument, as
 * hashes (features after Gildea and Jurafsky 2002, Xue and Palmer 2004, Björkelund et al. 2009).
 */
public final class RoleFeatures {

  /** Heads above a predicate whose dependents may be its arguments. */
  private static final int LEVELS = 3;

  /** Relations whose presence below a word makes up its frame. */
  private static final List<String> FRAME =
      List.of("nsubj", "csubj", "obj", "iobj", "ccomp", "xcomp", "cop", "expl", "nmod", "compound");

  /** The cluster of all names. */
  private static final int NAME = -2;

  private final Sentence sentence;
  private final Rolesets rolesets;
  private final int[][] children;
  private final int[] lemma;
  private final int[] relation;
  private final int[] tag;
  private final int[] pos;
  private final int[] marker;
  private final int[] frame;
  private final int[] voice;
  private final int[] kind;
  private final int[] wideKind;

  public RoleFeatures(Sentence sentence, Rolesets rolesets, WordClusters clusters) {
    this.sentence = sentence;
    this.rolesets = rolesets;
    int n = sentence.size();
    children = new int[n][];
    lemma = new int[n];
    relation = new int[n];
    tag = new int[n];
    pos = new int[n];
    marker = new int[n];
    frame = new int[n];
    voice = new int[n];
    kind = new int[n];
    wideKind = new int[n];
    for (int i = 0; i < n; i++) {
      Token token = sentence.token(i);
      children[i] = sentence.children(i);
      lemma[i] = token.lemma().toLowerCase(Locale.ROOT).hashCode();
      relation[i] = token.relation().hashCode();
      tag[i] = token.tag().hashCode();
      pos[i] = token.pos().hashCode();
      boolean name = token.pos().equals("PROPN");
      kind[i] = name ? NAME : clusters.cluster(token.text(), WordClusters.Granularity.FINE);
      wideKind[i] = name ? NAME : clusters.cluster(token.text(), WordClusters.Granularity.COARSE);
    }
    for (int i = 0; i < n; i++) {
      describe(i);
    }
  }

  /** What its dependents say of a word: preposition and conjunction, frame, voice. */
  private void describe(int i) {
    boolean passive =
        sentence.token(i).baseRelation().equals("acl") && sentence.token(i).tag().equals("VBN");
    int preposition = 0;
    int conjunction = 0;
    for (int c : children[i]) {
      String r = sentence.token(c).relation();
      preposition = preposition == 0 && r.equals("case") ? lemma[c] : preposition;
      conjunction = conjunction == 0 && r.equals("mark") ? lemma[c] : conjunction;
      passive |= r.endsWith(":pass");
      int place = FRAME.indexOf(sentence.token(c).baseRelation());
      frame[i] |= place < 0 ? 0 : 1 << place;
      frame[i] |= r.equals("nmod:poss") ? 1 << FRAME.size() : 0;
      frame[i] |= r.equals("compound:prt") ? 2 << FRAME.size() : 0;
    }
    marker[i] = mixed(preposition, conjunction);
    voice[i] = passive ? 1 : 0;
  }

  /** A list of hashes; each feature has a number of its own, by its place. */
  private static final class Hashes {
    private int[] values = new int[40];
    private int size;
    private int number;

    private Hashes(int first) {
      number = first;
    }

    void add(int part) {
      put(mixed(number++, part));
    }

    void add(int part, int part2) {
      put(mixed(mixed(number++, part), part2));
    }

    void add(int part, int part2, int part3) {
      put(mixed(mixed(mixed(number++, part), part2), part3));
    }

    private void put(int hash) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = hash;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  private static int mixed(int a, int b) {
    int h = a * 0x9E3779B1 ^ (b + 0x7F4A7C15);
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  /** Words that may be predicates. */
  public int[] predicates() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (List.of("VERB", "AUX", "NOUN", "ADJ").contains(sentence.token(i).pos())) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Words that may be arguments: dependents of the predicate, heads above it and theirs. */
  public int[] arguments(int predicate) {
    List<Integer> found = new ArrayList<>();
    int below = predicate;
    int at = predicate;
    for (int level = 0; level <= LEVELS && at >= 0; level++) {
      if (level > 0) {
        found.add(at);
      }
      for (int c : children[at]) {
        if (c != below && !sentence.token(c).isPunctuation()) {
          found.add(c);
        }
      }
      below = at;
      at = sentence.token(at).head();
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Features of a word that may be a predicate. */
  public int[] predicate(int i) {
    Hashes f = new Hashes(1);
    Token token = sentence.token(i);
    int l = lemma[i];
    int above = token.head() < 0 ? 0 : token.head();
    int before = i > 0 ? lemma[i - 1] : 0;
    int after = i + 1 < lemma.length ? lemma[i + 1] : 0;
    f.add(l);
    f.add(l, tag[i]);
    f.add(l, pos[i]);
    f.add(l, relation[i]);
    f.add(l, lemma[above]);
    f.add(l, frame[i]);
    f.add(l, before);
    f.add(l, after);
    f.add(l, marker[i]);
    f.add(l, voice[i]);
    f.add(relation[i]);
    f.add(relation[i], tag[i]);
    f.add(relation[i], lemma[above]);
    f.add(relation[i], tag[i], tag[above]);
    f.add(pos[i], frame[i]);
    f.add(pos[i], ending(token.lemma(), 3));
    f.add(pos[i], ending(token.lemma(), 4));
    f.add(pos[i], before);
    f.add(pos[i], after);
    f.add(pos[i], marker[i]);
    f.add(pos[i], rolesets.isFramed(token) ? 1 : 0);
    f.add(kind[i], pos[i]);
    f.add(kind[i], relation[i]);
    f.add(kind[i], frame[i]);
    f.add(l, kind[above]);
    f.add(token.text().hashCode());
    int first = f.number;
    for (int c : children[i]) {
      f.number = first;
      f.add(l, relation[c], kind[c]);
      f.add(l, relation[c], lemma[c]);
      f.add(l, relation[c], marker[c]);
      f.add(pos[i], relation[c], lemma[c]);
    }
    return f.toArray();
  }

  private static int ending(String word, int letters) {
    return word.substring(Math.max(0, word.length() - letters)).toLowerCase(Locale.ROOT).hashCode();
  }

  /** The way from a predicate to a candidate over the tree. */
  private record Path(int up, int down, int relations) {}

  private Path path(int predicate, int candidate) {
    int up = 0;
    int climbed = 1;
    int top = predicate;
    for (; !sentence.dominates(top, candidate); top = sentence.token(top).head()) {
      climbed = mixed(climbed, relation[top]);
      up++;
    }
    int down = 0;
    int fallen = 2;
    for (int at = candidate; at != top; at = sentence.token(at).head()) {
      fallen = mixed(fallen, relation[at]);
      down++;
    }
    return new Path(up, down, mixed(climbed, fallen));
  }

  /** Tokens between two words, the far ones alike. */
  private static int distance(int a, int b) {
    int between = Math.abs(a - b);
    return between > 12 ? 7 : between > 6 ? 6 : Math.min(between, 5);
  }

  /**
   * Features of a word that may be an argument.
   *
   * @param roleset of the predicate, or empty while it is hidden
   */
  public int[] pair(int p, int c, String roleset) {
    Hashes f = new Hashes(100);
    Path path = path(p, c);
    int way = path.relations;
    int steps = path.up * 4 + path.down;
    int side = c < p ? 1 : 2;
    int sided = mixed(voice[p], side);
    int distance = distance(p, c);
    int first = children[c].length == 0 ? 0 : lemma[children[c][0]];
    f.add(way);
    f.add(way, pos[p]);
    f.add(way, sided);
    f.add(way, tag[p], voice[p]);
    f.add(way, relation[p]);
    f.add(way, frame[p]);
    f.add(way, frame[p], mixed(voice[p], pos[p]));
    f.add(way, frame[p], lemma[p]);
    f.add(way, lemma[p]);
    f.add(way, lemma[p], voice[p]);
    f.add(way, lemma[p], marker[c]);
    f.add(way, lemma[p], lemma[c]);
    f.add(way, marker[c]);
    f.add(way, marker[c], frame[c]);
    f.add(way, lemma[c]);
    f.add(way, tag[c]);
    f.add(way, first);
    f.add(way, distance);
    f.add(steps, side);
    f.add(relation[c]);
    f.add(relation[c], steps, pos[p]);
    f.add(relation[c], lemma[c]);
    f.add(relation[c], lemma[c], marker[c]);
    f.add(relation[c], tag[c], marker[c]);
    f.add(relation[c], lemma[p], side);
    f.add(relation[c], pos[p], marker[c]);
    f.add(relation[c], c > 0 ? lemma[c - 1] : 0);
    f.add(relation[c], c + 1 < lemma.length ? lemma[c + 1] : 0);
    f.add(relation[c], ending(sentence.token(c).text(), 3));
    f.add(relation[c], marker[c], kind[c]);
    f.add(relation[c], marker[c], wideKind[c]);
    f.add(relation[c], marker[c], mixed(lemma[p], wideKind[c]));
    f.add(way, kind[c]);
    f.add(way, wideKind[c], mixed(pos[p], voice[p]));
    f.add(way, wideKind[c], lemma[p]);
    f.add(way, kind[p]);
    f.add(way, kind[p], marker[c]);
    f.add(way, kind[p], mixed(marker[c], kind[c]));
    f.add(lemma[c], pos[p]);
    f.add(lemma[p]);
    f.add(lemma[p], tag[p]);
    f.add(kind[p], pos[p]);
    f.add(distance, side, pos[p]);
    if (!roleset.isEmpty()) {
      int sense = roleset.hashCode();
      f.add(sense, way);
      f.add(sense, way, voice[p]);
      f.add(sense, relation[c], marker[c]);
    }
    return f.toArray();
  }
}
