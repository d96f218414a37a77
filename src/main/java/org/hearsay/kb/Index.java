package org.hearsay.kb;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Items in columns, in ascending order of their numbers, and one table of name hashes: opening it
 * is mapping a file, a lookup is a binary search.
 *
 * @param text label and aliases of each item, joined by tabs, in UTF-8
 * @param textStart where the text of each item begins, and the end of all
 * @param classes numbers of the items that each is an instance of, one item's after the other's
 * @param classesStart where the classes of each item begin, and the end of all
 * @param nameHash hashes of folded names, ascending; equal ones stand together
 * @param nameRow the row that each hash belongs to
 * @param nameSpelling low bits of the hash of the name's exact spelling
 * @param firstNames hashes of words, ascending
 * @param surnames hashes of words, ascending
 * @param demonyms numbers of places by adjective or noun
 */
record Index(
    IntBuffer item,
    ByteBuffer kind,
    IntBuffer country,
    FloatBuffer latitude,
    FloatBuffer longitude,
    FloatBuffer prior,
    ByteBuffer text,
    IntBuffer textStart,
    IntBuffer classes,
    IntBuffer classesStart,
    LongBuffer nameHash,
    IntBuffer nameRow,
    IntBuffer nameSpelling,
    LongBuffer firstNames,
    LongBuffer surnames,
    Map<String, Integer> demonyms) {

  /** The columns of a file, in their order. */
  static Index of(List<ByteBuffer> columns) {
    return new Index(
        columns.get(0).asIntBuffer(),
        columns.get(1),
        columns.get(2).asIntBuffer(),
        columns.get(3).asFloatBuffer(),
        columns.get(4).asFloatBuffer(),
        columns.get(5).asFloatBuffer(),
        columns.get(6),
        columns.get(7).asIntBuffer(),
        columns.get(8).asIntBuffer(),
        columns.get(9).asIntBuffer(),
        columns.get(10).asLongBuffer(),
        columns.get(11).asIntBuffer(),
        columns.get(12).asIntBuffer(),
        columns.get(13).asLongBuffer(),
        columns.get(14).asLongBuffer(),
        demonyms(StandardCharsets.UTF_8.decode(columns.get(15).duplicate()).toString()));
  }

  /** Lines of an adjective, a tab and the number of its place. */
  private static Map<String, Integer> demonyms(String lines) {
    Map<String, Integer> demonyms = new HashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              demonyms.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
            });
    return Map.copyOf(demonyms);
  }

  int size() {
    return item.limit();
  }

  /** The row of an item's number; negative when it is not here. */
  int row(int number) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = item.get(middle);
      if (found == number) {
        return middle;
      }
      if (found < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Hands on the places in the name table that have this hash. */
  void named(long hash, IntConsumer places) {
    for (int at = first(nameHash, hash); at < nameHash.limit() && nameHash.get(at) == hash; at++) {
      places.accept(at);
    }
  }

  static boolean contains(LongBuffer sorted, long value) {
    int at = first(sorted, value);
    return at < sorted.limit() && sorted.get(at) == value;
  }

  /** The first place whose value is not less. */
  private static int first(LongBuffer sorted, long value) {
    int low = 0;
    int high = sorted.limit();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<String> names(int row) {
    byte[] bytes = new byte[textStart.get(row + 1) - textStart.get(row)];
    text.get(textStart.get(row), bytes);
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\t", -1));
  }

  /** Whether the label of a row may, when folded, begin with a letter; false where it cannot. */
  boolean mayBegin(int row, char folded) {
    byte first = text.get(textStart.get(row));
    boolean plain = Character.isLetterOrDigit(first);
    return first < 0 || !plain || Character.toLowerCase(first) == folded;
  }

  /** Numbers of the items that the item of a row is an instance of. */
  List<Integer> classes(int row) {
    List<Integer> found = new ArrayList<>();
    for (int i = classesStart.get(row); i < classesStart.get(row + 1); i++) {
      found.add(classes.get(i));
    }
    return found;
  }
}
