package org.hearsay.kb.online;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.kb.Item;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.build.ClassKinds;
import org.hearsay.kb.build.DumpIndex;
import org.hearsay.kb.build.DumpItem;
import org.hearsay.kb.build.IndexBuilder;

/**
 * A knowledge base that looks up on a Wikibase the names it does not know. What the items found are
 * is learned from known items, fetched once.
 */
public final class OnlineItems {

  /** Where Wikidata answers. */
  public static final String WIKIDATA = "https://www.wikidata.org/w/api.php";

  /** Known items of each kind that are fetched to learn their classes from. */
  private static final int EXAMPLES = 50;

  /** Steps to the classes above those of an item. */
  private static final int STEPS = 3;

  private final KnowledgeBase offline;
  private final WikidataApi api;
  private final ClassKinds kinds;
  private final Set<String> asked = new HashSet<>();
  private final Map<Integer, Item> found = new TreeMap<>();
  private KnowledgeBase all;
  private boolean taught;

  /**
   * Nothing is asked yet.
   *
   * @param userAgent names the program and whom to write to
   * @param cache folder of the answers, for the next time
   */
  public OnlineItems(
      KnowledgeBase offline, URI endpoint, String userAgent, Path cache, Duration pause) {
    this.offline = offline;
    api = new WikidataApi(endpoint, userAgent, cache, pause);
    kinds = new ClassKinds(offline);
    all = offline;
  }

  /** The items known offline, and what was found until now. */
  public KnowledgeBase all() {
    return all;
  }

  /**
   * Looks up names that were not looked up before.
   *
   * @return whether any item was found
   * @throws IOException when the server cannot be reached or keeps refusing
   */
  public boolean find(Collection<String> names) throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : names) {
      if (asked.add(name)) {
        numbers.addAll(api.search(name));
      }
    }
    numbers.removeIf(n -> found.containsKey(n) || offline.row("Q" + n).isPresent());
    if (numbers.isEmpty()) {
      return false;
    }
    teach();
    Collection<DumpItem> items = api.items(numbers).values();
    items.forEach(kinds::count);
    for (int step = 0; step < STEPS; step++) {
      api.items(kinds.unknown()).values().forEach(kinds::addClass);
    }
    int before = found.size();
    for (DumpItem item : items) {
      kinds
          .kind(item)
          .filter(k -> !item.label().isEmpty())
          .ifPresent(k -> found.put(item.number(), DumpIndex.item(item, k, offline)));
    }
    if (found.size() > before) {
      all = withFound();
    }
    return found.size() > before;
  }

  private KnowledgeBase withFound() throws IOException {
    Path file = Files.createTempFile("hearsay", ".kb");
    try (OutputStream out = Files.newOutputStream(file);
        IndexBuilder builder = new IndexBuilder(Files.createTempDirectory("hearsay"))) {
      for (Item item : found.values()) {
        builder.add(item);
      }
      builder.finish(Map.of(), out);
      return offline.with(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Fetches known items: the first of each kind, in the order of their numbers. */
  private void teach() throws IOException {
    if (taught) {
      return;
    }
    List<Integer> examples = new ArrayList<>();
    int[] counts = new int[Kind.values().length];
    for (int row = 0; row < offline.size(); row++) {
      if (counts[offline.kind(row).ordinal()]++ < EXAMPLES) {
        examples.add(offline.number(row));
      }
    }
    api.items(examples).values().forEach(kinds::count);
    taught = true;
  }
}
