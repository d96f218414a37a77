package org.hearsay.link;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compiles a {@link KnowledgeBase} from a snapshot of Wikidata in tab-separated form, stores and
 * opens it.
 */
public final class Gazetteer {

  private static final int MAGIC = 0x48534B42;

  private Gazetteer() {}

  /** The knowledge base that comes with the program. */
  public static KnowledgeBase bundled() {
    try (InputStream in =
        Objects.requireNonNull(Gazetteer.class.getResourceAsStream("wikidata.kb"))) {
      return read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Opens a compiled index, or compiles a snapshot: a gzipped table, beside which {@code
   * demonyms.tsv} is read when it is there.
   */
  public static KnowledgeBase open(Path file) throws IOException {
    if (file.toString().endsWith(".tsv.gz")) {
      return compile(file, file.resolveSibling("demonyms.tsv"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Rows: qid, label, aliases joined by |, kind, country, latitude, longitude, prior. */
  public static KnowledgeBase compile(Path table, Path demonyms) throws IOException {
    Rows rows = new Rows();
    try (InputStream in = Files.newInputStream(table);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8),
                1 << 16)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String[] f = line.split("\t", -1);
        if (f.length < 8) {
          throw new IOException(table + ":" + number + ": expected 8 columns, found " + f.length);
        }
        if (f[0].startsWith("Q")) {
          rows.add(f);
        }
      }
    }
    return new KnowledgeBase(
        rows.columns(), Files.exists(demonyms) ? demonyms(demonyms) : Map.of());
  }

  private static Map<String, Integer> demonyms(Path file) throws IOException {
    Map<String, Integer> demonyms = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] f = line.split("\t", -1);
      if (f[0].startsWith("Q")) {
        demonyms.putIfAbsent(f[2], Integer.parseInt(f[0], 1, f[0].length(), 10));
      }
    }
    return demonyms;
  }

  /** Grows the columns row by row. */
  private static final class Rows {
    private final List<String[]> fields = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private int nameCount;

    void add(String[] f) {
      if (KnowledgeBase.Kind.of(f[3]).isEmpty()) {
        return;
      }
      List<String> own = new ArrayList<>();
      own.add(f[1]);
      for (String alias : f[2].split("\\|", -1)) {
        if (isUsable(alias) && !own.contains(alias)) {
          own.add(alias);
        }
      }
      fields.add(f);
      names.add(own);
      nameCount += own.size();
    }

    /** Aliases of one lower-case word ("world") would find ordinary words. */
    private static boolean isUsable(String alias) {
      boolean capital = alias.chars().anyMatch(Character::isUpperCase);
      return alias.length() >= 2 && capital && alias.indexOf('\t') < 0;
    }

    KnowledgeBase.Columns columns() {
      int n = fields.size();
      int[] item = new int[n];
      byte[] kind = new byte[n];
      int[] country = new int[n];
      float[] latitude = new float[n];
      float[] longitude = new float[n];
      float[] prior = new float[n];
      int[] textStart = new int[n + 1];
      ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 22);
      for (int row = 0; row < n; row++) {
        String[] f = fields.get(row);
        item[row] = Integer.parseInt(f[0], 1, f[0].length(), 10);
        kind[row] = (byte) KnowledgeBase.Kind.of(f[3]).orElseThrow().ordinal();
        country[row] = f[4].isEmpty() ? 0 : Integer.parseInt(f[4], 1, f[4].length(), 10);
        latitude[row] = f[5].isEmpty() ? Float.NaN : Float.parseFloat(f[5]);
        longitude[row] = f[6].isEmpty() ? Float.NaN : Float.parseFloat(f[6]);
        prior[row] = f[7].isEmpty() ? 0 : Float.parseFloat(f[7]);
        byte[] joined = String.join("\t", names.get(row)).getBytes(StandardCharsets.UTF_8);
        text.writeBytes(joined);
        textStart[row + 1] = text.size();
      }
      return named(
          new KnowledgeBase.Columns(
              item,
              kind,
              country,
              latitude,
              longitude,
              prior,
              text.toByteArray(),
              textStart,
              new long[0],
              new int[0],
              new int[0]));
    }

    private KnowledgeBase.Columns named(KnowledgeBase.Columns c) {
      long[] hash = new long[nameCount];
      int[] row = new int[nameCount];
      int[] spelling = new int[nameCount];
      int n = 0;
      for (int r = 0; r < names.size(); r++) {
        for (String name : names.get(r)) {
          hash[n] = NameFolding.hash(NameFolding.fold(name));
          row[n] = r;
          spelling[n++] = (int) NameFolding.hash(name);
        }
      }
      return sorted(c, hash, row, spelling);
    }

    private static KnowledgeBase.Columns sorted(
        KnowledgeBase.Columns c, long[] hash, int[] row, int[] spelling) {
      Integer[] order = new Integer[hash.length];
      Arrays.setAll(order, i -> i);
      Arrays.parallelSort(
          order,
          (a, b) ->
              hash[a] != hash[b]
                  ? Long.compare(hash[a], hash[b])
                  : Integer.compare(row[a], row[b]));
      long[] sortedHash = new long[hash.length];
      int[] sortedRow = new int[hash.length];
      int[] sortedSpelling = new int[hash.length];
      for (int i = 0; i < order.length; i++) {
        sortedHash[i] = hash[order[i]];
        sortedRow[i] = row[order[i]];
        sortedSpelling[i] = spelling[order[i]];
      }
      return new KnowledgeBase.Columns(
          c.item(),
          c.kind(),
          c.country(),
          c.latitude(),
          c.longitude(),
          c.prior(),
          c.text(),
          c.textStart(),
          sortedHash,
          sortedRow,
          sortedSpelling);
    }
  }

