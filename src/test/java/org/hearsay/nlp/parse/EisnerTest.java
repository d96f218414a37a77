package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EisnerTest {

  private static final int WORDS = 5;

  private static float total(float[][] score, int[] heads) {
    float sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += score[i][heads[i]];
    }
    return sum;
  }

  /** One root, no cycle, no crossing arcs. */
  private static boolean isTree(int[] heads) {
    int n = heads.length;
    if (Arrays.stream(heads).filter(h -> h == n).count() != 1) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      int at = i;
      for (int steps = 0; at != n; steps++) {
        if (steps > n) {
          return false;
        }
        at = heads[at];
      }
      for (int k = Math.min(i, heads[i]) + 1; heads[i] != n && k < Math.max(i, heads[i]); k++) {
        if (!isBelow(heads, k, heads[i]) && !isBelow(heads, k, i)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isBelow(int[] heads, int word, int ancestor) {
    int at = word;
    for (int steps = 0; steps <= heads.length && at != heads.length; steps++) {
      if (at == ancestor) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  @RepeatedTest(20)
  void noTreeIsBetter(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    float[][] score = new float[WORDS][WORDS + 1];
    for (float[] row : score) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextFloat();
      }
    }
    float best = 0;
    int[] heads = new int[WORDS];
    for (int code = 0; code < Math.pow(WORDS + 1, WORDS); code++) {
      int rest = code;
      for (int i = 0; i < WORDS; i++) {
        heads[i] = rest % (WORDS + 1);
        rest /= WORDS + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, total(score, heads));
      }
    }
    int[] found = Eisner.tree(score);
    assertThat(isTree(found)).isTrue();
    assertThat(total(score, found)).isEqualTo(best);
  }

  @Test
  void aWordAloneIsTheRoot() {
    assertThat(Eisner.tree(new float[][] {{0, -1}})).containsExactly(1);
  }
}
