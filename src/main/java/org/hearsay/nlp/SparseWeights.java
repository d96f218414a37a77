package org.hearsay.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A trained linear model: only the weights that matter, as whole numbers, by hash bucket. */
final class SparseWeights implements Scorer {

  /** Weights are scaled so that half of them are no larger than this. */
  static final int MEDIAN = 12;

  private final int classes;
  private final int mask;
  private final int[] starts;
  private final byte[] which;
  private final short[] values;

  private SparseWeights(int classes, int[] starts, byte[] which, short[] values) {
    this.classes = classes;
    this.mask = starts.length - 2;
    this.starts = starts;
    this.which = which;
    this.values = values;
  }

  /** The entries of {@code dense} that are at least {@code least} large, in units. */
  static SparseWeights of(float[] dense, int classes, float least, float unit) {
    int buckets = dense.length / classes;
    int[] starts = new int[buckets + 1];
    byte[] which = new byte[dense.length];
    short[] values = new short[dense.length];
    int at = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      starts[bucket] = at;
      for (int c = 0; c < classes; c++) {
        float weight = dense[bucket * classes + c];
        int value = Math.abs(weight) < least ? 0 : Math.round(weight / unit);
        if (value != 0) {
          which[at] = (byte) c;
          values[at++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
        }
      }
    }
    starts[buckets] = at;
    return new SparseWeights(
        classes, starts, java.util.Arrays.copyOf(which, at), java.util.Arrays.copyOf(values, at));
  }

  @Override
  public int classes() {
    return classes;
  }

  int size() {
    return values.length;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    java.util.Arrays.fill(scores, 0, classes, 0);
    for (int f = 0; f < count; f++) {
      int bucket = features[f] & mask;
      int end = starts[bucket + 1];
      for (int i = starts[bucket]; i < end; i++) {
        scores[which[i] & 0xFF] += values[i];
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes);
    out.writeInt(starts.length);
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      out.writeByte(starts[bucket + 1] - starts[bucket]);
    }
    out.writeInt(values.length);
    out.write(which);
    for (short value : values) {
      out.writeByte(Math.abs(value) < Byte.MAX_VALUE ? value : Byte.MIN_VALUE);
    }
    for (short value : values) {
      if (Math.abs(value) >= Byte.MAX_VALUE) {
        out.writeShort(value);
      }
    }
  }

  static SparseWeights read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    int[] starts = new int[in.readInt()];
    byte[] counts = in.readNBytes(starts.length - 1);
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      starts[bucket + 1] = starts[bucket] + (counts[bucket] & 0xFF);
    }
    int size = in.readInt();
    byte[] which = in.readNBytes(size);
    byte[] small = in.readNBytes(size);
    short[] values = new short[size];
    for (int i = 0; i < size; i++) {
      values[i] = small[i] == Byte.MIN_VALUE ? in.readShort() : small[i];
    }
    return new SparseWeights(classes, starts, which, values);
  }
}
