package org.hearsay.nlp.train;

import java.util.Arrays;
import java.util.List;
import org.hearsay.nlp.parse.WordClusters;

/** Makes {@link WordClusters} from word vectors by k-means on the unit sphere. */
final class ClusterTraining {

  private static final int FINE = 1024;
  private static final int COARSE = 256;
  private static final int ROUNDS = 10;
  private static final int DIMENSIONS = Embeddings.DIMENSIONS;

  private ClusterTraining() {}

  static WordClusters cluster(Embeddings embeddings) {
    List<String> words = embeddings.words();
    List<float[]> vectors = embeddings.vectors();
    short[] fine = new short[words.size()];
    float[][] centres = kMeans(vectors, FINE, fine);
    short[] coarse = new short[FINE];
    kMeans(Arrays.asList(centres), COARSE, coarse);
    return new WordClusters(words, fine, coarse);
  }

  private static float[][] kMeans(List<float[]> vectors, int k, short[] nearest) {
    float[][] centres = new float[k][];
    for (int c = 0; c < k; c++) {
      centres[c] = vectors.get((int) ((long) c * vectors.size() / k / 4)).clone();
    }
    for (int round = 0; round < ROUNDS; round++) {
      float[][] sums = new float[k][DIMENSIONS];
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = nearest(vectors.get(i), centres);
        add(sums[nearest[i]], vectors.get(i));
      }
      for (int c = 0; c < k; c++) {
        centres[c] = normalise(sums[c]);
      }
    }
    return centres;
  }

  private static short nearest(float[] vector, float[][] centres) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float product = product(vector, centres[c]);
      if (product > most) {
        most = product;
        best = c;
      }
    }
    return (short) best;
  }

  /** Four sums side by side: a single chain of additions would wait for each other. */
  private static float product(float[] a, float[] b) {
    float w = 0;
    float x = 0;
    float y = 0;
    float z = 0;
    for (int i = 0; i < DIMENSIONS; i += 4) {
      w += a[i] * b[i];
      x += a[i + 1] * b[i + 1];
      y += a[i + 2] * b[i + 2];
      z += a[i + 3] * b[i + 3];
    }
    return w + x + y + z;
  }

  static void add(float[] sum, float[] vector) {
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] += vector[i];
    }
  }

  static float[] normalise(float[] vector) {
    float length = (float) Math.sqrt(product(vector, vector));
    for (int i = 0; i < DIMENSIONS && length > 0; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
