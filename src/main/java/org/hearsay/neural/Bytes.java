package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers in a file: eight bits each and the largest of them. */
public final class Bytes {

  private Bytes() {}

  public static void write(float[] numbers, DataOutput out) throws IOException {
    float most = Float.MIN_NORMAL;
    for (float v : numbers) {
      most = Math.max(most, Math.abs(v));
    }
    out.writeFloat(most);
    for (float v : numbers) {
      out.writeByte(Math.round(v / most * Byte.MAX_VALUE));
    }
  }

  /** Fills the array. */
  public static void read(float[] numbers, DataInput in) throws IOException {
    float unit = in.readFloat() / Byte.MAX_VALUE;
    byte[] bytes = new byte[numbers.length];
    in.readFully(bytes);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bytes[i] * unit;
    }
  }
}
