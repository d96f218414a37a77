package org.hearsay.link.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hearsay.link.tagger.TagFeatures;
import org.hearsay.nlp.Sentence;

/**
 * A sentence to learn from.
 *
 * @param words features of each word
 * @param known what the knowledge base says of each
 * @param states of the parser's network, the upper half of each float
 * @param allowed labels of each word that may be right, as bits
 */
record NameLesson(int[][] words, int[][] known, short[][] states, int[] allowed) {

  static NameLesson of(Sentence s, TagFeatures features, int[] allowed) {
    short[][] states = new short[s.size()][];
    for (int i = 0; i < states.length; i++) {
      float[] state = s.states()[i];
      states[i] = new short[state.length];
      for (int k = 0; k < state.length; k++) {
        states[i][k] = (short) ((Float.floatToIntBits(state[k]) + 0x8000) >>> 16);
      }
    }
    return new NameLesson(features.words(), features.known(), states, allowed);
  }

  int size() {
    return allowed.length;
  }

  /** The features, with those of the knowledge base or without. */
  int[][] features(boolean withKnown) {
    int[][] all = words.clone();
    for (int i = 0; i < all.length && withKnown; i++) {
      all[i] = IntStream.concat(Arrays.stream(words[i]), Arrays.stream(known[i])).toArray();
    }
    return all;
  }

  float[][] statesAsFloats() {
    float[][] floats = new float[states.length][];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = new float[states[i].length];
      for (int k = 0; k < floats[i].length; k++) {
        floats[i][k] = Float.intBitsToFloat(states[i][k] << 16);
      }
    }
    return floats;
  }
}
