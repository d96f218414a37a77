package org.hearsay.kb.build;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.kb.IndexFile;
import org.hearsay.kb.Item;
import org.hearsay.kb.Kind;
import org.hearsay.kb.NameFolding;

/**
 * Writes an index of any size with little memory: the columns grow in files of a folder; the name
 * table is cut by the upper bits of the hashes into parts that are sorted one by one.
 */
public final class IndexBuilder implements AutoCloseable {

  private static final int PARTS = 256;
  private static final int ENTRY = 16;

  /** People who must share a first name before it counts as one, at least. */
  private static final int LEAST = 3;

  /** Of so many people one must bear a word as first name before it counts as one. */
  private static final int ONE_OF = 30_000;

  /** PageRank from which a person is found by the surname alone. */
  private static final double FAME = 5e-7;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> columns = new ArrayList<>();
  private final List<DataOutputStream> nameParts = new ArrayList<>();
  private final Map<String, Integer> firstWords = new HashMap<>();
  private long[] lastWords = new long[1 << 12];
  private int people;
  private int last;
  private int rows;
  private long textEnd;
  private int classesEnd;

  /**
   * @param folder for the columns; it and they are removed at the end
   */
  public IndexBuilder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    for (String name :
        List.of(
            "item",
            "kind",
            "country",
            "latitude",
            "longitude",
            "prior",
            "text",
            "textStart",
            "classes",
            "classesStart")) {
      columns.add(column(name));
    }
    for (int i = 0; i < PARTS; i++) {
      nameParts.add(new DataOutputStream(stream(folder.resolve("names-" + i), 1 << 13)));
    }
    columns.get(7).writeInt(0);
    columns.get(9).writeInt(0);
  }

  private DataOutputStream column(String name) throws IOException {
    Path file = folder.resolve(name);
    files.add(file);
    return new DataOutputStream(stream(file, 1 << 16));
  }

  private static OutputStream stream(Path file, int buffer) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), buffer);
  }

  /** Adds an item; their numbers must ascend. */
  public void add(Item item) throws IOException {
    if (item.number() <= last) {
      throw new IllegalArgumentException("Q" + item.number() + " comes after Q" + last);
    }
    last = item.number();
    columns.get(0).writeInt(item.number());
    columns.get(1).writeByte(item.kind().ordinal());
    columns.get(2).writeInt(item.country());
    columns.get(3).writeFloat(item.latitude());
    columns.get(4).writeFloat(item.longitude());
    columns.get(5).writeFloat(item.prior());
    byte[] joined = String.join("\t", item.names()).getBytes(StandardCharsets.UTF_8);
    columns.get(6).write(joined);
    textEnd = Math.addExact(textEnd, joined.length);
    columns.get(7).writeInt((int) textEnd);
    for (int c : item.classes()) {
      columns.get(8).writeInt(c);
    }
    classesEnd += item.classes().size();
    columns.get(9).writeInt(classesEnd);
    for (String name : item.names()) {
      name(NameFolding.hash(NameFolding.fold(name)), (int) NameFolding.hash(name));
    }
    if (item.kind() == Kind.PERSON) {
      String label = item.names().get(0);
      person(label);
      if (label.indexOf(' ') > 0) {
        String folded = NameFolding.fold(label);
        name(NameFolding.transliterated(folded), 0);
        if (Item.fame(item.number(), item.prior()) >= FAME) {
          name(NameFolding.surname(folded), 0);
        }
      }
    }
    rows++;
  }

  private void name(long hash, int spelling) throws IOException {
    DataOutputStream part = nameParts.get((int) (hash >> 56) + PARTS / 2);
    part.writeLong(hash);
    part.writeInt(rows);
    part.writeInt(spelling);
  }

  private void person(String label) {
    int first = label.indexOf(' ');
    if (first > 0) {
      firstWords.merge(label.substring(0, first), 1, Integer::sum);
      if (people == lastWords.length) {
        lastWords = Arrays.copyOf(lastWords, people * 2);
      }
      lastWords[people++] = NameFolding.hash(label.substring(label.lastIndexOf(' ') + 1));
    }
  }

  /** Number of items added. */
  int size() {
    return rows;
  }

  /**
   * Writes the index.
   *
   * @param demonyms numbers of places by adjective or noun
   */
  public void finish(Map<String, Integer> demonyms, OutputStream file) throws IOException {
    for (DataOutputStream column : columns) {
      column.close();
    }
    columns.clear();
    names();
    int least = Math.max(LEAST, people / ONE_OF);
    longs(
        "firstNames",
        firstWords.entrySet().stream()
            .filter(e -> e.getValue() >= least && e.getKey().length() > 1)
            .mapToLong(e -> NameFolding.hash(e.getKey()))
            .sorted()
            .toArray());
    longs("surnames", Arrays.stream(lastWords, 0, people).sorted().distinct().toArray());
    try (DataOutputStream out = column("demonyms")) {
      for (Map.Entry<String, Integer> d : new TreeMap<>(demonyms).entrySet()) {
        out.write((d.getKey() + "\t" + d.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    IndexFile.write(files, file);
  }

  /** A name of the table: where it stands in its part. */
  private record Entry(long hash, int row, int spelling) {}

  private void names() throws IOException {
    try (DataOutputStream hashes = column("nameHash");
        DataOutputStream items = column("nameRow");
        DataOutputStream spellings = column("nameSpelling")) {
      for (int i = 0; i < PARTS; i++) {
        nameParts.get(i).close();
        Path file = folder.resolve("names-" + i);
        ByteBuffer part = ByteBuffer.wrap(Files.readAllBytes(file));
        Entry[] entries = new Entry[part.limit() / ENTRY];
        for (int k = 0; k < entries.length; k++) {
          entries[k] = new Entry(part.getLong(), part.getInt(), part.getInt());
        }
        Arrays.sort(entries, Comparator.comparingLong(Entry::hash).thenComparingInt(Entry::row));
        for (Entry entry : entries) {
          hashes.writeLong(entry.hash);
          items.writeInt(entry.row);
          spellings.writeInt(entry.spelling);
        }
        Files.delete(file);
      }
    }
  }

  private void longs(String name, long[] values) throws IOException {
    try (DataOutputStream out = column(name)) {
      for (long value : values) {
        out.writeLong(value);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream open : columns) {
      open.close();
    }
    for (DataOutputStream open : nameParts) {
      open.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    for (int i = 0; i < PARTS; i++) {
      Files.deleteIfExists(folder.resolve("names-" + i));
    }
    Files.deleteIfExists(folder);
  }
}
