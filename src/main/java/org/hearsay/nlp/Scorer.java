package org.hearsay.nlp;

/** A linear model over hashed features: every feature adds its weights to the classes' scores. */
interface Scorer {

  int classes();

  /**
   * The sum of the weights of features[0..count).
   *
   * @param features hashes, unmasked
   * @param scores filled; at least as long as there are classes
   */
  void score(int[] features, int count, float[] scores);
}
