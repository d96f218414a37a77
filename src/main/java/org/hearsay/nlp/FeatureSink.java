package org.hearsay.nlp;

/** Collects the hashed features of one decision. */
final class FeatureSink {

  private static final int MOST = 256;

  final int[] hashes = new int[MOST];
  int count;

  void clear() {
    count = 0;
  }

  void add(int template, int a) {
    hashes[count++] = finish(mix(template, a));
  }

  void add(int template, int a, int b) {
    hashes[count++] = finish(mix(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    hashes[count++] = finish(mix(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    hashes[count++] = finish(mix(mix(mix(mix(template, a), b), c), d));
  }

  private static int mix(int hash, int value) {
    int mixed = (value + 0x7F4A7C15) * 0xCC9E2D51;
    mixed = Integer.rotateLeft(mixed, 15) * 0x1B873593;
    return Integer.rotateLeft(hash * 0x9E3779B1 ^ mixed, 13) * 5 + 0xE6546B64;
  }

  private static int finish(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