  /** Stores a knowledge base; the same content gives the same bytes. */
  public static void write(KnowledgeBase kb, OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      out.writeInt(MAGIC);
      ints(out, kb.item);
      bytes(out, kb.kind);
      ints(out, kb.country);
      floats(out, kb.latitude);
      floats(out, kb.longitude);
      floats(out, kb.prior);
      bytes(out, kb.text);
      ints(out, kb.textStart);
      out.writeInt(kb.nameHash.length);
      ByteBuffer longs = ByteBuffer.allocate(kb.nameHash.length * 8);
      longs.asLongBuffer().put(kb.nameHash);
      out.write(longs.array());
      ints(out, kb.nameItem);
      ints(out, kb.nameSpelling);
      Map<String, Integer> demonyms = new TreeMap<>(kb.demonyms);
      out.writeInt(demonyms.size());
      for (Map.Entry<String, Integer> d : demonyms.entrySet()) {
        out.writeUTF(d.getKey());
        out.writeInt(d.getValue());
      }
    }
  }

  private static KnowledgeBase read(InputStream file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("expected an index compiled by hearsay kb compile");
      }
      KnowledgeBase.Columns columns =
          new KnowledgeBase.Columns(
              ints(in),
              bytes(in),
              ints(in),
              floats(in),
              floats(in),
              floats(in),
              bytes(in),
              ints(in),
              longs(in),
              ints(in),
              ints(in));
      Map<String, Integer> demonyms = new HashMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        demonyms.put(in.readUTF(), in.readInt());
      }
      return new KnowledgeBase(columns, demonyms);
    }
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
    buffer.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(buffer.array());
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    byte[] raw = new byte[values.length * 4];
    in.readFully(raw);
    ByteBuffer.wrap(raw).asIntBuffer().get(values);
    return values;
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    byte[] raw = new byte[values.length * 8];
    in.readFully(raw);
    ByteBuffer.wrap(raw).asLongBuffer().get(values);
    return values;
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
    buffer.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(buffer.array());
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    byte[] raw = new byte[values.length * 4];
    in.readFully(raw);
    ByteBuffer.wrap(raw).asFloatBuffer().get(values);
    return values;
  }

  private static void bytes(DataOutputStream out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] values = new byte[in.readInt()];
    in.readFully(values);
    return values;
  }
}
