package org.hearsay.kb.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.file.WholeFile;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.IndexFile;
import org.hearsay.kb.Item;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;

/**
 * Builds an index from a dump of Wikidata in two steps: the dump is read once into sorted segments,
 * which survive a break; these are merged into the index.
 */
public final class DumpIndex {

  /** Items that are held in memory before they are written to a segment. */
  private static final int SEGMENT = 100_000;

  /** Entities after which a segment is written, so that little is lost by a break. */
  private static final int SEGMENT_ENTITIES = 1_000_000;

  /** Least number of site links that says how often an item is meant. */
  private static final int WELL_KNOWN = 20;

  private final Path folder;
  private final int leastSiteLinks;
  private final Set<Kind> kinds;
  private final Listener listener;

  /** Is told how the work goes. */
  public interface Listener {

    /**
     * Some entities were read.
     *
     * @param size of the dump in bytes; 0 when not known
     * @param position bytes of it that were read
     */
    void progress(long position, long size, long entities);

    /** A line that could not be read, counted from 1. */
    void skipped(long line, String reason);
  }

  /**
   * What was built.
   *
   * @param entities that the dump has
   * @param skipped lines that could not be read
   * @param items in the index
   * @param bytes of the index
   */
  public record Summary(long entities, long skipped, int items, long bytes) {}

  /**
   * A build that has not begun.
   *
   * @param folder for the index, and for the segments until it is done
   * @param leastSiteLinks that an item must have
   * @param kinds of items that are wanted
   */
  public DumpIndex(Path folder, int leastSiteLinks, Set<Kind> kinds, Listener listener) {
    this.folder = folder;
    this.leastSiteLinks = leastSiteLinks;
    this.kinds = Set.copyOf(kinds);
    this.listener = listener;
  }

  /**
   * Builds it, or goes on where an earlier attempt with the same dump was broken off.
   *
   * @param file a dump, or {@code -} for standard input
   * @param teacher the knowledge base whose items show what the classes are
   * @throws IOException with one line that says what is wrong with the dump or the folder
   */
  public Summary build(Path file, InputStream standardInput, KnowledgeBase teacher)
      throws IOException {
    Segments segments = new Segments(folder.resolve("segments"));
    Segments.Done done = read(file, standardInput, segments);
    ClassKinds classes = ClassKinds.of(segments, teacher);
    Path index = folder.resolve(IndexFile.NAME);
    try (IndexBuilder builder = new IndexBuilder(folder.resolve("columns"))) {
      Map<String, Integer> demonyms = new TreeMap<>(teacher.demonyms());
      segments.forEach(
          item -> {
            Optional<Kind> kind = classes.kind(item).filter(kinds::contains);
            if (kind.isPresent() && isWanted(item)) {
              builder.add(item(item, kind.get(), teacher));
              if (kind.get().type() == EntityType.PLACE) {
                item.demonyms().stream()
                    .filter(d -> Character.isUpperCase(d.codePointAt(0)))
                    .forEach(d -> demonyms.putIfAbsent(d, item.number()));
              }
            }
          });
      if (builder.size() == 0) {
        throw new IOException(file + ": none of " + done.entities() + " entities is wanted");
      }
      WholeFile.write(index, out -> builder.finish(demonyms, out));
      segments.delete();
      return new Summary(done.entities(), done.skipped(), builder.size(), Files.size(index));
    }
  }

  /** Reads what of the dump has not been read before. */
  private Segments.Done read(Path file, InputStream standardInput, Segments segments)
      throws IOException {
    try (Dump dump = new Dump(file, standardInput)) {
      SegmentWriter writer = new SegmentWriter(dump, segments);
      if (writer.done.dump() != identity(dump)) {
        throw new IOException(
            folder
                + " holds the unfinished index of another dump, or of another choice of site"
                + " links; remove it or take another");
      }
      Optional<IOException> damage =
          dump.read(writer.done.lines(), leastSiteLinks == 0, writer::add);
      writer.flush();
      if (damage.isPresent()) {
        throw new IOException(
            "%s: cannot be read behind line %d (%s); call again when it is whole"
                .formatted(file, writer.done.lines(), damage.get().getMessage()),
            damage.get());
      }
      return writer.done;
    }
  }

  /** What segments depend on: the dump, and which of its items were kept. */
  private long identity(Dump dump) {
    return dump.identity() * 31 + leastSiteLinks;
  }

  /** Collects items until they fill a segment. */
  private final class SegmentWriter {
    private final Dump dump;
    private final Segments segments;
    private final List<DumpItem> items = new ArrayList<>();
    private Segments.Done done;
    private long flushed;

    SegmentWriter(Dump dump, Segments segments) throws IOException {
      this.dump = dump;
      this.segments = segments;
      done = segments.done(identity(dump));
      flushed = done.entities();
    }

    void add(Dump.Batch batch) throws IOException {
      for (DumpItem item : batch.items()) {
        if (isWanted(item) || !item.superclasses().isEmpty()) {
          items.add(item);
        }
      }
      batch.skipped().forEach(s -> listener.skipped(s.number(), s.text()));
      done =
          new Segments.Done(
              done.dump(),
              batch.last(),
              done.entities() + batch.entities(),
              done.skipped() + batch.skipped().size());
      if (items.size() >= SEGMENT || done.entities() - flushed >= SEGMENT_ENTITIES) {
        flush();
      }
      listener.progress(dump.position(), dump.size(), done.entities());
    }

    void flush() throws IOException {
      if (!items.isEmpty()) {
        segments.add(items, done);
        items.clear();
        flushed = done.entities();
      }
    }
  }

  private boolean isWanted(DumpItem item) {
    return item.siteLinks() >= leastSiteLinks && !item.label().isEmpty();
  }

  /** What the index holds of an item of a dump. */
  public static Item item(DumpItem item, Kind kind, KnowledgeBase teacher) {
    return new Item(
        item.number(),
        kind,
        Item.names(item.label(), item.aliases()),
        kind == Kind.COUNTRY ? 0 : item.country(),
        item.latitude(),
        item.longitude(),
        Math.max(prior(item.siteLinks()), teacher.prior(item.number())),
        item.classes());
  }

  /**
   * How often an item is meant, judged by its site links: the power law that fits the items of
   * known PageRank among Wikidata's sample lines.
   */
  static float prior(int siteLinks) {
    return siteLinks < WELL_KNOWN ? 0 : (float) (2.1e-5 * Math.pow(siteLinks / 100d, 2.5));
  }
}
