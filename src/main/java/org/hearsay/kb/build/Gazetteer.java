package org.hearsay.kb.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.file.WholeFile;
import org.hearsay.kb.Item;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.lexicon.WordFile;

/** A snapshot of Wikidata as a tab-separated table, from which an index is compiled. */
public final class Gazetteer {

  private static final WordFile WORDS = WordFile.bundled(KnowledgeBase.class, "words.txt");

  /** Collections of questions and answers about what people know. */
  private static final Set<String> COLLECTIONS = WORDS.section("collection");

  private Gazetteer() {}

  /**
   * Compiles a table of qid, label, aliases joined by |, kind, country, latitude, longitude, prior
   * into a gzipped index; {@code demonyms.tsv} beside it is read where there is one, and {@code
   * positions.tsv}, whose offices are nobody and no place. The same table gives the same bytes.
   *
   * @return number of items
   * @throws IOException with file, line and what was expected
   */
  public static int compile(Path table, Path index) throws IOException {
    try (IndexBuilder builder = new IndexBuilder(Files.createTempDirectory("hearsay"))) {
      Map<String, Integer> demonyms = add(table, builder);
      WholeFile.write(
          index,
          out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            builder.finish(demonyms, packed);
            packed.finish();
          });
      return builder.size();
    }
  }

  /** Compiles a table for this run alone. */
  public static KnowledgeBase open(Path table) throws IOException {
    Path index = Files.createTempFile("hearsay", ".kb");
    try (IndexBuilder builder = new IndexBuilder(Files.createTempDirectory("hearsay"))) {
      try (OutputStream out = Files.newOutputStream(index)) {
        builder.finish(add(table, builder), out);
      }
      return KnowledgeBase.open(index);
    } finally {
      Files.deleteIfExists(index);
    }
  }

  /** Adds the items of a table; gives its demonyms. */
  private static Map<String, Integer> add(Path table, IndexBuilder builder) throws IOException {
    Set<Integer> offices = offices(table.resolveSibling("positions.tsv"));
    Map<Integer, Item> places = new HashMap<>();
    for (Item item : items(table)) {
      if (!offices.contains(item.number())) {
        builder.add(item);
        places.put(item.number(), item);
      }
    }
    return demonyms(table.resolveSibling("demonyms.tsv"), places);
  }

  private static List<Item> items(Path table) throws IOException {
    List<Item> items = new ArrayList<>();
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
          item(f).ifPresent(items::add);
        }
      }
    }
    items.sort(Comparator.comparingInt(Item::number));
    return items;
  }

  private static Optional<Item> item(String[] f) {
    return Kind.of(f[3])
        .map(
            kind ->
                new Item(
                    Item.number(f[0]),
                    kind,
                    Item.names(f[1], List.of(f[2].split("\\|", -1))),
                    Item.number(f[4]),
                    f[5].isEmpty() ? Float.NaN : Float.parseFloat(f[5]),
                    f[6].isEmpty() ? Float.NaN : Float.parseFloat(f[6]),
                    f[7].isEmpty() ? prior(f) : Float.parseFloat(f[7]),
                    List.of()));
  }

  /**
   * Where the table has no PageRank: collections of questions about well-known things, two at
   * least, stand for it. The items that have both tell how: those in one such collection have a
   * median of 1.2e-5, in three of 2e-5, in five of 5e-5.
   */
  private static float prior(String[] f) {
    List<String> sources = f.length > 8 ? List.of(f[8].split("\\+", -1)) : List.of();
    long known = sources.stream().filter(COLLECTIONS::contains).count();
    return known < 2 ? 0 : (float) (8e-6 * Math.pow(1.4, (double) known));
  }

  private static Set<Integer> offices(Path file) throws IOException {
    Set<Integer> offices = new HashSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("Q")) {
          offices.add(Item.number(line.split("\t", 2)[0]));
        }
      }
    }
    return offices;
  }

  /** "German" is of Germany rather than of the German Reich: of a country, and a great one. */
  private static Map<String, Integer> demonyms(Path file, Map<Integer, Item> places)
      throws IOException {
    Comparator<Integer> greater =
        Comparator.comparing((Integer n) -> places.containsKey(n))
            .thenComparing(n -> places.containsKey(n) && places.get(n).kind() == Kind.COUNTRY)
            .thenComparing(n -> places.containsKey(n) ? places.get(n).prior() : 0f);
    Map<String, Integer> demonyms = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] f = line.split("\t", -1);
        if (f[0].startsWith("Q")) {
          demonyms.merge(
              f[2],
              Item.number(f[0]),
              (one, other) -> greater.compare(other, one) > 0 ? other : one);
        }
      }
    }
    return demonyms;
  }
}
