package org.hearsay.neural;

import java.util.Random;

/**
 * Hides some numbers while a network learns, the same ones in every row of a sequence, so that it
 * does not lean on single ones (Gal and Ghahramani 2016).
 */
public final class Dropout {

  /** Hides nothing: for networks at work. */
  public static final Dropout NONE = new Dropout(new Random(0), 0);

  private static final float[] NO_MASK = {};

  private final Random random;
  private final float share;

  /**
   * @param share of the numbers to hide, below 1
   */
  public Dropout(Random random, float share) {
    this.random = random;
    this.share = share;
  }

  /** Whether something of this share is to be hidden now. */
  public boolean hides(float ofShare) {
    return share > 0 && random.nextFloat() < ofShare;
  }

  /** Hides numbers of the rows and returns what to multiply their gradients by. */
  public float[] hide(float[][] rows) {
    if (share == 0 || rows.length == 0) {
      return NO_MASK;
    }
    float[] mask = new float[rows[0].length];
    for (int k = 0; k < mask.length; k++) {
      mask[k] = random.nextFloat() < share ? 0 : 1 / (1 - share);
    }
    apply(mask, rows);
    return mask;
  }

  /** Multiplies every row by the mask. */
  public static void apply(float[] mask, float[][] rows) {
    if (mask.length > 0) {
      for (float[] row : rows) {
        for (int k = 0; k < row.length; k++) {
          row[k] *= mask[k];
        }
      }
    }
  }
}
