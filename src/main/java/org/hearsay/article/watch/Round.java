package org.hearsay.article.watch;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.format.Feed;
import org.hearsay.article.format.FeedEntry;
import org.hearsay.article.input.ArticleReader;

/**
 * One look at all feeds: the articles of the entries that are new, have changed or could not be
 * read the last time. A feed is fetched when its turn comes; of an entry with only a summary the
 * page is fetched when its article is read.
 */
public final class Round implements Iterator<ArticleSource> {

  private final Iterator<String> feeds;
  private final Seen seen;
  private final Web web;
  private final BooleanSupplier ending;

  private String feed = "";
  private Iterator<ArticleSource> entries = Collections.emptyIterator();
  private Optional<ArticleSource> next = Optional.empty();

  /** By the feed, the entries that it has now. */
  private final Map<String, Set<String>> found = new HashMap<>();

  /** By where a source is, the entry that it comes from. */
  private final Map<String, Mark> offered = new HashMap<>();

  /** What was handed out and not told of yet, in order. */
  private final Deque<Mark> handed = new ArrayDeque<>();

  /** An entry of a feed. */
  private record Mark(String feed, String fingerprint) {}

  /**
   * What fetches.
   *
   * @param fetch throws {@link Failure} in a line
   * @param trouble takes what is wrong with a feed, in a line
   */
  public record Web(Function<URI, Fetched> fetch, Consumer<String> trouble) {}

  /**
   * A look at some feeds.
   *
   * @param notes file that says what was read before
   * @param ending whether it is to end early
   */
  public Round(List<String> feeds, Path notes, Web web, BooleanSupplier ending) {
    this.feeds = feeds.iterator();
    this.seen = Seen.in(notes);
    this.web = web;
    this.ending = ending;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ending.getAsBoolean() && (entries.hasNext() || feeds.hasNext())) {
      if (entries.hasNext()) {
        next = offered(entries.next());
      } else {
        feed = feeds.next();
        entries = opened();
      }
    }
    return next.isPresent() && !ending.getAsBoolean();
  }

  /** The source, if it is an entry; what else there is, is that the feed cannot be read on. */
  private Optional<ArticleSource> offered(ArticleSource source) {
    if (offered.containsKey(source.where())) {
      return Optional.of(source);
    }
    found.remove(feed);
    try {
      source.read();
    } catch (Failure e) {
      web.trouble().accept(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  @Override
  public ArticleSource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArticleSource source = next.orElseThrow();
    next = Optional.empty();
    handed.add(Objects.requireNonNull(offered.remove(source.where())));
    return source;
  }

  /** Whether the next article that was handed out, in their order, could be read. */
  public void told(boolean read) {
    Mark mark = handed.remove();
    if (read) {
      seen.add(mark.feed(), mark.fingerprint());
    }
  }

  /** Notes what was read; to be called when it is stored. */
  public void save() {
    if (!ending.getAsBoolean()) {
      found.forEach(seen::keep);
    }
    seen.save();
  }

  private Iterator<ArticleSource> opened() {
    try {
      Fetched fetched = web.fetch().apply(new URI(feed));
      Set<String> here = new HashSet<>();
      found.put(feed, here);
      return new Feed(
          feed, new ByteArrayInputStream(fetched.content()), entry -> source(here, entry));
    } catch (URISyntaxException e) {
      web.trouble().accept(feed + ": expected an address: " + e.getReason());
    } catch (Failure e) {
      web.trouble().accept(String.valueOf(e.getMessage()));
    }
    return Collections.emptyIterator();
  }

  private Optional<ArticleSource> source(Set<String> here, FeedEntry entry) {
    String fingerprint = entry.fingerprint();
    here.add(fingerprint);
    if (seen.has(feed, fingerprint)) {
      return Optional.empty();
    }
    offered.put(entry.where(), new Mark(feed, fingerprint));
    return Optional.of(new ArticleSource(entry.where(), remarks -> article(entry, remarks)));
  }

  private Article article(FeedEntry entry, Consumer<String> remarks) {
    Optional<URI> link = entry.link();
    return entry.isSummary() && link.isPresent()
        ? page(entry, link.get(), remarks)
        : entry.article(remarks);
  }

  /** The page knows itself better than the entry does. */
  private Article page(FeedEntry entry, URI link, Consumer<String> remarks) {
    Article page = ArticleReader.sources(web.fetch().apply(link)).next().reading().read(remarks);
    return page.with(page.metadata().or(entry.metadata(remarks)));
  }
}
