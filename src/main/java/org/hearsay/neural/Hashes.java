package org.hearsay.neural;

import java.util.Arrays;

/** Features as hashes for a {@link Sparse} layer; each has a number of its own, by its place. */
public final class Hashes {

  private int[] values = new int[64];
  private int size;
  private int number;

  /**
   * @param first number of the first feature
   */
  public Hashes(int first) {
    number = first;
  }

  /** One hash of two. */
  public static int mixed(int a, int b) {
    int h = a * 0x9E3779B1 ^ (b + 0x7F4A7C15);
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  public void add(int part) {
    put(mixed(number++, part));
  }

  public void add(int part, int part2) {
    put(mixed(mixed(number++, part), part2));
  }

  public void add(int part, int part2, int part3) {
    put(mixed(mixed(mixed(number++, part), part2), part3));
  }

  /** Goes on with this number, whatever was left out before. */
  public void next(int other) {
    number = other;
  }

  private void put(int hash) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = hash;
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
