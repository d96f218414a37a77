package org.hearsay.article.input;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.page.Address;

/**
 * By what an article is known again under another address of its site, as that for phones or for
 * printing: its title, and nearly all of its words. What another site has in the same words is a
 * copy, and an article of its own.
 */
public final class Likeness {

  /** Words of a stretch. */
  private static final int STRETCH = 4;

  /** Numbers of a sketch: what two texts share is known to within a twentieth. */
  private static final int SIZE = 64;

  /** A line more or less at the end, or a correction of a name, is the same article still. */
  private static final double NEAR = 0.85;

  private static final Pattern VARIANT = Pattern.compile("^(?:www|m|mobile|amp|print)\\.");

  private final String site;
  private final String title;

  /**
   * The smallest hashes of its stretches of words, in order: of two texts, these have about as much
   * in common as all (Broder 1997).
   */
  private final long[] sketch;

  private Likeness(String site, String title, long[] sketch) {
    this.site = site;
    this.title = title;
    this.sketch = sketch;
  }

  /** That of an article with an address and a title. */
  public static Optional<Likeness> of(Article article) {
    Optional<String> site =
        article
            .metadata()
            .url()
            .flatMap(Address::of)
            .map(URI::getHost)
            .map(h -> VARIANT.matcher(h.toLowerCase(Locale.ROOT)).replaceFirst(""));
    return site.flatMap(
        s ->
            article
                .metadata()
                .title()
                .map(t -> new Likeness(s, t.toLowerCase(Locale.ROOT), sketch(article))));
  }

  /** Whether the other is the same article. */
  public boolean isOf(Likeness other) {
    return site.equals(other.site) && title.equals(other.title) && common(other) >= NEAR;
  }

  /** What only articles with the same of it may be alike in. */
  String key() {
    return site + " " + title;
  }

  private double common(Likeness other) {
    long[] all =
        LongStream.concat(Arrays.stream(sketch), Arrays.stream(other.sketch))
            .sorted()
            .distinct()
            .limit(SIZE)
            .toArray();
    long both = Arrays.stream(all).filter(h -> has(h) && other.has(h)).count();
    return (double) both / Math.max(1, all.length);
  }

  private boolean has(long hash) {
    return Arrays.binarySearch(sketch, hash) >= 0;
  }

  private static long[] sketch(Article article) {
    List<String> words = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() != Block.Kind.BOILERPLATE) {
        String text = block.span().in(article.body()).toLowerCase(Locale.ROOT);
        Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+")
            .splitAsStream(text)
            .filter(w -> !w.isEmpty())
            .forEach(words::add);
      }
    }
    TreeSet<Long> smallest = new TreeSet<>();
    for (int i = 0; i + STRETCH <= words.size(); i++) {
      smallest.add(hash(words.subList(i, i + STRETCH)));
      if (smallest.size() > SIZE) {
        smallest.pollLast();
      }
    }
    return smallest.stream().mapToLong(Long::longValue).toArray();
  }

  /** FNV-1a of 64 bits, mixed once more, so that its order is that of chance. */
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
